import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nameOf } from '../../shared/vocabulary/names.ts';
import { OCCUPATIONS } from '../../shared/vocabulary/occupations.ts';
import { COUNTRIES, REGIONS } from '../../shared/vocabulary/regions.ts';
import { useLanguage } from '../i18n.tsx';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Form } from './form.tsx';

/** What postings are searched by; what is undefined does not narrow. */
export type PostingSearch = {
  readonly words?: string | undefined;
  readonly occupation?: string | undefined;
  readonly region?: string | undefined;
};

/** Asks what to search for. Occupation and region narrow at once, words on Enter or the button. */
export function SearchPostings(props: { value: PostingSearch; onSearch: (search: PostingSearch) => void }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const { words = '', occupation, region } = props.value;
  const [typed, setTyped] = useState(words);
  const search = (change: PostingSearch) =>
    props.onSearch({ words: typed.trim() || undefined, occupation, region, ...change });
  return (
    <search>
      <Form label={t`Search postings`} onSubmit={() => search({})}>
        <div className="posting-search">
          <SearchField
            label={t`Words`}
            clearLabel={t`Clear`}
            value={typed}
            onChange={setTyped}
            onSubmit={() => search({})}
          />
          <ComboBox
            label={t`Occupation`}
            openLabel={t`Show occupations`}
            empty={t`No occupation is called so`}
            value={occupation ?? null}
            onChange={(code) => search({ occupation: code ?? undefined })}
            options={OCCUPATIONS.map((one) => ({
              id: one.code,
              label: nameOf(one, locale),
              words: one.synonyms[locale],
            }))}
          />
          <ComboBox
            label={t`Region`}
            openLabel={t`Show regions`}
            empty={t`No region is called so`}
            value={region ?? null}
            onChange={(code) => search({ region: code ?? undefined })}
            options={REGIONS.map((one) => {
              const country = COUNTRIES.find(({ code }) => code === one.country);
              return {
                id: one.code,
                label: nameOf(one, locale),
                ...(country === undefined ? {} : { hint: nameOf(country, locale) }),
              };
            })}
          />
          <Button type="submit" tone="primary">
            <Trans>Search</Trans>
          </Button>
        </div>
      </Form>
    </search>
  );
}
