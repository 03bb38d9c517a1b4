import { useLingui } from '@lingui/react/macro';
import type { Part } from '../pages/resumes/section-parts.ts';
import { type ItemParts, isDraftDate } from './resume-draft.ts';
import { SealedArea, SealedField } from './sealed-field.tsx';

/** One part of an item, as the field that fits its kind. */
export function EditPart(props: {
  part: Part;
  value: ItemParts[string] | undefined;
  onChange: (value: ItemParts[string]) => void;
}) {
  const { t, i18n } = useLingui();
  const { kind, label, key } = props.part;
  const common = { label: i18n._(label), name: key, onChange: props.onChange };
  const text = typeof props.value === 'string' ? props.value : (props.value ?? []).join('\n');
  switch (kind) {
    case 'line':
      return <SealedField {...common} value={text} />;
    case 'text':
      return <SealedArea {...common} value={text} />;
    case 'list':
      return <SealedArea {...common} value={text} onChange={(value) => props.onChange(value.split('\n'))} />;
    case 'date':
      return (
        <SealedField
          {...common}
          value={text}
          placeholder={t`2024-05`}
          inputMode="numeric"
          hint={key === 'endDate' ? t`Year, or year-month. Empty while it goes on.` : t`Year, or year-month.`}
          error={isDraftDate(text) ? undefined : t`Write the year as 2024, or with the month as 2024-05.`}
        />
      );
  }
}
