import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ApplicationEntry } from '../../../shared/api/applications.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { myInterestsQuery } from '../interests/interests-query.ts';
import { applicationsQuery } from './applications-query.ts';
import { GrantEnd } from './grant-end.tsx';
import { StageBadge } from './stage-badge.tsx';

/** Everything that was sent, newest first. */
export function ApplicationsPage() {
  const { t } = useLingui();
  const applications = useQuery(applicationsQuery(useApi()));
  const { data } = applications;
  // Where there are none, the same step stands below.
  const hasSome = data !== undefined && !isRefusal(data) && data.length > 0;
  return (
    <>
      <PageHeader
        title={t`Applications`}
        actions={
          <>
            {hasSome && (
              <ButtonLink href="/app/postings">
                <Trans>Find a posting</Trans>
              </ButtonLink>
            )}
            <ToInterests />
          </>
        }
      />
      <Answered query={applications}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState
              title={t`You have not applied yet`}
              action={
                <ButtonLink href="/app/postings">
                  <Trans>Find a posting</Trans>
                </ButtonLink>
              }
            >
              <Trans>
                Each application you send stands here with its true status, until you take it back.
              </Trans>
            </EmptyState>
          ) : (
            <ApplicationsTable entries={entries} />
          )
        }
      </Answered>
    </>
  );
}

/** The way to the interests, with how many are in force. */
function ToInterests() {
  const { t } = useLingui();
  const { data } = useQuery(myInterestsQuery(useApi()));
  const inForce =
    data === undefined || isRefusal(data) ? 0 : data.filter(({ endedAt }) => endedAt === null).length;
  return (
    <ButtonLink tone="plain" href="/app/interests">
      {inForce > 0 ? t`Interests you showed (${inForce})` : t`Interests you showed`}
    </ButtonLink>
  );
}

function ApplicationsTable({ entries }: { entries: readonly ApplicationEntry[] }) {
  const { t } = useLingui();
  const columns: Column<ApplicationEntry>[] = [
    {
      id: 'posting',
      title: t`Posting`,
      cell: (entry) => (
        <>
          <TextLink href={`/app/applications/${entry.grantId}`}>{entry.postingTitle}</TextLink>
          <span className="choice-hint">
            <bdi>{entry.employerName}</bdi>
          </span>
        </>
      ),
    },
    { id: 'stage', title: t`Status`, cell: (entry) => <StageBadge stage={entry.stage} /> },
    { id: 'sent', title: t`Sent`, cell: (entry) => <When at={entry.sentAt} style="day" /> },
    { id: 'until', title: t`Readable until`, cell: (entry) => <GrantEnd {...entry} /> },
    {
      id: 'messages',
      title: t`Messages`,
      cell: (entry) => (
        <TextLink href={`/app/messages/${entry.grantId}`}>
          {entry.unread > 0 ? <Badge tone="accent">{t`${entry.unread} unread`}</Badge> : <Trans>Open</Trans>}
        </TextLink>
      ),
    },
  ];
  return (
    <DataTable caption={t`Applications`} columns={columns} rows={entries} rowId={(entry) => entry.grantId} />
  );
}
