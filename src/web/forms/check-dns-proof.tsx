import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { checkDnsProof, type Proof } from '../../shared/api/proofs.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { CopyText } from '../ui/copy-text.tsx';
import { DataList } from '../ui/data-list.tsx';
import { showToast } from '../ui/toast.tsx';
import { DomainTrouble } from './domain-trouble.tsx';

/** Shows the record to publish, and looks for it: the first time, and to renew a proof. */
export function CheckDnsProof({ employerId, proof }: { employerId: string; proof: Proof }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const { proofId, record, state } = proof;
  const act = useAct(
    () => api(checkDnsProof, { params: { employerId, proofId } }),
    async () => {
      await queries.invalidateQueries({ queryKey: ['employer'] });
      showToast(t`The record was found. Your domain is proven.`);
    },
  );
  const copy = (label: string, text: string) => ({
    term: label,
    value: <CopyText label={label} text={text} copyLabel={t`Copy`} copiedLabel={t`Copied`} />,
  });
  const missing = act.refusal?.refused === 'proof_not_found';
  return (
    <>
      {state === 'waiting' ? (
        <p>
          <Trans>
            Add this record where your domain is looked after; that is often where you bought it. Then look.
          </Trans>
        </p>
      ) : (
        <p className="field-hint">
          <Trans>Leave the record where it is: then the proof can be renewed with one press.</Trans>
        </p>
      )}
      {record !== null && (
        <DataList
          rows={[
            { term: t`Type`, value: 'TXT' },
            copy(t`Name of the TXT record`, record.name),
            copy(t`Value`, record.value),
          ]}
        />
      )}
      <DomainTrouble act={act} />
      {missing && (
        <ul className="how-to">
          <li>
            <Trans>New records can take from minutes to a day to be seen everywhere. Look again later.</Trans>
          </li>
          <li>
            <Trans>
              Many providers add the domain to the name by themselves: then enter only the part before it.
            </Trans>
          </li>
          <li>
            <Trans>The value stands alone in the record, to its last letter, without a space.</Trans>
          </li>
        </ul>
      )}
      <ButtonRow>
        <Button
          tone={state === 'waiting' ? 'primary' : 'plain'}
          pending={act.pending}
          onPress={() => void act.run(undefined)}
        >
          {state === 'waiting' ? <Trans>Look now</Trans> : <Trans>Look again and renew</Trans>}
        </Button>
      </ButtonRow>
    </>
  );
}
