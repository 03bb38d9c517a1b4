import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Asked } from '../../client/requests/ask-for-resume.ts';
import { reservePrekey } from '../../shared/api/sent-requests.ts';
import { MAX_REQUEST_TEXT } from '../../shared/disclosure/request-message.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import type { PostingWithTeam } from '../pages/openings/terms-of.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextArea } from '../ui/text-field.tsx';
import type { AskedPart } from './asked-fields.tsx';

/**
 * A message, if one is wanted. Keys to seal to are few: one is set aside only when somebody begins to write, and when
 * none is left that is said before anything is written.
 */
export function AskedMessage(props: AskedPart & { posting: PostingWithTeam; to: Asked; onOver: () => void }) {
  const { t, i18n } = useLingui();
  const most = new Intl.NumberFormat(i18n.locale).format(MAX_REQUEST_TEXT);
  const { choice, onChange, to } = props;
  const [sealable, setSealable] = useState<boolean | null>(to.kind === 'interest' ? true : null);
  const api = useApi();
  const begin = useAct(
    async (handle: string) => {
      const answer = await api(reservePrekey, { params: { postingId: props.posting.postingId, handle } });
      if (isRefusal(answer) && answer.refused === 'handle_over') props.onOver();
      return answer;
    },
    ({ prekey }) => setSealable(prekey !== null),
  );
  if (sealable === null && to.kind === 'handle') {
    return (
      <div className="asked-message">
        <Button onPress={() => void begin.run(to.handle)} pending={begin.pending}>
          <Trans>Add a message</Trans>
        </Button>
        <p className="field-hint">
          <Trans>Not needed. The form says who asks, for which posting, and for what.</Trans>
        </p>
        <ActTrouble act={begin} />
      </div>
    );
  }
  if (sealable === false) {
    return (
      <Notice live title={t`Without a message this time`}>
        <p>
          <Trans>
            No key is left to seal a message to this person, so only the form goes. The message will come with
            the grant: a conversation begins then.
          </Trans>
        </p>
      </Notice>
    );
  }
  return (
    <TextArea
      label={t`Message`}
      optionalMark={t`optional`}
      hint={t`Sealed: only the person behind it can read it, not even the operator. At most ${most} letters.`}
      value={choice.message}
      onChange={(message) => onChange({ ...choice, message })}
      maxLength={MAX_REQUEST_TEXT}
      autoFocus={to.kind === 'handle'}
      rows={6}
    />
  );
}
