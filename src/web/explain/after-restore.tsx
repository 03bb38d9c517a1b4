import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { OlderUnlocks } from '../../client/accounts/session.ts';
import type { PutBack } from '../../client/manifests/put-back.ts';
import { isRefusal, type Tampered } from '../../shared/errors.ts';
import { useApi, useSessionState } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Colon } from '../ui/gap.tsx';
import { Notice } from '../ui/notice.tsx';
import { When } from '../ui/when.tsx';

/**
 * Something served is older than this browser saw. Where the public log says that the platform was restored since, that is
 * told, with what is older, and may be accepted; `otherwise` stands where it does not, and until that is known.
 */
export function AfterRestore({ error, otherwise }: { error: Tampered; otherwise: ReactNode }) {
  const api = useApi();
  const state = useSessionState();
  const unlocked = state.is === 'unlocked' ? state.session : null;
  const session = error instanceof OlderUnlocks ? error.session : unlocked;
  const [found, setFound] = useState<PutBack | null>(null);
  useEffect(() => {
    if (session === null) return;
    let here = true;
    import('../../client/manifests/put-back.ts')
      .then(({ findPutBack }) => findPutBack(api, session))
      .then((answer) => {
        if (here && !isRefusal(answer)) setFound(answer);
      })
      // What does not fit stays what it is: not what it claims to be.
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [api, session]);
  if (found === null || session === null) return otherwise;
  const accept = async () => {
    const { acceptPutBack } = await import('../../client/manifests/put-back.ts');
    acceptPutBack(session, found);
    location.reload();
  };
  return <PutBackNotice found={found} onAccept={() => void accept()} />;
}

function PutBackNotice({ found, onAccept }: { found: PutBack; onAccept: () => void }) {
  const { t } = useLingui();
  const names = { unlocks: t`What opens your account`, documents: t`Your résumés and files` };
  return (
    <Notice
      tone="warn"
      live
      title={t`The platform was restored from an older copy`}
      action={
        <Button tone="plain" onPress={onAccept}>
          <Trans>Go on with the older state</Trans>
        </Button>
      }
    >
      <p>
        <Trans>
          It says so in the public log, since <When at={found.restoredAt} />, and some of what you did before
          is among what it lost. This is older than what this browser saw:
        </Trans>
      </p>
      <ul>
        {found.older.map(({ of, seen, served }) => (
          <li key={of}>
            {names[of]}
            <Colon />
            <Trans>
              state {served?.version ?? 0}, and this browser saw state {seen.version}
            </Trans>
          </li>
        ))}
      </ul>
      <p>
        <Trans>
          What you changed in between is gone: a document that you saved or destroyed, a passphrase, kit or
          passkey that you made or removed. Look at both when you go on, and do it again where it matters.
        </Trans>
      </p>
    </Notice>
  );
}
