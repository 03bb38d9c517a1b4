import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { showPasskey } from '../../client/accounts/contact-keys.ts';
import type { ContactKey, Passkey } from '../../shared/api/passkeys.ts';
import { isRefusal } from '../../shared/errors.ts';
import { browserKeyOf } from '../keys/browser-key.ts';
import { browserAuthenticator, hasPasskeys } from '../keys/passkey.ts';
import { contactKeysQuery } from '../pages/accounts/contact-keys-query.ts';
import { passkeysQuery } from '../pages/accounts/passkeys-query.ts';
import { useThisDevice } from '../pages/accounts/use-this-device.ts';
import { Answered } from '../pages/answered.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, ButtonRow, StepRow } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AddPasskeyForm } from './add-passkey.tsx';
import { ConfirmByDomain } from './confirm-by-domain.tsx';
import { PasskeyTrouble } from './passkey-trouble.tsx';

type Props = { readonly onEnd: (shown: boolean) => void };

/** Before candidates are contacted: adds a first passkey if there is none, shows it, or says why it must wait. */
export function ShowPasskey({ onEnd }: Props) {
  const { t } = useLingui();
  const passkeys = useQuery(passkeysQuery(useApi()));
  return (
    <>
      <p>
        <Trans>
          You are about to reach a candidate, or read what they sent. Your passkey shows that it is you. It is
          asked for once in twelve hours; what you were doing then goes on by itself.
        </Trans>
      </p>
      {hasPasskeys() ? (
        <Answered query={passkeys}>{(all) => <Ways passkeys={all} onEnd={onEnd} />}</Answered>
      ) : (
        <>
          <Notice tone="warn">
            <Trans>This browser cannot use passkeys. Use a newer one, or another device.</Trans>
          </Notice>
          <ButtonRow>
            <Button onPress={() => onEnd(false)}>{t`Not now`}</Button>
          </ButtonRow>
        </>
      )}
    </>
  );
}

function Ways({ passkeys, onEnd }: Props & { passkeys: readonly Passkey[] }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState(false);
  const none = passkeys.every(({ suspended }) => suspended);
  if (none || adding) {
    return (
      <>
        {none && (
          <Notice>
            <Trans>You have no passkey yet. Add one now; this device is then set up.</Trans>
          </Notice>
        )}
        <AddPasskeyForm
          cancelLabel={t`Not now`}
          onAdded={() => {
            setAdding(false);
            setAdded(true);
          }}
          onCancel={() => (none ? onEnd(false) : setAdding(false))}
        />
      </>
    );
  }
  return <ShowForm onEnd={onEnd} onAdd={added ? null : () => setAdding(true)} />;
}

/** `onAdd` is null where one was added just now, which is the one to show. */
function ShowForm({ onEnd, onAdd }: Props & { onAdd: (() => void) | null }) {
  const api = useApi();
  const { account } = useSession();
  const queries = useQueryClient();
  const label = useThisDevice();
  const [waits, setWaits] = useState<ContactKey | null>(null);
  const showing = useAct(
    () =>
      showPasskey(api, account, {
        authenticator: browserAuthenticator,
        browserKey: browserKeyOf(account.accountId),
        label,
      }),
    async ({ contactKey, until }) => {
      await queries.invalidateQueries({ queryKey: ['contact-keys'] });
      if (until === null) setWaits(contactKey);
      else onEnd(true);
    },
  );
  return (
    <div className="stack">
      {waits !== null && <Waits contactKey={waits} onConfirmed={() => void showing.run(undefined)} />}
      <PasskeyTrouble act={showing} />
      <StepRow
        step={
          <Button tone="primary" pending={showing.pending} onPress={() => void showing.run(undefined)}>
            {waits === null ? <Trans>Show the passkey</Trans> : <Trans>It is confirmed: go on</Trans>}
          </Button>
        }
        also={
          waits === null &&
          onAdd !== null && (
            <Button tone="quiet" disabled={showing.pending} onPress={onAdd}>
              <Trans>Add a passkey on this device</Trans>
            </Button>
          )
        }
        back={
          <Button disabled={showing.pending} onPress={() => onEnd(false)}>
            <Trans>Not now</Trans>
          </Button>
        }
      />
    </div>
  );
}

function Waits({ contactKey, onConfirmed }: { contactKey: ContactKey; onConfirmed: () => void }) {
  const { t } = useLingui();
  const { data } = useQuery(contactKeysQuery(useApi()));
  const domain = data === undefined || isRefusal(data) ? null : data.domain;
  return (
    <Notice tone="warn" live title={t`This device must be confirmed first`}>
      <p>
        <Trans>
          Your passkey was right, but you use it on a device that is new here. Somebody has to confirm it: you
          yourself on a device you used before (Account, Devices), or an owner of your employer on the page
          “Employer”.
        </Trans>
      </p>
      {domain !== null && (
        <>
          <p>
            <Trans>Or a code that is mailed to your employer’s domain:</Trans>
          </p>
          <ConfirmByDomain keyId={contactKey.keyId} domain={domain} onConfirmed={onConfirmed} />
        </>
      )}
    </Notice>
  );
}
