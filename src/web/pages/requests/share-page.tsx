import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PostingWithTeam } from '../../../client/disclosure/apply.ts';
import type { ReceivedRequest } from '../../../shared/api/requests.ts';
import { ApplyToPosting } from '../../forms/apply-to-posting.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { VerifiedReaders } from '../keys/verified-readers.tsx';
import { postingQuery } from '../postings/posting-query.ts';
import { resumesQuery } from '../resumes/resumes-query.ts';
import { AnswerRequest } from './answer-request.tsx';
import { requestQuery } from './request-query.ts';

/** Granting a request, step by step as in applying. */
export function SharePage() {
  const { requestId } = useParams({ from: '/candidate/requests/$requestId/share' });
  const opened = useQuery(requestQuery(useApi(), useSession(), requestId));
  return (
    <Answered page query={opened}>
      {({ request }) => <ShareView request={request} />}
    </Answered>
  );
}

function ShareView({ request }: { request: ReceivedRequest }) {
  const { t } = useLingui();
  const posting = useQuery(postingQuery(useApi(), request.postingId));
  return (
    <>
      <PageHeader
        title={t`What to share: ${request.postingTitle}`}
        lead={request.employerName}
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[
              { label: t`Requests`, href: '/app/requests' },
              { label: request.postingTitle, href: `/app/requests/${request.requestId}` },
              { label: t`Share` },
            ]}
          />
        }
      />
      {request.state !== 'waiting' || !request.postingOpen ? (
        <AnswerRequest request={request} />
      ) : (
        <Answered query={posting}>{(answer) => <Share request={request} posting={answer} />}</Answered>
      )}
    </>
  );
}

function Share({ request, posting }: { request: ReceivedRequest; posting: PostingWithTeam }) {
  const resumes = useQuery(resumesQuery(useApi(), useSession()));
  return (
    <Answered query={resumes}>
      {(all) =>
        all.length === 0 ? (
          <NoResume />
        ) : (
          <VerifiedReaders posting={posting}>
            {(team) => <ApplyToPosting posting={posting} team={team} resumes={all} asked={request} />}
          </VerifiedReaders>
        )
      }
    </Answered>
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
      <Trans>Bring one as a file, or write it here. Then come back to this request.</Trans>
    </EmptyState>
  );
}
