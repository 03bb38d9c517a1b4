import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import {
  CONTACT_FIELDS,
  FIELDS,
  type Field,
  presentFields,
  selectFields,
} from '../../shared/resume/fields.ts';
import { FIELD_NAMES, isSectionField } from '../pages/resumes/field-names.ts';
import { ResumeView } from '../pages/resumes/resume-view.tsx';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { isContact, strayContact } from './apply-choice.ts';
import type { StepProps } from './apply-to-posting.tsx';

/** Which fields go along, beside exactly what will be read. */
export function ChooseFields({ choice, onChange, asked }: StepProps) {
  const { t, i18n } = useLingui();
  const titleId = useId();
  const { resume } = choice.stored.content;
  const present = presentFields(resume);
  const about = present.filter((field) => !isContact(field) && !isSectionField(field));
  const sections = present.filter(isSectionField);
  const contact = CONTACT_FIELDS.filter((field) => present.includes(field));
  const stray = strayContact(resume, choice.fields);
  const named = (fields: readonly Field[]) =>
    fields.map((id) => ({
      id,
      label: i18n._(FIELD_NAMES[id]),
      ...(asked?.fields.includes(id) ? { hint: t`asked for` } : {}),
    }));
  const listed = (fields: readonly Field[]) =>
    new Intl.ListFormat(i18n.locale).format(fields.map((field) => i18n._(FIELD_NAMES[field])));
  const missing = asked === undefined ? [] : asked.fields.filter((field) => !present.includes(field));
  const group = (of: readonly Field[]) => ({
    choices: named(of),
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
    <div className="choose-fields">
      <div className="stack">
        {about.length > 0 && <CheckboxGroup label={t`About you`} {...group(about)} />}
        {sections.length > 0 && <CheckboxGroup label={t`Sections`} {...group(sections)} />}
        {contact.length > 0 && (
          <CheckboxGroup
            label={t`How to reach you`}
            hint={t`Not needed: you can talk in the conversation of this application. Whoever has read an address or a number keeps it in mind, also after you revoke.`}
            {...group(contact)}
          />
        )}
        {stray.length > 0 && (
          <Notice tone="warn" live title={t`A way to reach you stands in your texts`}>
            <Trans>
              You did not choose “{listed(stray)}
              ”, but it stands inside a text that goes along. Change the résumé, or leave that section out.
            </Trans>
          </Notice>
        )}
        {missing.length > 0 && (
          <p className="choice-hint">
            <Trans>Asked for, and not in this résumé: {listed(missing)}. You need not add it.</Trans>
          </p>
        )}
        {choice.fields.length === 0 && (
          <Notice tone="warn" live>
            <Trans>Choose at least one field.</Trans>
          </Notice>
        )}
      </div>
      <div className="stack stack-tight">
        <h2 id={titleId}>
          <Trans>Exactly this will be read</Trans>
        </h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by the keyboard */}
        <section className="fields-preview" aria-labelledby={titleId} tabIndex={0}>
          <ResumeView resume={selectFields(resume, choice.fields)} label={t`Preview of what will be read`} />
        </section>
      </div>
    </div>
  );
}
