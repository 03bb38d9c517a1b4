import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Erased } from '../../../client/accounts/erase-account.ts';
import type { Platform } from '../../../shared/api/platform.ts';
import { EraseAccount } from '../../forms/erase-account.tsx';
import { RequireSession } from '../../session/require-session.tsx';
import { usePageState, useSession } from '../../session/session-provider.tsx';
import { LoadingPage } from '../../shell/loading-page.tsx';
import { AccountTask } from './account-frame.tsx';
import { ErasedPage } from './erased-page.tsx';

type Left = { readonly erased: Erased; readonly platform: Platform };

/** The end of an account. Its last screen is shown to somebody who is signed in no more. */
export function ErasePage() {
  const { is } = usePageState();
  const [asked, setAsked] = useState(false);
  const [left, setLeft] = useState<Left | null>(null);
  if (left !== null) return <ErasedPage {...left} />;
  // The session ends with the account, and is heard to be over before the answer comes.
  if (asked && is !== 'unlocked') return <LoadingPage />;
  return (
    <RequireSession kind="candidate">
      <Erasing onAsked={setAsked} onErased={setLeft} />
    </RequireSession>
  );
}

function Erasing(props: { onAsked: (asked: boolean) => void; onErased: (left: Left) => void }) {
  const { t } = useLingui();
  const { platform } = useSession();
  return (
    <AccountTask
      under="account"
      title={t`Erase my account`}
      lead={t`What is erased, nobody can bring back, not even the operator.`}
    >
      <EraseAccount onAsked={props.onAsked} onErased={(erased) => props.onErased({ erased, platform })} />
    </AccountTask>
  );
}
