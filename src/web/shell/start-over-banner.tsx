import { Trans, useLingui } from '@lingui/react/macro';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSessionKeeper, useSessionState } from '../session/session-provider.tsx';
import { accountOf } from '../session/session-state.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { showToast } from '../ui/toast.tsx';
import { When } from '../ui/when.tsx';

/** Stands on every page while somebody starts over with this account; needs no keys to stop it. */
export function StartOverBanner() {
  const { t } = useLingui();
  const api = useApi();
  const keeper = useSessionKeeper();
  const readyAt = accountOf(useSessionState())?.startOverAt ?? null;
  const stopping = useAct(
    // Hardly anybody needs it, and its contract brings what checks signatures.
    async () => api((await import('../../shared/api/recovery.ts')).stopStartOver),
    ({ account }) => {
      keeper.renew(account);
      showToast(t`Stopped. Your account stays as it is.`);
    },
  );
  if (readyAt === null) return null;
  return (
    <div className="shell-banner">
      <Notice
        tone="danger"
        title={t`Somebody wants to start over with this account`}
        action={
          <Button tone="danger" pending={stopping.pending} onPress={() => void stopping.run(undefined)}>
            <Trans>Stop it</Trans>
          </Button>
        }
      >
        <p>
          <Trans>
            Whoever can read what is sent to your address asked for it. If it is not stopped, from{' '}
            <When at={readyAt} /> on they can make new keys: your documents are then destroyed and your
            permissions end. If it was not you, stop it now.
          </Trans>
        </p>
        <ActTrouble act={stopping} />
      </Notice>
    </div>
  );
}
