import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PostingWithTeam } from '../../../client/disclosure/apply.ts';
import type { StoredResume } from '../../../client/vault/resumes.ts';
import { ApplyToPosting } from '../../forms/apply-to-posting.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { VerifiedReaders } from '../keys/verified-readers.tsx';
import { postingQuery } from '../postings/posting-query.ts';
import { resumesQuery } from '../resumes/resumes-query.ts';

/** Applying to one posting, step by step. */
export function ApplyPage() {
  const { postingId } = useParams({ from: '/candidate/postings/$postingId/apply' });
  const posting = useQuery(postingQuery(useApi(), postingId));
  return (
    <Answered page query={posting}>
      {(answer) => <ApplyView posting={answer} />}
    </Answered>
  );
}

function ApplyView({ posting }: { posting: PostingWithTeam }) {
  const { t } = useLingui();
  const resumes = useQuery(resumesQuery(useApi(), useSession()));
  const here = `/app/postings/${posting.postingId}`;
  return (
    <>
      <PageHeader
        title={t`Apply: ${posting.title}`}
        lead={posting.employerName}
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[
              { label: t`Postings`, href: '/app/postings' },
              { label: posting.title, href: here },
              { label: t`Apply` },
            ]}
          />
        }
      />
      {!posting.open ? (
        <Notice
          tone="warn"
          title={t`This posting is closed`}
          action={
            <ButtonLink tone="plain" href="/app/postings">
              <Trans>Find another posting</Trans>
            </ButtonLink>
          }
        >
          <Trans>It takes no more applications.</Trans>
        </Notice>
      ) : (
        <Answered query={resumes}>
          {(all) => (all.length === 0 ? <NoResume /> : <Apply posting={posting} resumes={all} />)}
        </Answered>
      )}
    </>
  );
}

/** Nothing is asked of somebody whose application nobody could be sealed to. */
function Apply({ posting, resumes }: { posting: PostingWithTeam; resumes: readonly StoredResume[] }) {
  return (
    <VerifiedReaders posting={posting}>
      {(team) => <ApplyToPosting posting={posting} team={team} resumes={resumes} />}
    </VerifiedReaders>
  );
}

function NoResume() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`You need a résumé first`}
      action={
        <ButtonLink href="/app/resumes/import">
          <Trans>Bring a résumé</Trans>
        </ButtonLink>
      }
    >
      <Trans>Bring one as a file, or write it here. Then come back to this posting.</Trans>
    </EmptyState>
  );
}
