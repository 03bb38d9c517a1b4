import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { changeAddress } from '../../client/accounts/change-address.ts';
import { generatePassphrase } from '../../shared/vault/passphrase.ts';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession, useSessionKeeper } from '../session/session-provider.tsx';
import { Button, ButtonRow, StepRow } from '../ui/button.tsx';
import { AddressField, readAddress } from './address-field.tsx';
import { CodeField } from './code-field.tsx';
import { CodeSteps } from './code-steps.tsx';
import { Deriving } from './deriving.tsx';
import { Form } from './form.tsx';
import { KeepPassphrase } from './keep-passphrase.tsx';
import { MailboxWarning } from './mailbox-warning.tsx';
import { isReady, NO_PROOF, ProofFields, shownBy } from './proof-fields.tsx';
import { useSentCode } from './use-sent-code.ts';

type Place = 'address' | 'passphrase' | 'code';

/** Moves the account to another address: the address, who one is, perhaps a new passphrase, and the code. */
export function ChangeAddressForm({ onChanged }: { onChanged: (address: string) => void }) {
  const { kind } = useSession().account;
  const [place, setPlace] = useState<Place>('address');
  const [typed, setTyped] = useState('');
  const [proving, setProving] = useState(NO_PROOF);
  // The address is part of what a passphrase is stretched with: without the old words there must be new ones.
  const [fresh] = useState(generatePassphrase);
  const renewed = proving.method !== 'passphrase';
  const address = readAddress(typed);
  if (place === 'address') {
    return (
      <Form onSubmit={() => setPlace(renewed ? 'passphrase' : 'code')}>
        <AddressField value={typed} onChange={setTyped} autoComplete="email" />
        {kind === 'candidate' && <MailboxWarning address={address} />}
        <p>
          <Trans>Show that it is you.</Trans>
        </p>
        <ProofFields value={proving} onChange={setProving} />
        {renewed && (
          <p className="field-hint">
            <Trans>
              Without your passphrase you get a new one in the next step, since the address is part of it.
            </Trans>
          </p>
        )}
        <ButtonRow>
          <Button tone="primary" type="submit" disabled={address.length < 4 || !isReady(proving)}>
            <Trans>Continue</Trans>
          </Button>
        </ButtonRow>
      </Form>
    );
  }
  if (place === 'passphrase') {
    return (
      <KeepPassphrase passphrase={fresh} onBack={() => setPlace('address')} onKept={() => setPlace('code')} />
    );
  }
  return (
    <CodePart
      address={address}
      passphrase={proving.method === 'passphrase' ? proving.secret : fresh}
      shown={() => shownBy(proving)}
      onBack={() => setPlace('address')}
      onChanged={() => onChanged(address)}
    />
  );
}

function CodePart(props: {
  address: string;
  passphrase: string;
  shown: () => ReturnType<typeof shownBy>;
  onBack: () => void;
  onChanged: () => void;
}) {
  const { t } = useLingui();
  const { address, passphrase } = props;
  const api = useApi();
  const session = useSession();
  const keeper = useSessionKeeper();
  const [code, setCode] = useState('');
  const sent = useSentCode(address);
  const changing = useAct(
    () =>
      changeAddress(api, session, {
        ...{ proof: props.shown(), address, code, passphrase },
        argon2id: argon2idInWorker,
      }),
    (moved) => {
      keeper.begin(moved);
      props.onChanged();
    },
  );
  if (sent.sentAt === null) {
    return (
      <Form onSubmit={sent.send}>
        <p>
          <Trans>A code goes to {address}. It shows that the address is yours.</Trans>
        </p>
        <ActTrouble act={sent.sending} />
        <StepRow
          step={
            <Button tone="primary" type="submit" pending={sent.sending.pending}>
              <Trans>Send the code</Trans>
            </Button>
          }
          back={
            <Button tone="quiet" onPress={props.onBack}>
              <Trans>Back</Trans>
            </Button>
          }
        />
      </Form>
    );
  }
  return (
    <Form label={t`Change the address`} onSubmit={() => void changing.run(undefined)}>
      <p role="status">
        <Trans>A code is on its way to {address}. It holds for 15 minutes.</Trans>
      </p>
      <CodeField value={code} onChange={setCode} autoFocus />
      <ActTrouble act={sent.sending} />
      <ActTrouble act={changing} />
      <CodeSteps
        step={<Trans>Change the address</Trans>}
        code={code}
        sent={sent}
        pending={changing.pending}
        back={<Trans>Back</Trans>}
        onBack={props.onBack}
      />
      {changing.pending && <Deriving />}
    </Form>
  );
}
