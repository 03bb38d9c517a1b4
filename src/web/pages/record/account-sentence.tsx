import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LedgerEvent } from '../../../shared/record/ledger-event.ts';
import { Gap } from '../../ui/gap.tsx';
import { When } from '../../ui/when.tsx';
import { Person } from './person.tsx';
import type { Named } from './person-of.ts';

type AccountEvent = Extract<LedgerEvent, { type: `account.${string}` }>;

/** What happened to the account itself, in one sentence. */
export function AccountSentence({ event, named }: { event: AccountEvent; named: Named }): ReactNode {
  switch (event.type) {
    case 'account.created':
      return <Trans>You opened this account.</Trans>;
    case 'account.held':
      return (
        <>
          <Person named={named} id={event.by} />
          <Gap />
          <Trans>put your account on hold as operator. The reason given:</Trans>
          <Gap />
          {event.reason}
        </>
      );
    case 'account.released':
      return (
        <>
          <Person named={named} id={event.by} />
          <Gap />
          <Trans>ended the hold on your account as operator. The reason given:</Trans>
          <Gap />
          {event.reason}
        </>
      );
    case 'account.looked_up':
      return (
        <>
          <Person named={named} id={event.by} />
          <Gap />
          <Trans>looked your account up by its number as operator.</Trans>
        </>
      );
    case 'account.unlock_changed':
      return <UnlockChanged method={event.method} />;
    case 'account.manifest':
      return <ManifestSentence of={event.of} because={event.because} />;
    case 'account.address_changed':
      return <Trans>You changed your address.</Trans>;
    case 'account.kit_shown':
      return <Trans>You showed that your recovery kit can be read back.</Trans>;
    case 'account.device_let_in':
      return <Trans>You let a new device in from one that was signed in.</Trans>;
    case 'account.passkey_suspended':
      return (
        <Trans>
          A passkey was taken out of use: a copy of it seemed to exist. Remove it and add a new one.
        </Trans>
      );
    case 'account.contact_key':
      return <ContactKeySentence event={event} named={named} />;
    case 'account.erasure':
      return <ErasureSentence event={event} />;
    case 'account.erased':
      return <Trans>You erased this account.</Trans>;
    case 'account.start_over':
      return <StartOverSentence what={event.what} />;
  }
}

function UnlockChanged({ method }: { method: string }) {
  if (method === 'passkey') return <Trans>You added or removed a passkey that only signs in.</Trans>;
  return method === 'kit' ? (
    <Trans>You made a new recovery kit.</Trans>
  ) : (
    <Trans>You made a new passphrase.</Trans>
  );
}

function ManifestSentence({ of, because }: { of: string; because: string }) {
  switch (because) {
    case 'sign_up':
      return <Trans>You signed what opens this account: a passphrase and a recovery kit.</Trans>;
    case 'new_passphrase':
      return <Trans>You made a new passphrase.</Trans>;
    case 'new_kit':
      return <Trans>You made a new recovery kit.</Trans>;
    case 'new_address':
      return <Trans>Your passphrase was tied to your new address.</Trans>;
    case 'passkey_added':
      return <Trans>You added a passkey that unlocks.</Trans>;
    case 'passkey_removed':
      return <Trans>You removed a passkey that unlocked.</Trans>;
    case 'new_keys':
      return of === 'documents' ? (
        <Trans>You sealed your documents anew to your new keys.</Trans>
      ) : (
        <Trans>You made new keys, because a device was lost. The old ones open nothing any more.</Trans>
      );
    case 'start_over':
      return <Trans>New keys were made at the end of starting over.</Trans>;
    case 'saved':
      return <Trans>You saved a document.</Trans>;
    case 'destroyed':
      return <Trans>You destroyed a document.</Trans>;
    default:
      return of === 'documents' ? (
        <Trans>You signed a new state of your documents.</Trans>
      ) : (
        <Trans>You signed a new state of what opens your account.</Trans>
      );
  }
}

function ContactKeySentence(props: {
  event: Extract<LedgerEvent, { type: 'account.contact_key' }>;
  named: Named;
}) {
  const { what, by, accountId } = props.event;
  if (what === 'registered')
    return <Trans>A device from which you may contact candidates was registered.</Trans>;
  if (by === accountId) {
    return what === 'confirmed' ? (
      <Trans>A device from which you may contact candidates was confirmed.</Trans>
    ) : (
      <Trans>A device may not contact candidates for you any more.</Trans>
    );
  }
  return (
    <>
      <Person named={props.named} id={by} />
      <Gap />
      {what === 'confirmed' ? (
        <Trans>confirmed a device from which you may contact candidates.</Trans>
      ) : (
        <Trans>ended a device from which you could contact candidates.</Trans>
      )}
    </>
  );
}

function StartOverSentence({ what }: { what: 'begun' | 'stopped' | 'finished' }) {
  if (what === 'begun') {
    return (
      <Trans>
        Somebody who could read what is sent to your address began to start over with this account.
      </Trans>
    );
  }
  if (what === 'stopped') return <Trans>You stopped starting over with this account.</Trans>;
  return (
    <Trans>
      This account was started over: new keys, the old documents were destroyed, and what others could read
      ended.
    </Trans>
  );
}

function ErasureSentence({ event }: { event: Extract<LedgerEvent, { type: 'account.erasure' }> }) {
  if (event.what === 'stopped' || event.eraseAt === null)
    return <Trans>You kept your account: it is erased no more.</Trans>;
  const moment = <When at={event.eraseAt} />;
  return event.what === 'begun' ? (
    <Trans>You asked to have this account erased on {moment}.</Trans>
  ) : (
    <Trans>
      The platform was restored from an older copy, so the erasure of this account waits again: until {moment}
      .
    </Trans>
  );
}
