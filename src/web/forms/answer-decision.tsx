import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerDecision } from '../../shared/api/employers.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { showToast } from '../ui/toast.tsx';
import { Form } from './form.tsx';
import { LeaveDialog } from './leave-dialog.tsx';

const SHORTEST = 3;

/** Answers what operators decided about the employer. */
export function AnswerDecision({ employerId }: { employerId: string }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  const [text, setText] = useState('');
  const act = useAct(
    (said: string) =>
      api(answerDecision, { params: { employerId }, body: { answerId: once.idFor(said), text: said } }),
    async () => {
      once.done();
      setText('');
      await queries.invalidateQueries({ queryKey: ['employer'] });
      showToast(t`Your answer is with the operators.`);
    },
  );
  return (
    <Form label={t`Answer the operators`} onSubmit={() => void act.run(text.trim())}>
      <LeaveDialog changed={text.trim() !== ''} what="unsent" />
      <TextArea
        label={t`Your answer`}
        hint={t`Every operator and your colleagues can read it. It is not sealed: write nothing about candidates.`}
        name="answer"
        maxLength={2000}
        value={text}
        onChange={setText}
      />
      <ActTrouble act={act} />
      <ButtonRow>
        <Button type="submit" pending={act.pending} disabled={text.trim().length < SHORTEST}>
          <Trans>Send the answer</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}
