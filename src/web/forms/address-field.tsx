import { useLingui } from '@lingui/react/macro';
import { readPhoneNumber } from '../../shared/api/phone-number.ts';
import { useNumbersAccepted } from '../session/use-numbers-accepted.ts';
import { TextField } from '../ui/text-field.tsx';

/** Asks for what an account is reached by: a mail address, or a number where the platform sends text messages. */
export function AddressField(props: {
  value: string;
  onChange: (address: string) => void;
  autoComplete: 'email' | 'username';
  hint?: string;
  error?: string | undefined;
}) {
  const { t } = useLingui();
  const numbers = useNumbersAccepted();
  return (
    <TextField
      {...props}
      label={numbers ? t`Mail address or mobile number` : t`Mail address`}
      // A browser takes a number in a field of type "email" for a mistake; the keyboard for mail has digits.
      type={numbers ? 'text' : 'email'}
      inputMode="email"
      autoComplete={numbers ? 'username' : props.autoComplete}
      name="address"
      required
    />
  );
}

/** What was typed as it is sent and shown again: a number in E.164, a mail address without space around it. */
export function readAddress(typed: string): string {
  return readPhoneNumber(typed) ?? typed.trim();
}
