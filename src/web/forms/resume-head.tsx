import { useLingui } from '@lingui/react/macro';
import { ENDONYMS, isLocale, LOCALES } from '../../shared/vocabulary/locales.ts';
import { Card } from '../ui/card.tsx';
import { Select } from '../ui/select.tsx';
import { SealedField } from './sealed-field.tsx';
import type { ResumeContent } from './use-resume-content.ts';

/** How a person calls a résumé, and the language it is written in. */
export function ResumeHead({ head, setHead }: Pick<ResumeContent, 'head' | 'setHead'>) {
  const { t } = useLingui();
  return (
    <Card>
      <div className="edit-parts">
        <SealedField
          label={t`Your name for this résumé`}
          hint={t`Only you see it.`}
          value={head.title}
          maxLength={200}
          onChange={(title) => setHead({ ...head, title })}
        />
        <Select
          label={t`Written in`}
          hint={t`The language of the text itself.`}
          value={head.language}
          onChange={(language) => {
            if (isLocale(language)) setHead({ ...head, language });
          }}
          options={LOCALES.map((id) => ({ id, label: ENDONYMS[id] }))}
        />
      </div>
    </Card>
  );
}
