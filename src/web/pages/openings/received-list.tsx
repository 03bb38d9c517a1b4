import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { listReceivedApplications, type ReceivedApplication } from '../../../shared/api/applications.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { StageBadge } from '../applications/stage-badge.tsx';
import { shortNumber } from './short-number.ts';

/** The applications to a posting. They have numbers, not names: who it is stands inside the copy. */
export function ReceivedList({ postingId, open }: { postingId: string; open: boolean }) {
  const api = useApi();
  const received = useQuery({
    queryKey: ['received', postingId],
    queryFn: () => api(listReceivedApplications, { params: { postingId } }),
    refetchInterval: 30_000,
  });
  return (
    <Answered query={received}>
      {({ applications }) =>
        applications.length === 0 ? <NoApplications open={open} /> : <ReceivedTable rows={applications} />
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

function ReceivedTable({ rows }: { rows: readonly ReceivedApplication[] }) {
  const { t } = useLingui();
  return (
    <DataTable
      caption={t`Applications`}
      rows={rows}
      rowId={(row) => row.grantId}
      columns={[
        { id: 'number', title: t`Application`, cell: (row) => <NumberLink row={row} /> },
        { id: 'sent', title: t`Sent`, cell: (row) => <When at={row.sentAt} style="day" /> },
        {
          id: 'stage',
          title: t`Stage`,
          cell: (row) => <StageBadge stage={row.stage} />,
        },
        { id: 'opened', title: t`Your copy`, cell: (row) => <Opened row={row} /> },
        {
          id: 'unread',
          title: t`New messages`,
          cell: (row) => (row.unread > 0 ? <Badge tone="accent">{row.unread}</Badge> : 0),
        },
      ]}
    />
  );
}

function NumberLink({ row }: { row: ReceivedApplication }) {
  const { t } = useLingui();
  const number = shortNumber(row.grantId);
  return (
    <TextLink
      href={`/app/openings/${row.postingId}/applications/${row.grantId}`}
    >{t`Application ${number}`}</TextLink>
  );
}

function Opened({ row }: { row: ReceivedApplication }) {
  const { t } = useLingui();
  if (row.revokedAt !== null) return t`Taken back`;
  if (row.copyId === null) return t`No copy for you`;
  return row.opened ? t`Opened` : t`Not opened yet`;
}
