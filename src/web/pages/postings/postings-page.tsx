import './postings.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { searchPostings } from '../../../shared/api/jobs.ts';
import { SearchPostings } from '../../forms/search-postings.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { PostingRow } from './posting-row.tsx';
import type { PostingSearchParams } from './posting-search.ts';

/** Open postings, found by words, occupation and region. What is searched for stands in the address only. */
export function PostingsPage() {
  const { t } = useLingui();
  const api = useApi();
  const navigate = useNavigate();
  const search = useSearch({ from: '/candidate/postings' });
  const found = useQuery({
    queryKey: ['postings', search],
    queryFn: () => api(searchPostings, { query: asked(search) }),
    placeholderData: keepPreviousData,
  });
  const goTo = (change: Partial<typeof search>) =>
    void navigate({ to: '/postings', search: { ...search, ...change } });
  return (
    <>
      <PageHeader title={t`Postings`} lead={<Trans>No employer learns what you look at.</Trans>} />
      <div className="stack">
        <SearchPostings value={search} onSearch={(asked) => goTo({ ...asked, page: undefined })} />
        <Answered query={found}>
          {({ postings, total, page, pages }) =>
            postings.length === 0 ? (
              <EmptyState
                title={t`No open posting fits`}
                action={
                  <Button onPress={() => void navigate({ to: '/postings', search: {} })}>
                    <Trans>Show all postings</Trans>
                  </Button>
                }
              >
                <Trans>Try fewer words, or a wider occupation or region.</Trans>
              </EmptyState>
            ) : (
              <>
                <p role="status">
                  <Plural value={total} one="# open posting" other="# open postings" />
                </p>
                <ul className="posting-list">
                  {postings.map((posting) => (
                    <PostingRow key={posting.postingId} posting={posting} />
                  ))}
                </ul>
                {pages > 1 && (
                  <ButtonRow>
                    <Button disabled={page <= 1} onPress={() => goTo({ page: page - 1 })}>
                      <Trans>Earlier page</Trans>
                    </Button>
                    <span className="page-number">{t`Page ${page} of ${pages}`}</span>
                    <Button disabled={page >= pages} onPress={() => goTo({ page: page + 1 })}>
                      <Trans>Next page</Trans>
                    </Button>
                  </ButtonRow>
                )}
              </>
            )
          }
        </Answered>
      </div>
    </>
  );
}

// What is not asked for is left out, instead of being sent as the word "undefined".
function asked({ words, occupation, region, page }: PostingSearchParams) {
  return {
    ...(words === undefined ? {} : { words }),
    ...(occupation === undefined ? {} : { occupation }),
    ...(region === undefined ? {} : { region }),
    ...(page === undefined ? {} : { page }),
  };
}
