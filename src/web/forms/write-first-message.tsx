import { useLingui } from '@lingui/react/macro';
import { MAX_MESSAGE } from '../../shared/disclosure/message.ts';
import { TextArea } from '../ui/text-field.tsx';
import { useList } from '../ui/use-list.ts';
import type { StepProps } from './apply-to-posting.tsx';

/** A first message to the team; none is fine too. */
export function WriteFirstMessage({ posting, choice, onChange }: StepProps) {
  const { t } = useLingui();
  const list = useList();
  const names = list(posting.team.map(({ displayName }) => displayName));
  return (
    <TextArea
      label={t`Message`}
      optionalMark={t`optional`}
      hint={t`It begins the conversation of this application. Only you and ${names} can read it.`}
      value={choice.message}
      onChange={(message) => onChange({ ...choice, message })}
      maxLength={MAX_MESSAGE}
      rows={8}
    />
  );
}
