import { Plural, useLingui } from '@lingui/react/macro';
import { CARD_LIMITS } from '../../shared/card/card.ts';
import { useLanguage } from '../i18n.tsx';
import { codeName, FACET_NAMES } from '../pages/cards/facet-names.ts';
import { codeOptions } from './code-options.ts';
import type { FacetPart } from './edit-card.tsx';
import { ListOfCodes } from './list-of-codes.tsx';

/** Several codes: those that are said, each with a way to take it off, and a field to add one. */
export function ChooseSeveral({ facet, codes, onChange, beside }: FacetPart) {
  const { t, i18n } = useLingui();
  const { locale } = useLanguage();
  const limit = CARD_LIMITS[facet];
  const label = i18n._(FACET_NAMES[facet]);
  return (
    <ListOfCodes
      {...{ facet, onChange, beside }}
      said={codes.map((code) => ({ code, id: code, name: codeName(facet, code, locale) }))}
      show={({ name }) => <span className="facet-code-name">{name}</span>}
      add={{
        label: t`Add a skill`,
        opensOn: 'input',
        options: codeOptions(facet, locale, []).filter(({ id }) => !codes.includes(id)),
        empty: t`Nothing has this word. Try a wider one.`,
        openLabel: t`Show all of ${label}`,
      }}
      full={
        <Plural
          value={limit}
          one="A card holds # of them. Take one off to add another."
          other="A card holds # of them. Take one off to add another."
        />
      }
    />
  );
}
