import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendText } from '../../../client/conversations/send.ts';
import type { Party } from '../../../shared/api/conversations.ts';
import { newUuidV7 } from '../../../shared/bytes/uuid.ts';
import { MAX_MESSAGE } from '../../../shared/disclosure/message.ts';
import { Form } from '../../forms/form.tsx';
import { LeaveDialog } from '../../forms/leave-dialog.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { ActTrouble } from '../act-trouble.tsx';
import { useAct } from '../use-act.ts';

/** Writes a message. Its id is made when it is begun, so that sending it again after a lost answer sends no second. */
export function Composer(props: { grantId: string; parties: readonly Party[]; readers: readonly string[] }) {
  const { t, i18n } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [messageId, setMessageId] = useState(newUuidV7);
  const { grantId, parties } = props;
  const send = useAct(
    () => sendText(api, session, { grantId, messageId, text, parties }),
    async () => {
      setText('');
      setMessageId(newUuidV7());
      await queries.invalidateQueries({ queryKey: ['conversation', grantId] });
      await queries.invalidateQueries({ queryKey: ['conversations'] });
    },
  );
  const left = MAX_MESSAGE - text.trim().length;
  const readers = new Intl.ListFormat(i18n.locale).format(props.readers);
  return (
    <Form
      label={t`Write a message`}
      onSubmit={() => {
        if (text.trim() !== '' && left >= 0) void send.run(undefined);
      }}
    >
      <LeaveDialog changed={text.trim() !== ''} what="unsent" />
      <TextArea
        label={t`Your message`}
        hint={
          readers === ''
            ? t`Only the candidate and your team read it.`
            : t`Only you and ${readers} can read it.`
        }
        value={text}
        onChange={setText}
        rows={3}
        error={left < 0 ? t`This message is too long. Send it in two parts.` : undefined}
      />
      <ActTrouble act={send} />
      <div className="composer-end">
        <span className="field-hint">
          {left <= 500 && <Plural value={Math.max(left, 0)} one="# letter left" other="# letters left" />}
        </span>
        <Button type="submit" tone="primary" pending={send.pending} disabled={text.trim() === '' || left < 0}>
          <Trans>Send</Trans>
        </Button>
      </div>
    </Form>
  );
}
