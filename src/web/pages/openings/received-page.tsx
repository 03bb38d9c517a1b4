import './openings.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { readApplication } from '../../../shared/api/applications.ts';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { StageForm } from '../../forms/stage-form.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { StageBadge } from '../applications/stage-badge.tsx';
import { StageHistory } from '../applications/stage-history.tsx';
import { MessageThread } from '../messages/message-thread.tsx';
import { CopyPanel } from '../reader/copy-panel.tsx';
import { useOpening } from '../reader/use-opening.ts';
import { isNotYours, NotYours } from './not-yours.tsx';
import { receivedQuery } from './received-query.ts';
import { shortNumber } from './short-number.ts';
import { nextDue } from './sort-received.ts';

/** One application: the copy in the middle, stages and conversation beside it. */
export function ReceivedPage() {
  const { grantId = '' } = useParams({ strict: false });
  const api = useApi();
  const application = useQuery({
    queryKey: ['received-application', grantId],
    queryFn: () => api(readApplication, { params: { grantId } }),
    refetchInterval: 20_000,
  });
  if (isNotYours(application.data)) return <NotYours />;
  return (
    <Answered page query={application}>
      {/* Another application is another page: what was opened for the last one must not stay. */}
      {(read) => <Received key={grantId} {...read} />}
    </Answered>
  );
}

function Received({ application, history }: Answer<typeof readApplication>) {
  const { t } = useLingui();
  const opening = useOpening(application.grantId);
  const number = shortNumber(application.grantId);
  const title = t`Application ${number}`;
  const copyIsThere = application.revokedAt === null ? opening.opened : null;
  const candidateName = copyIsThere?.content.resume.basics.name ?? '';
  return (
    <Stack>
      <PageHeader
        title={title}
        lead={
          <>
            <StageBadge stage={application.stage} /> <When at={application.sentAt} />
          </>
        }
        actions={<NextDue application={application} />}
        above={
          <Breadcrumbs
            label={t`Way back`}
            crumbs={[
              { label: t`Postings`, href: '/app/openings' },
              { label: application.postingTitle, href: `/app/openings/${application.postingId}` },
              { label: title },
            ]}
          />
        }
      />
      <div className="opening-columns">
        <CopyPanel application={application} opening={opening} />
        <div className="opening-side">
          <Card title={t`Stage`}>
            <StageForm application={application} />
            <StageHistory history={history} />
          </Card>
          <Card title={t`Conversation`}>
            <MessageThread
              grantId={application.grantId}
              {...(candidateName === '' ? {} : { candidateName })}
            />
          </Card>
        </div>
      </div>
    </Stack>
  );
}

/** The way on, for who has many to answer. */
function NextDue({
  application: { postingId, grantId },
}: Pick<Answer<typeof readApplication>, 'application'>) {
  const { data } = useQuery(receivedQuery(useApi(), postingId));
  const next = data === undefined || isRefusal(data) ? undefined : nextDue(data.applications, grantId);
  if (next === undefined) return null;
  return (
    <ButtonLink tone="plain" href={`/app/openings/${postingId}/applications/${next.grantId}`}>
      <Trans>Next application</Trans>
    </ButtonLink>
  );
}
