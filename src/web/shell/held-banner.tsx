import { Trans, useLingui } from '@lingui/react/macro';
import { useSessionState } from '../session/session-provider.tsx';
import { accountOf } from '../session/session-state.ts';
import { Notice } from '../ui/notice.tsx';

/** Stands on every page of an account that is held, with the operator's reason. */
export function HeldBanner() {
  const { t } = useLingui();
  const reason = accountOf(useSessionState())?.heldReason ?? null;
  if (reason === null) return null;
  return (
    <div className="shell-banner">
      <Notice tone="warn" title={t`The operator holds your account`}>
        <p>
          <Trans>The reason given:</Trans> <q>{reason}</q>
        </p>
        <p>
          <Trans>
            You can still look, revoke, withdraw and sign out. Nothing new goes to others until the hold ends.
            If the reason is wrong, tell the operator; your account number is on your account page.
          </Trans>
        </p>
      </Notice>
    </div>
  );
}
