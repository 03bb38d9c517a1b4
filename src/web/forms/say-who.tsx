import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { readPhoneNumber } from '../../shared/api/phone-number.ts';
import type { NewAccount } from '../pages/accounts/new-account.ts';
import { useNumbersAccepted } from '../session/use-numbers-accepted.ts';
import { Button, ButtonRow } from '../ui/button.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AddressField, readAddress } from './address-field.tsx';
import { Form } from './form.tsx';
import { MailboxWarning } from './mailbox-warning.tsx';

/** What one comes for, the address, and for those who act under it the name. */
export function YouForm(props: {
  person: NewAccount;
  /** True where a link decided what kind of account it is. */
  fixed: boolean;
  onChange: (person: NewAccount) => void;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { person, onChange } = props;
  const numbers = useNumbersAccepted();
  const [tried, setTried] = useState(false);
  const problems = {
    address: isAddress(readAddress(person.address), numbers)
      ? undefined
      : numbers
        ? t`Enter a whole mail address, such as name@example.org, or a number with its country code, such as +44 7700 900123.`
        : t`Enter a whole mail address, such as name@example.org.`,
    name: person.kind === 'candidate' || person.name.trim() !== '' ? undefined : t`Enter your name.`,
  };
  return (
    <Form
      onSubmit={() => {
        setTried(true);
        if (problems.address === undefined && problems.name === undefined) props.onDone();
      }}
    >
      {!props.fixed && (
        <RadioCards
          label={t`What brings you here?`}
          name="kind"
          value={person.kind}
          onChange={(id) => onChange({ ...person, kind: id === 'recruiter' ? 'recruiter' : 'candidate' })}
          choices={[
            {
              id: 'candidate',
              label: t`I look for work`,
              hint: t`Bring a résumé, apply, and see who reads what.`,
            },
            {
              id: 'recruiter',
              label: t`I recruit`,
              hint: t`Post for your employer and read what candidates grant you.`,
            },
          ]}
        />
      )}
      <AddressField
        hint={
          numbers
            ? t`For a code now, and for warnings later; neutral notices go by mail only. It is stored sealed: neither operators nor recruiters can look it up.`
            : t`For a code now, and for neutral notices later. It is stored sealed: neither operators nor recruiters can look it up.`
        }
        autoComplete="email"
        value={person.address}
        onChange={(address) => onChange({ ...person, address })}
        error={tried ? problems.address : undefined}
      />
      {person.kind === 'candidate' && <MailboxWarning address={readAddress(person.address)} />}
      {person.kind !== 'candidate' && (
        <TextField
          label={t`Your name`}
          hint={
            person.kind === 'recruiter'
              ? t`Candidates see it before they grant you anything, and beside each reading.`
              : t`It stands beside the decisions you make.`
          }
          autoComplete="name"
          name="name"
          required
          maxLength={100}
          value={person.name}
          onChange={(name) => onChange({ ...person, name })}
          error={tried ? problems.name : undefined}
        />
      )}
      <ButtonRow>
        <Button tone="primary" type="submit">
          <Trans>Continue</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}

// Only what is surely mistyped; whether the code arrives shows the rest.
function isAddress(text: string, numbers: boolean): boolean {
  if (numbers && readPhoneNumber(text) !== undefined) return true;
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text) && text.length <= 254;
}
