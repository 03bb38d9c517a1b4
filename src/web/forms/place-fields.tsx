import { useLingui } from '@lingui/react/macro';
import { nameOf } from '../../shared/vocabulary/names.ts';
import { OCCUPATIONS } from '../../shared/vocabulary/occupations.ts';
import { COUNTRIES, REGIONS } from '../../shared/vocabulary/regions.ts';
import { WORK_MODES } from '../../shared/vocabulary/work-terms.ts';
import { useLanguage } from '../i18n.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { Select } from '../ui/select.tsx';
import type { DraftField, PostingDraft } from './posting-draft.ts';

/** A part of the posting's form: what it shows and changes, and what is wrong with a field. */
export type DraftFields = {
  readonly draft: PostingDraft;
  readonly change: (part: Partial<PostingDraft>) => void;
  readonly error: (field: DraftField) => string | undefined;
};

/** Occupation, place and work mode. */
export function PlaceFields({ draft, change, error }: DraftFields) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const regions = REGIONS.filter(({ country }) => country === draft.country);
  return (
    <>
      <ComboBox
        label={t`Occupation`}
        hint={t`Type a word of it, and choose. Groups of the international classification ISCO-08.`}
        value={draft.occupation}
        onChange={(occupation) => change({ occupation })}
        options={OCCUPATIONS.map((entry) => ({
          id: entry.code,
          label: nameOf(entry, locale),
          words: entry.synonyms[locale],
        }))}
        empty={t`No occupation has this word. Try a wider one.`}
        openLabel={t`Show all occupations`}
        error={error('occupation')}
        required
      />
      <div className="field-row">
        <Select
          label={t`Country`}
          placeholder={t`Choose`}
          value={draft.country}
          onChange={(country) => change(country === draft.country ? {} : { country, region: null })}
          options={COUNTRIES.map((entry) => ({ id: entry.code, label: nameOf(entry, locale) }))}
          error={error('country')}
          required
        />
        <ComboBox
          // The list belongs to a country; another country is another field.
          key={draft.country}
          label={t`Region`}
          value={draft.region}
          onChange={(region) => change({ region })}
          options={regions.map((entry) => ({ id: entry.code, label: nameOf(entry, locale) }))}
          empty={draft.country === null ? t`Choose a country first.` : t`No region has this name.`}
          openLabel={t`Show all regions`}
          error={error('region')}
          required
        />
        <Select
          label={t`Work mode`}
          placeholder={t`Choose`}
          value={draft.workMode}
          onChange={(workMode) => change({ workMode })}
          options={WORK_MODES.map((entry) => ({ id: entry.code, label: nameOf(entry, locale) }))}
          error={error('workMode')}
          required
        />
      </div>
    </>
  );
}
