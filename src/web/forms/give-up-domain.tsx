import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { giveUpDomain } from '../../client/employers/domains.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { AskFirst } from './ask-first.tsx';

/** Takes back that the employer's fingerprint stands at a domain. */
export function GiveUpDomain({ employerId, domain }: { employerId: string; domain: string }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const act = useAct(
    () => giveUpDomain(api, session, employerId, domain),
    async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  return (
    <AskFirst
      act={act}
      asking={asking}
      onAsking={setAsking}
      label={t`No longer use it: ${domain}`}
      title={t`No longer show the fingerprint at ${domain}?`}
      consequences={[
        t`Witnesses stop looking there, and candidates no longer read that your keys are confirmed at it.`,
        t`The proof of the domain stays in force.`,
        t`That it was named once stays in the public log.`,
      ]}
      confirmLabel={t`No longer use it`}
      cancelLabel={t`Keep it`}
    >
      <Trans>No longer use it</Trans>
    </AskFirst>
  );
}
