import { useLingui } from '@lingui/react/macro';
import { TextField } from '../ui/text-field.tsx';

/** Takes a domain, or the address of a web site. */
export function DomainField(props: { value: string; onChange: (domain: string) => void }) {
  const { t } = useLingui();
  return (
    <TextField
      label={t`Domain`}
      hint={t`Of your web site, or what follows the @ of your mail addresses, such as mills.example.`}
      name="domain"
      inputMode="url"
      required
      mono
      maxLength={253}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
