import './openings.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../shared/api/endpoint.ts';
import type { listEmployerPostings } from '../../../shared/api/jobs.ts';
import { may } from '../../../shared/employers/roles.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { KeysNeeded } from '../employer/keys-needed.tsx';
import { NotYetApproved } from '../employer/not-yet-approved.tsx';
import { ProofNeeded } from '../employer/proof-needed.tsx';
import { openingsQuery } from './openings-query.ts';
import { type MyEmployer, useMyEmployer } from './use-my-employer.ts';

type Row = Answer<typeof listEmployerPostings>['postings'][number];

/** A recruiter's start page: the employer's postings, and what waits for an answer. */
export function OpeningsPage() {
  const { t } = useLingui();
  const employer = useMyEmployer();
  return (
    <Answered page query={employer}>
      {({ mine }) =>
        mine === null || mine.employer.state !== 'approved' ? (
          <Stack>
            <PageHeader title={t`Postings`} />
            <NotYetApproved employer={mine?.employer ?? null} />
            {mine !== null && <WhileWaiting mine={mine} />}
          </Stack>
        ) : (
          <Postings mine={mine} />
        )
      }
    </Answered>
  );
}

/** What can be done until an employer may post. */
function WhileWaiting({ mine }: { mine: MyEmployer }) {
  return (
    <>
      <ProofNeeded mine={mine} />
      <div>
        <ButtonLink tone="plain" href="/app/employer">
          <Trans>See where your employer stands</Trans>
        </ButtonLink>
      </div>
    </>
  );
}

function Postings({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const { employerId, name } = mine.employer;
  const writes = may(mine.role, 'write_postings');
  const postings = useQuery(openingsQuery(useApi(), employerId));
  const { data } = postings;
  // Where there is none yet, the page asks for the first one in its middle.
  const some = data !== undefined && !isRefusal(data) && data.postings.length > 0;
  return (
    <Stack>
      <PageHeader
        title={t`Postings`}
        lead={t`What ${name} has posted, and the applications that wait for an answer.`}
        actions={
          writes && some ? (
            <ButtonLink href="/app/openings/new">
              <Trans>New posting</Trans>
            </ButtonLink>
          ) : undefined
        }
      />
      <ProofNeeded mine={mine} />
      <KeysNeeded mine={mine} act="there" />
      <Answered query={postings}>
        {({ postings: rows }) =>
          rows.length === 0 ? (
            <NoPostings writes={writes} />
          ) : (
            <PostingTables caption={t`Postings of ${name}`} rows={rows} />
          )
        }
      </Answered>
    </Stack>
  );
}

function NoPostings({ writes }: { writes: boolean }) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Nothing is posted yet`}
      action={
        writes ? (
          <ButtonLink href="/app/openings/new">
            <Trans>Write the first posting</Trans>
          </ButtonLink>
        ) : undefined
      }
    >
      <Trans>A posting states the work, the pay, and by name who will read the applications.</Trans>
      {!writes && (
        <p>
          <Trans>Owners and recruiters of your employer write postings.</Trans>
        </p>
      )}
    </EmptyState>
  );
}

/** Open ones first, and among them those with applications that wait; closed ones are kept out of the way. */
function PostingTables({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const { t } = useLingui();
  const open = rows
    .filter((row) => row.open)
    .toSorted((one, other) => Number(other.unanswered > 0) - Number(one.unanswered > 0));
  const closed = rows.filter((row) => !row.open);
  const closedLabel = t`Closed (${closed.length})`;
  return (
    <>
      {open.length > 0 && <PostingTable caption={caption} rows={open} />}
      {closed.length > 0 && (
        <details className="received-over" open={open.length === 0}>
          <summary>{closedLabel}</summary>
          <PostingTable caption={closedLabel} rows={closed} />
        </details>
      )}
    </>
  );
}

function PostingTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const { t } = useLingui();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowId={(row) => row.postingId}
      columns={[
        {
          id: 'title',
          title: t`Posting`,
          cell: (row) => <TextLink href={`/app/openings/${row.postingId}`}>{row.title}</TextLink>,
        },
        { id: 'applications', title: t`Applications`, cell: (row) => row.applications },
        {
          id: 'unanswered',
          title: t`Unanswered`,
          cell: (row) => (row.unanswered > 0 ? <Badge tone="accent">{row.unanswered}</Badge> : 0),
        },
        {
          id: 'until',
          title: t`Valid until`,
          cell: (row) =>
            row.open ? (
              <When at={`${row.validUntil}T12:00:00Z`} style="day" />
            ) : (
              <Badge>
                <Trans>Closed</Trans>
              </Badge>
            ),
        },
        {
          id: 'team',
          title: t`Your part`,
          cell: (row) => (row.inTeam ? t`You read here` : t`You are not in the team`),
        },
      ]}
    />
  );
}
