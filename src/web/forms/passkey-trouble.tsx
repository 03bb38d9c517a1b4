import { Trans } from '@lingui/react/macro';
import { ActTrouble } from '../pages/act-trouble.tsx';
import type { Act } from '../pages/use-act.ts';
import { Notice } from '../ui/notice.tsx';

/** Why a passkey did not do: what is said of something mistyped does not fit it. */
export function PasskeyTrouble<Input>({ act }: { act: Act<Input> }) {
  if (act.refusal?.refused !== 'sign_in_failed') return <ActTrouble act={act} />;
  return (
    <Notice tone="warn" live>
      <p>
        <Trans>
          This passkey opens no account here. It may have been removed from the account; then delete it in
          your browser, too.
        </Trans>
      </p>
    </Notice>
  );
}
