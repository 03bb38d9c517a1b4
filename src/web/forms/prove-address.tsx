import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { openAccount } from '../../client/accounts/open-account.ts';
import { readPhoneNumber } from '../../shared/api/phone-number.ts';
import { useLanguage } from '../i18n.tsx';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import type { NewAccount } from '../pages/accounts/new-account.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { browserKeep } from '../session/browser-keep.ts';
import { useApi, useSessionKeeper } from '../session/session-provider.tsx';
import { readAddress } from './address-field.tsx';
import { CodeField } from './code-field.tsx';
import { CodeSteps } from './code-steps.tsx';
import { Deriving } from './deriving.tsx';
import { Form } from './form.tsx';
import { useSentCode } from './use-sent-code.ts';

/** Sends a code to the address, and opens the account with it. */
export function CodeForm(props: { person: NewAccount; onBack: () => void; onOpened: () => void }) {
  const { address, name, ...person } = { ...props.person, address: readAddress(props.person.address) };
  const { locale } = useLanguage();
  const api = useApi();
  const keeper = useSessionKeeper();
  const [code, setCode] = useState('');
  const sent = useSentCode(address);
  const opening = useAct(
    () =>
      openAccount(api, {
        ...person,
        address,
        locale,
        code,
        displayName: person.kind === 'candidate' ? null : name.trim(),
        argon2id: argon2idInWorker,
        keep: browserKeep,
      }),
    (session) => {
      props.onOpened();
      keeper.begin(session);
    },
  );
  useSendOnce(sent.send);
  return (
    <Form onSubmit={() => void opening.run(undefined)}>
      <p role="status">
        {sent.sentAt === null ? (
          <Trans>Sending a code to {address} …</Trans>
        ) : readPhoneNumber(address) === undefined ? (
          <Trans>
            A code is on its way to {address}. It holds for 15 minutes. Look into the spam folder, too.
          </Trans>
        ) : (
          <Trans>A code is on its way to {address}. It holds for 15 minutes.</Trans>
        )}
      </p>
      <ActTrouble act={sent.sending} />
      <CodeField value={code} onChange={setCode} autoFocus />
      <ActTrouble act={opening} />
      <CodeSteps
        step={<Trans>Open the account</Trans>}
        code={code}
        sent={sent}
        pending={opening.pending}
        back={<Trans>Change the address</Trans>}
        onBack={props.onBack}
      />
      {opening.pending && <Deriving />}
      {opening.refusal !== null && (
        <p className="field-hint">
          <Trans>Your passphrase and kit stay the same; you need not keep them again.</Trans>
        </p>
      )}
    </Form>
  );
}

// In development React mounts twice; one mail is enough.
function useSendOnce(send: () => void): void {
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    send();
  });
}
