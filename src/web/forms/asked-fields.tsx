import { Trans, useLingui } from '@lingui/react/macro';
import { FIELDS, type Field } from '../../shared/resume/fields.ts';
import { FIELD_NAMES } from '../pages/resumes/field-names.ts';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { type AskedChoice, FIELD_GROUPS } from './asked-choice.ts';

/** One part of asking. */
export type AskedPart = {
  readonly choice: AskedChoice;
  readonly onChange: (choice: AskedChoice) => void;
};

/** Which fields are asked for: few at first. */
export function AskedFields({ choice, onChange }: AskedPart) {
  const { t, i18n } = useLingui();
  const group = (of: readonly Field[]) => ({
    choices: of.map((id) => ({ id, label: i18n._(FIELD_NAMES[id]) })),
    value: choice.fields.filter((field) => of.includes(field)),
    onChange: (ids: string[]) =>
      onChange({
        ...choice,
        fields: FIELDS.filter((field) =>
          of.includes(field) ? ids.includes(field) : choice.fields.includes(field),
        ),
      }),
  });
  return (
    <>
      <p>
        <Trans>Ask for little. The person decides on each field, and can show more later.</Trans>
      </p>
      <div className="asked-fields">
        <CheckboxGroup label={t`Sections`} {...group(FIELD_GROUPS.sections)} />
        <CheckboxGroup label={t`About the person`} {...group(FIELD_GROUPS.about)} />
        <CheckboxGroup
          label={t`How to reach them`}
          hint={t`Not needed: you can talk in the conversation that a grant begins.`}
          {...group(FIELD_GROUPS.contact)}
        />
      </div>
      {choice.fields.length === 0 && (
        <Notice tone="warn" live>
          <Trans>Choose at least one field.</Trans>
        </Notice>
      )}
    </>
  );
}
