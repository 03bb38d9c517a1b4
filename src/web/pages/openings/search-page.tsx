import './cards.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type Filters, searchCards } from '../../../shared/api/search.ts';
import { ChooseFilters } from '../../forms/choose-filters.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Answered } from '../answered.tsx';
import { filtersOf, paramsOf } from './card-search.ts';
import { readCardSearch } from './card-search-params.ts';
import { FoundCards } from './found-cards.tsx';
import { OpeningPart } from './opening-part.tsx';
import type { PostingWithTeam } from './terms-of.ts';

/** Searching the cards that are shown for a posting. What is searched for stands in the address. */
export function SearchPage() {
  const { t } = useLingui();
  return (
    <OpeningPart
      title={t`Search cards`}
      lead={t`People who are looking show a card: what they could do, never who they are.`}
      open
    >
      {(posting) => <CardSearch key={posting.postingId} posting={posting} />}
    </OpeningPart>
  );
}

function CardSearch({ posting }: { posting: PostingWithTeam }) {
  const { found, filters, page, search, renew, renewed } = useCardSearch(posting.postingId);
  return (
    <>
      <Card>
        <ChooseFilters
          value={filters}
          onSearch={(chosen) => search(chosen, 1)}
          pay={posting}
          pending={found.isFetching}
        />
      </Card>
      {renewed && <CardsChanged />}
      {page === undefined ? (
        <BeforeSearching />
      ) : (
        <Answered query={found}>
          {(answer) => (
            <FoundCards
              posting={posting}
              found={answer}
              page={page}
              narrowed={Object.keys(filters).length > 0}
              onPage={(next) => search(filters, next)}
              onOver={renew}
            />
          )}
        </Answered>
      )}
    </>
  );
}

/** Nothing is searched until the address names a page; the same search again asks the platform again. */
function useCardSearch(postingId: string) {
  const api = useApi();
  const navigate = useNavigate();
  const spelled = JSON.stringify(readCardSearch(useSearch({ strict: false })));
  const params = useMemo(() => readCardSearch(JSON.parse(spelled)), [spelled]);
  const filters = useMemo(() => filtersOf(params), [params]);
  const [renewed, setRenewed] = useState(false);
  const { page } = params;
  const found = useQuery({
    queryKey: ['cards', postingId, params],
    queryFn: () => api(searchCards, { params: { postingId }, body: { filters, page: page ?? 1 } }),
    enabled: page !== undefined,
    placeholderData: keepPreviousData,
    // A search is a deliberate act, and counts: it is not repeated because a window came to the front.
    // And what another search brought is not kept to be shown in its place.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const search = (asked: Filters, next: number) => {
    setRenewed(false);
    const to = paramsOf(asked, next);
    if (JSON.stringify(readCardSearch(to)) === spelled) void found.refetch();
    else void navigate({ to: '/openings/$postingId/search', params: { postingId }, search: to });
  };
  const renew = () => {
    setRenewed(true);
    void found.refetch();
  };
  return { found, filters, page, search, renew, renewed };
}

function CardsChanged() {
  const { t } = useLingui();
  return (
    <Notice live title={t`The cards have changed`}>
      <p>
        <Trans>
          The cards were renewed while this page was open, so they were searched again. Nothing was sent or
          put on the shortlist. Whoever is still shown stands in a new place, under a new number.
        </Trans>
      </p>
    </Notice>
  );
}

function BeforeSearching() {
  return (
    <ul className="card-rules">
      <li>
        <Trans>Cards name nobody: who it is, you learn from the person, if they answer your request.</Trans>
      </li>
      <li>
        <Trans>A card says only what enough other cards say too; the rest is left out.</Trans>
      </li>
      <li>
        <Trans>Each card that is new to your employer counts once in the day’s ration.</Trans>
      </li>
    </ul>
  );
}
