import { useLingui } from '@lingui/react/macro';
import { TextField } from '../ui/text-field.tsx';

/** Takes a code of six digits, also out of a pasted line and in full-width digits. */
export function CodeField(props: {
  value: string;
  onChange: (code: string) => void;
  autoFocus?: boolean;
  label?: string;
}) {
  const { t } = useLingui();
  return (
    <TextField
      label={props.label ?? t`Code`}
      hint={t`Six digits; you can paste the whole line.`}
      name="code"
      mono
      required
      autoFocus={props.autoFocus ?? false}
      inputMode="numeric"
      autoComplete="one-time-code"
      value={props.value}
      onChange={(typed) => props.onChange(typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6))}
    />
  );
}
