import { Trans, useLingui } from '@lingui/react/macro';
import { useSessionState } from '../session/session-provider.tsx';
import { accountOf } from '../session/session-state.ts';
import { Gap } from '../ui/gap.tsx';
import { TextLink } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';

/** Stands on every page of an account that is held, with the operator's reason. */
export function HeldBanner() {
  const { t } = useLingui();
  const state = useSessionState();
  const { is } = state;
  const reason = accountOf(state)?.heldReason ?? null;
  if (reason === null) return null;
  return (
    <div className="shell-banner">
      <Notice tone="warn" title={t`The operator holds your account`}>
        <p>
          <Trans>The reason given:</Trans>
          <Gap />
          <q>{reason}</q>
        </p>
        <p>
          <Trans>
            You can still look, revoke, withdraw and sign out. Nothing new goes to others until the hold ends.
            If the reason is wrong, answer it.
          </Trans>
        </p>
        {is === 'unlocked' && (
          <TextLink href="/app/account#hold">
            <Trans>Answer the operator</Trans>
          </TextLink>
        )}
      </Notice>
    </div>
  );
}
