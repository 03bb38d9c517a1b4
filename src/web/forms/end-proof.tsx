import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endProof, type Proof } from '../../shared/api/proofs.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { AskFirst } from './ask-first.tsx';

/** Gives a proof up, after saying what that means. */
export function EndProof(props: { employerId: string; proof: Proof; name: string }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { employerId, name } = props;
  const { proofId, state, domain } = props.proof;
  const act = useAct(
    () => api(endProof, { params: { employerId, proofId } }),
    async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  const consequences = [
    ...(state === 'proven' ? [t`Candidates see at once that this proof is no longer in force.`] : []),
    ...(state === 'proven' && domain !== null
      ? [
          t`New devices can no longer be confirmed by a code to ${domain}.`,
          t`Another employer can prove ${domain} from now on.`,
        ]
      : []),
    t`To have it again, you begin anew.`,
  ];
  return (
    <AskFirst
      act={act}
      asking={asking}
      onAsking={setAsking}
      tone="quiet"
      label={t`Give it up: ${name}`}
      title={t`Give up “${name}”?`}
      consequences={consequences}
      confirmLabel={t`Give it up`}
      cancelLabel={t`Keep it`}
    >
      <Trans>Give it up</Trans>
    </AskFirst>
  );
}
