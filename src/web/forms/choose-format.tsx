import { useLingui } from '@lingui/react/macro';
import { likelyHan } from '../../client/export/file-defaults.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import { ENDONYMS, isLocale, LOCALES } from '../../shared/vocabulary/locales.ts';
import type { FileChoice } from '../export/make-file.ts';
import { RadioCards } from '../ui/radio-cards.tsx';
import { Select } from '../ui/select.tsx';

type Props = {
  resume: Resume;
  choice: FileChoice;
  onChange: (choice: FileChoice) => void;
  disabled: boolean;
};

/** What kind of file, and how it looks. */
export function ChooseFormat(props: Props) {
  const { t } = useLingui();
  const { choice, disabled } = props;
  return (
    <>
      <RadioCards
        label={t`Kind of file`}
        value={choice.format}
        disabled={disabled}
        onChange={(id) => {
          if (id === 'pdf' || id === 'docx' || id === 'json') props.onChange({ ...choice, format: id });
        }}
        choices={[
          {
            id: 'pdf',
            label: t`PDF`,
            hint: t`To be read and printed. Needs 27 MB of fonts, always all of them, so that the platform does not learn which language you write.`,
          },
          { id: 'docx', label: t`Word (.docx)`, hint: t`To be edited.` },
          {
            id: 'json',
            label: t`JSON Resume`,
            hint: t`For other programs. Holds every field as it is.`,
          },
        ]}
      />
      {choice.format === 'pdf' && <ChooseTheme {...props} />}
      {choice.format !== 'json' && <ChoosePaper {...props} />}
    </>
  );
}

function ChooseTheme({ choice, onChange, disabled }: Props) {
  const { t } = useLingui();
  return (
    <RadioCards
      label={t`Look`}
      value={choice.theme}
      disabled={disabled}
      onChange={(id) => {
        if (id === 'plain' || id === 'margin') onChange({ ...choice, theme: id });
      }}
      choices={[
        { id: 'plain', label: t`Plain`, hint: t`One column, dates at the end of the line.` },
        { id: 'margin', label: t`Margin`, hint: t`Dates in a column of their own on the left.` },
      ]}
    />
  );
}

function ChoosePaper({ resume, choice, onChange, disabled }: Props) {
  const { t } = useLingui();
  return (
    <div className="edit-parts">
      <Select
        label={t`Paper`}
        value={choice.size}
        disabled={disabled}
        onChange={(id) => {
          if (id === 'a4' || id === 'letter') onChange({ ...choice, size: id });
        }}
        options={[
          { id: 'a4', label: t`A4` },
          { id: 'letter', label: t`Letter` },
        ]}
      />
      <Select
        label={t`Headings and dates in`}
        value={choice.language}
        disabled={disabled}
        onChange={(id) => {
          if (isLocale(id)) onChange({ ...choice, language: id, han: likelyHan(resume, id).han });
        }}
        options={LOCALES.map((id) => ({ id, label: ENDONYMS[id] }))}
      />
      {!likelyHan(resume, choice.language).sure && (
        <Select
          label={t`Characters`}
          hint={t`Some characters are drawn otherwise in Chinese than in Japanese.`}
          value={choice.han}
          disabled={disabled}
          onChange={(id) => {
            if (id === 'sc' || id === 'jp') onChange({ ...choice, han: id });
          }}
          options={[
            { id: 'sc', label: t`Chinese` },
            { id: 'jp', label: t`Japanese` },
          ]}
        />
      )}
    </div>
  );
}
