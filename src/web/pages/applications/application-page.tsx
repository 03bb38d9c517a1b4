import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { z } from 'zod';
import { readApplication } from '../../../shared/api/applications.ts';
import { WithdrawApplication } from '../../forms/withdraw-application.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Gap } from '../../ui/gap.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { FieldList } from './field-list.tsx';
import { GrantEnd } from './grant-end.tsx';
import { isOver, StageBadge } from './stage-badge.tsx';
import { StageHistory } from './stage-history.tsx';

type ApplicationAnswer = z.infer<typeof readApplication.answer>;

/** One application of the candidate: where it stands, what was sent, and the way to take it back. */
export function ApplicationPage() {
  const api = useApi();
  const { grantId } = useParams({ from: '/candidate/applications/$grantId' });
  const application = useQuery({
    queryKey: ['application', grantId],
    queryFn: () => api(readApplication, { params: { grantId } }),
  });
  return (
    <Answered page query={application}>
      {(answer) => <ApplicationView {...answer} />}
    </Answered>
  );
}

function ApplicationView({ application, history }: ApplicationAnswer) {
  const { t } = useLingui();
  const { grantId, postingTitle } = application;
  return (
    <>
      <PageHeader
        title={postingTitle}
        lead={application.employerName}
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[{ label: t`Applications`, href: '/app/applications' }, { label: postingTitle }]}
          />
        }
        actions={
          <ButtonLink href={`/app/messages/${grantId}`}>
            {application.unread > 0 ? t`Messages (${application.unread} new)` : t`Messages`}
          </ButtonLink>
        }
      />
      <Stack>
        <Card title={t`Status`} aside={<StageBadge stage={application.stage} />}>
          <StageHistory history={history} />
        </Card>
        <Card title={t`What you sent`} sealed>
          <DataList
            rows={[
              { term: t`Fields`, value: <FieldList fields={application.fields} /> },
              { term: t`Sent`, value: <When at={application.sentAt} /> },
              { term: t`Readable until`, value: <GrantEnd {...application} /> },
              {
                term: t`Readings`,
                value: (
                  <>
                    {application.opened ? (
                      <Trans>It was opened.</Trans>
                    ) : (
                      <Trans>Nobody has opened it yet.</Trans>
                    )}
                    <Gap />
                    <TextLink href={`/app/record?grant=${grantId}`}>
                      <Trans>See who has read what</Trans>
                    </TextLink>
                  </>
                ),
              },
              {
                term: t`Posting`,
                value: (
                  <TextLink href={`/app/postings/${application.postingId}`}>
                    <Trans>Read the posting</Trans>
                  </TextLink>
                ),
              },
            ]}
          />
        </Card>
        {!isOver(application.stage) && <WithdrawApplication application={application} />}
      </Stack>
    </>
  );
}
