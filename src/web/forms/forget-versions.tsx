import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { forgetVersions, type StoredResume } from '../../client/vault/resumes.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { AskFirst } from './ask-first.tsx';

/** Destroys what a résumé said before, and leaves what it says now. */
export function ForgetVersions({ stored, onForgotten }: { stored: StoredResume; onForgotten: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const forget = useAct(
    () => forgetVersions(api, session, stored),
    () => {
      setAsking(false);
      showToast(t`The earlier versions were destroyed.`);
      onForgotten();
    },
  );
  return (
    <AskFirst
      act={forget}
      asking={asking}
      onAsking={setAsking}
      tone="danger-plain"
      title={t`Destroy all earlier versions?`}
      confirmLabel={t`Destroy them`}
      cancelLabel={t`Keep them`}
      consequences={[
        t`The résumé stays as it is now.`,
        t`What it said before is destroyed for good. Nobody can bring it back, not even the operator.`,
      ]}
    >
      <Trans>Destroy all earlier versions</Trans>
    </AskFirst>
  );
}
