import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { recordProof } from '../../shared/api/proofs.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { showToast } from '../ui/toast.tsx';
import { useAskedClose } from './use-asked-close.tsx';
import { useChanged } from './use-changed.ts';

const SHORTEST = 3;

/** Records that somebody showed in person, or by answering a letter, that they speak for the employer. */
export function RecordProofDialog(props: {
  employer: { readonly employerId: string; readonly name: string };
  onClose: () => void;
}) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  const { employerId, name } = props.employer;
  const [method, setMethod] = useState<'in_person' | 'postal'>('in_person');
  const [note, setNote] = useState('');
  const closing = useAskedClose(useChanged([method, note]), props.onClose);
  const act = useAct(
    (seen: string) => {
      const proofId = once.idFor(`${method} ${seen}`);
      return api(recordProof, { params: { employerId }, body: { proofId, method, note: seen } });
    },
    async () => {
      once.done();
      props.onClose();
      showToast(t`The proof is recorded.`);
      await queries.invalidateQueries({ queryKey: ['desk'] });
    },
  );
  return (
    <Dialog
      open
      keep
      onClose={closing.close}
      title={t`Record a proof of ${name}`}
      busy={act.pending}
      actions={
        <StepRow
          step={
            <Button
              tone="primary"
              pending={act.pending}
              disabled={note.trim().length < SHORTEST}
              onPress={() => void act.run(note.trim())}
            >
              <Trans>Record the proof</Trans>
            </Button>
          }
          back={
            <Button onPress={closing.close} disabled={act.pending}>
              <Trans>Cancel</Trans>
            </Button>
          }
        />
      }
    >
      {closing.question}
      <p>
        <Trans>
          For an employer without a domain. It holds for six months, and candidates see that it was confirmed
          and when. It stands on the record under your name.
        </Trans>
      </p>
      <RadioCards
        label={t`How was it shown?`}
        name="method"
        value={method}
        onChange={(id) => setMethod(id === 'postal' ? 'postal' : 'in_person')}
        choices={[
          {
            id: 'in_person',
            label: t`In person`,
            hint: t`You met somebody who may speak for it, and saw what shows it.`,
          },
          {
            id: 'postal',
            label: t`By post`,
            hint: t`You wrote to its address in a register, and the letter was answered.`,
          },
        ]}
      />
      <TextArea
        label={t`What you saw`}
        hint={t`The employer’s people and all operators read it; candidates do not. No numbers of identity papers.`}
        name="note"
        required
        maxLength={1000}
        value={note}
        onChange={setNote}
      />
      <ActTrouble act={act} />
    </Dialog>
  );
}
