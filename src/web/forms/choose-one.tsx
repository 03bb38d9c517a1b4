import { useLingui } from '@lingui/react/macro';
import { useLanguage } from '../i18n.tsx';
import { FACET_NAMES } from '../pages/cards/facet-names.ts';
import { ComboBox } from '../ui/combo-box.tsx';
import { Select } from '../ui/select.tsx';
import { codeOptions } from './code-options.ts';
import type { FacetPart } from './edit-card.tsx';

const FEW = 20;
/** No code: what a Select shows when nothing is said. */
const NOTHING = 'nothing';

/** One code or none: from a list when there are few, by typing a word when there are many. */
export function ChooseOne({ facet, codes, onChange, beside }: FacetPart) {
  const { t, i18n } = useLingui();
  const { locale } = useLanguage();
  const [code = null] = codes;
  const options = codeOptions(facet, locale, codes);
  const label = i18n._(FACET_NAMES[facet]);
  const choose = (id: string | null) => onChange(id === null || id === NOTHING ? [] : [id]);
  return (
    <div className="facet-row">
      {options.length > FEW ? (
        <ComboBox
          // Its list is made once: another language is another field.
          key={locale}
          label={label}
          value={code}
          onChange={choose}
          options={options}
          empty={t`Nothing has this word. Try a wider one.`}
          openLabel={t`Show all of ${label}`}
        />
      ) : (
        <Select
          label={label}
          value={code ?? NOTHING}
          onChange={choose}
          options={[{ id: NOTHING, label: t`Not said` }, ...options]}
        />
      )}
      {code !== null && beside(code)}
    </div>
  );
}
