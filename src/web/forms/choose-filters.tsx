import './choose-filters.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import type { Filters } from '../../shared/api/search.ts';
import { useLanguage } from '../i18n.tsx';
import { codeName, FACET_NAMES } from '../pages/cards/facet-names.ts';
import { SEARCH_FACETS, type SearchFacet } from '../pages/openings/card-search-params.ts';
import { Button, ButtonRow } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { facetOptions, type PayUnit } from './facet-options.ts';
import { Form } from './form.tsx';

/** Those most often asked for stand first; the rest opens. */
const FIRST: readonly SearchFacet[] = ['region', 'experience', 'skill', 'language'];
const MOST = 10;

/** What to search cards for: codes of the vocabularies, and nothing that is typed. Nothing is searched until asked. */
export function ChooseFilters(props: {
  value: Filters;
  onSearch: (filters: Filters) => void;
  pay: PayUnit;
  pending: boolean;
}) {
  const { t } = useLingui();
  const [begun, setBegun] = useState(props.value);
  const [chosen, setChosen] = useState(props.value);
  if (begun !== props.value) {
    setBegun(props.value);
    setChosen(props.value);
  }
  const add = (facet: SearchFacet, code: string) => {
    const codes = chosen[facet] ?? [];
    if (!codes.includes(code) && codes.length < MOST) setChosen({ ...chosen, [facet]: [...codes, code] });
  };
  const facet = (name: SearchFacet) => <AddFilter key={name} facet={name} pay={props.pay} onAdd={add} />;
  const rest = SEARCH_FACETS.filter((name) => !FIRST.includes(name));
  return (
    <search>
      <Form label={t`Search cards`} onSubmit={() => props.onSearch(chosen)}>
        <div className="filters">{FIRST.map(facet)}</div>
        <details className="filters-more">
          <summary>
            <Trans>More to search by</Trans>
          </summary>
          <div className="filters">{rest.map(facet)}</div>
        </details>
        <Chosen filters={chosen} onChange={setChosen} />
        <ButtonRow>
          <Button type="submit" tone="primary" pending={props.pending}>
            <Trans>Search</Trans>
          </Button>
          {Object.keys(chosen).length > 0 && (
            <Button tone="quiet" onPress={() => setChosen({})}>
              <Trans>Clear all</Trans>
            </Button>
          )}
        </ButtonRow>
      </Form>
    </search>
  );
}

function AddFilter(props: {
  facet: SearchFacet;
  pay: PayUnit;
  onAdd: (facet: SearchFacet, code: string) => void;
}) {
  const { t, i18n } = useLingui();
  const { locale } = useLanguage();
  const { facet, onAdd } = props;
  const { payCurrency, payPeriod } = props.pay;
  const options = useMemo(
    () => facetOptions(facet, locale, { payCurrency, payPeriod }),
    [facet, locale, payCurrency, payPeriod],
  );
  // What was picked stands below as a chip; the field is emptied for the next.
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    if (picked !== null) setPicked(null);
  }, [picked]);
  const name = i18n._(FACET_NAMES[facet]);
  return (
    <ComboBox
      label={name}
      openLabel={t`Show choices: ${name}`}
      empty={t`Nothing is called so`}
      value={picked}
      onChange={(code) => {
        setPicked(code);
        if (code !== null) onAdd(facet, code);
      }}
      options={options}
    />
  );
}

function Chosen({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { t, i18n } = useLingui();
  const { locale } = useLanguage();
  const chips = SEARCH_FACETS.flatMap((facet) =>
    (filters[facet] ?? []).map((code) => {
      const label = `${i18n._(FACET_NAMES[facet])}: ${codeName(facet, code, locale)}`;
      return { id: `${facet} ${code}`, label, removeLabel: t`Take away: ${label}` };
    }),
  );
  if (chips.length === 0) {
    return (
      <p className="field-hint">
        <Trans>Nothing is chosen: a search then finds every card of the posting’s occupation.</Trans>
      </p>
    );
  }
  return (
    <>
      <Chips label={t`Chosen`} chips={chips} onRemove={(id) => onChange(without(filters, id))} />
      <p className="field-hint">
        <Trans>Of each kind, a card must say one of the chosen, or say it more exactly.</Trans>
      </p>
    </>
  );
}

function without(filters: Filters, id: string): Filters {
  const left: Filters = {};
  for (const facet of SEARCH_FACETS) {
    const codes = filters[facet]?.filter((code) => `${facet} ${code}` !== id) ?? [];
    if (codes.length > 0) left[facet] = codes;
  }
  return left;
}
