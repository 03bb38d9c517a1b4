import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { TypedSecret } from '../../client/accounts/derive-unlock.ts';
import type { Shown } from '../../client/accounts/unlock.ts';
import { isRefusal } from '../../shared/errors.ts';
import { browserAuthenticator, hasPasskeys } from '../keys/passkey.ts';
import { passkeysQuery } from '../pages/accounts/passkeys-query.ts';
import { useApi } from '../session/session-provider.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Kit, NO_SECRET, Passphrase } from './typed-secret.tsx';

/** How somebody shows that it is they: something typed, or a passkey that unlocks. */
export type Proving = TypedSecret | { readonly method: 'passkey' };

/** Nothing shown yet. */
export const NO_PROOF: Proving = NO_SECRET;

/** Whether there is something to show: the browser asks for a passkey by itself. */
export function isReady(proving: Proving): boolean {
  return proving.method === 'passkey' || proving.secret.trim() !== '';
}

/** What the verbs take. */
export function shownBy(proving: Proving): Shown {
  return proving.method === 'passkey' ? { method: 'passkey', authenticator: browserAuthenticator } : proving;
}

/** Passphrase, recovery kit, or a passkey where the account has one that unlocks. */
export function ProofFields(props: { value: Proving; onChange: (value: Proving) => void }) {
  const { t } = useLingui();
  const { value, onChange } = props;
  const unlocking = useUnlockingPasskeys();
  useEffect(() => {
    // What needs no typing comes first, unless something was chosen or typed before it was known.
    if (unlocking && value === NO_PROOF) onChange({ method: 'passkey' });
  }, [unlocking, value, onChange]);
  const typed = value.method === 'passkey' ? NO_SECRET : value;
  const kit = value.method === 'kit' ? value : ({ method: 'kit', secret: '' } as const);
  const passkey = {
    id: 'passkey',
    title: t`Passkey`,
    content: (
      <p>
        <Trans>Your browser will ask for the passkey in the next step.</Trans>
      </p>
    ),
  };
  return (
    <Tabs
      label={t`Show that it is you`}
      selected={value.method}
      onSelect={(method) => {
        if (method !== value.method) onChange(emptyOf(method));
      }}
      tabs={[
        ...(unlocking ? [passkey] : []),
        { id: 'passphrase', title: t`Passphrase`, content: <Passphrase value={typed} onChange={onChange} /> },
        { id: 'kit', title: t`Recovery kit`, content: <Kit value={kit} onChange={onChange} /> },
      ]}
    />
  );
}

// Whether a passkey of the account unlocks, and this browser can ask for it.
function useUnlockingPasskeys(): boolean {
  const { data } = useQuery({ ...passkeysQuery(useApi()), enabled: hasPasskeys() });
  if (data === undefined || isRefusal(data)) return false;
  return data.some(({ unlocks, suspended }) => unlocks && !suspended);
}

function emptyOf(method: string): Proving {
  if (method === 'passkey') return { method };
  return { method: method === 'kit' ? 'kit' : 'passphrase', secret: '' };
}
