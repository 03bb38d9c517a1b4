import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { ReceivedApplication } from '../../../shared/api/applications.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Stack } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { StageBadge } from '../applications/stage-badge.tsx';
import { receivedQuery } from './received-query.ts';
import { shortNumber } from './short-number.ts';
import { nextDue, sortReceived } from './sort-received.ts';

/**
 * The applications to a posting, by what there is to do about them. They have numbers, not names: who it is stands inside
 * the copy.
 */
export function ReceivedList({ postingId, open }: { postingId: string; open: boolean }) {
  const received = useQuery(receivedQuery(useApi(), postingId));
  return (
    <Answered query={received}>
      {({ applications }) =>
        applications.length === 0 ? <NoApplications open={open} /> : <Sorted applications={applications} />
      }
    </Answered>
  );
}

function NoApplications({ open }: { open: boolean }) {
  const { t } = useLingui();
  return (
    <EmptyState title={open ? t`No applications yet` : t`Nobody applied`}>
      {open ? (
        <Trans>When somebody applies, the team gets a mail that says only that there is something new.</Trans>
      ) : (
        <Trans>The posting was closed before an application came.</Trans>
      )}
    </EmptyState>
  );
}

function Sorted({ applications }: { applications: readonly ReceivedApplication[] }) {
  const { t } = useLingui();
  const { answer, open, nothing, over } = sortReceived(applications);
  const overLabel = t`Over (${over.length})`;
  return (
    <Stack>
      <NextUp applications={applications} />
      <Group title={t`To answer (${answer.length})`} rows={answer} />
      <Group title={t`To open (${open.length})`} rows={open} />
      <Group withCopy title={t`Under way (${nothing.length})`} rows={nothing} />
      {over.length > 0 && (
        <details className="received-over">
          <summary>{overLabel}</summary>
          <ReceivedTable withCopy caption={overLabel} rows={over} />
        </details>
      )}
    </Stack>
  );
}

/** One press to the one who has waited longest. */
function NextUp({ applications }: { applications: readonly ReceivedApplication[] }) {
  const { t } = useLingui();
  const next = nextDue(applications);
  if (next === undefined) return <Notice tone="good" title={t`Nobody waits for you`} />;
  const { postingId, grantId } = next;
  const number = shortNumber(grantId);
  return (
    <div>
      <ButtonLink href={`/app/openings/${postingId}/applications/${grantId}`}>
        {t`Go to who waits longest: ${number}`}
      </ButtonLink>
    </div>
  );
}

function Group(props: { title: string; rows: readonly ReceivedApplication[]; withCopy?: boolean }) {
  const { title, rows, withCopy = false } = props;
  const titleId = useId();
  if (rows.length === 0) return null;
  return (
    <section className="received-group" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <ReceivedTable caption={title} rows={rows} withCopy={withCopy} />
    </section>
  );
}

function ReceivedTable(props: {
  caption: string;
  rows: readonly ReceivedApplication[];
  /** Where not every reader has the same: what became of the reader's own copy. */
  withCopy?: boolean;
}) {
  const { t } = useLingui();
  const columns: Column<ReceivedApplication>[] = [
    { id: 'number', title: t`Application`, cell: (row) => <NumberLink row={row} /> },
    { id: 'sent', title: t`Sent`, cell: (row) => <When at={row.sentAt} style="day" /> },
    { id: 'stage', title: t`Stage`, cell: (row) => <StageBadge stage={row.stage} /> },
  ];
  if (props.withCopy) columns.push({ id: 'copy', title: t`Your copy`, cell: (row) => <Opened row={row} /> });
  return (
    <DataTable caption={props.caption} rows={props.rows} rowId={(row) => row.grantId} columns={columns} />
  );
}

function NumberLink({ row }: { row: ReceivedApplication }) {
  const { t } = useLingui();
  const number = shortNumber(row.grantId);
  return (
    <span className="entry-title">
      <TextLink
        href={`/app/openings/${row.postingId}/applications/${row.grantId}`}
      >{t`Application ${number}`}</TextLink>
      {row.unread > 0 && (
        <Badge tone="accent">
          <Plural value={row.unread} one="# new message" other="# new messages" />
        </Badge>
      )}
    </span>
  );
}

function Opened({ row }: { row: ReceivedApplication }) {
  const { t } = useLingui();
  if (row.revokedAt !== null) return t`Taken back`;
  if (row.copyId === null) return t`No copy for you`;
  return row.openedByYou ? t`Opened` : t`Not opened yet`;
}
