import { useLingui } from '@lingui/react/macro';
import { fieldName } from '../resumes/field-names.ts';

/** The names of granted fields, as one sentence's part in the reader's language. */
export function FieldList({ fields }: { fields: readonly string[] }) {
  const { i18n } = useLingui();
  const names = fields.map((field) => {
    const name = fieldName(field);
    return name === undefined ? field : i18n._(name);
  });
  return <>{new Intl.ListFormat(i18n.locale).format(names)}</>;
}
