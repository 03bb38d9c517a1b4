import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerHold } from '../../shared/api/desk.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { showToast } from '../ui/toast.tsx';
import { Form } from './form.tsx';
import { LeaveDialog } from './leave-dialog.tsx';

/** A held account answers the operator. */
export function AnswerHoldForm() {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const answering = useAct(
    () => api(answerHold, { body: { answerId: once.idFor(text), text } }),
    async () => {
      once.done();
      setTyped('');
      await queries.invalidateQueries({ queryKey: ['my-answers'] });
      showToast(t`Your answer was sent.`);
    },
  );
  return (
    <Form label={t`Answer the operator`} onSubmit={() => void answering.run(undefined)}>
      <LeaveDialog changed={text !== ''} what="unsent" />
      <TextArea
        label={t`Your answer`}
        hint={t`Operators read it as you write it: it is not sealed. Five answers a day at most.`}
        name="hold-answer"
        required
        maxLength={2000}
        value={typed}
        onChange={setTyped}
      />
      <ActTrouble act={answering} />
      <ButtonRow>
        <Button type="submit" pending={answering.pending} disabled={text.length < 3}>
          <Trans>Send the answer</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}
