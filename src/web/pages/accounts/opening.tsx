import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { prepareCredentials } from '../../../client/accounts/credentials.ts';
import type { AccountKind } from '../../../shared/api/accounts.ts';
import { readPhoneNumber } from '../../../shared/api/phone-number.ts';
import { readAddress } from '../../forms/address-field.tsx';
import { KeepKit } from '../../forms/keep-kit.tsx';
import { KeepPassphrase } from '../../forms/keep-passphrase.tsx';
import { CodeForm } from '../../forms/prove-address.tsx';
import { YouForm } from '../../forms/say-who.tsx';
import { useUnloadWarning } from '../../forms/use-unload-warning.ts';
import { Card } from '../../ui/card.tsx';
import { Steps } from '../../ui/steps.tsx';
import { type JustOpened, type NewAccount, OPENING_STEPS, type OpeningStep } from './new-account.ts';

/** Opens an account in four steps; `kind` may be chosen unless it is `fixed`. */
export function Opening(props: {
  kind: AccountKind;
  fixed: boolean;
  operatorToken: string | null;
  onOpened: (opened: JustOpened) => void;
}) {
  const { t } = useLingui();
  const [step, setStep] = useState<OpeningStep>('you');
  const [person, setPerson] = useState<NewAccount>(() => ({
    kind: props.kind,
    address: '',
    name: '',
    credentials: prepareCredentials(),
    operatorToken: props.operatorToken,
  }));
  const place = useRef<HTMLDivElement>(null);
  // A reload makes another passphrase and kit: a sheet that was already printed would open nothing.
  useUnloadWarning(step !== 'you');
  function go(next: OpeningStep): void {
    setStep(next);
    // The next step stands in the same place: who listens must hear it begin.
    place.current?.focus();
    scrollTo(0, 0);
  }
  const names: Record<OpeningStep, string> = {
    you: t`You`,
    passphrase: t`Passphrase`,
    kit: t`Recovery kit`,
    code: readPhoneNumber(person.address) === undefined ? t`Code by mail` : t`Code by text message`,
  };
  const parts: Record<OpeningStep, () => React.ReactNode> = {
    you: () => (
      <YouForm person={person} fixed={props.fixed} onChange={setPerson} onDone={() => go('passphrase')} />
    ),
    passphrase: () => (
      <KeepPassphrase
        passphrase={person.credentials.passphrase}
        onBack={() => go('you')}
        onKept={() => go('kit')}
      />
    ),
    kit: () => (
      <KeepKit
        kit={person.credentials.kit}
        address={readAddress(person.address)}
        onBack={() => go('passphrase')}
        onKept={() => go('code')}
      />
    ),
    code: () => (
      <CodeForm
        person={person}
        onBack={() => go('you')}
        onOpened={() => props.onOpened({ kind: person.kind, kit: person.credentials.kit })}
      />
    ),
  };
  return (
    <div ref={place} tabIndex={-1} className="opening">
      <Steps
        label={t`Steps`}
        steps={OPENING_STEPS.map((each) => names[each])}
        current={OPENING_STEPS.indexOf(step)}
        doneLabel={t`(done)`}
      />
      <Card title={names[step]}>{parts[step]()}</Card>
    </div>
  );
}
