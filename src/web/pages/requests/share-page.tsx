import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReceivedRequest } from '../../../shared/api/requests.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { ApplyFromResumes } from '../applications/apply-from-resumes.tsx';
import { postingQuery } from '../postings/posting-query.ts';
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
        <Answered query={posting}>
          {(answer) => <ApplyFromResumes posting={answer} asked={request} />}
        </Answered>
      )}
    </>
  );
}
