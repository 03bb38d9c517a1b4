import './requests.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReceivedRequest } from '../../../shared/api/requests.ts';
import { useApi } from '../../session/session-provider.tsx';
import { ButtonRow } from '../../ui/button.tsx';
import { Stack } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { RequestBadge } from './request-badge.tsx';
import { requestsQuery } from './requests-query.ts';
import { WaitingRequest } from './waiting-request.tsx';

/** Who asks for the candidate's résumé: what waits first, then what is over. */
export function RequestsPage() {
  const { t } = useLingui();
  const requests = useQuery(requestsQuery(useApi()));
  return (
    <>
      <PageHeader
        title={t`Requests`}
        lead={t`Employers who saw your card, or your interest in a posting, and ask to read more. Nobody learns who you are unless you share it.`}
      />
      <Answered query={requests}>
        {(all) => (all.length === 0 ? <NoRequests /> : <Requests all={all} />)}
      </Answered>
    </>
  );
}

function NoRequests() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Nobody has asked yet`}
      action={
        <ButtonRow>
          <ButtonLink href="/app/card">
            <Trans>Look at your card</Trans>
          </ButtonLink>
          <ButtonLink tone="plain" href="/app/postings">
            <Trans>Find a posting</Trans>
          </ButtonLink>
        </ButtonRow>
      }
    >
      <Trans>
        While there are few people here, cards are seldom shown, so that nobody stands out. Postings are the
        quicker way: apply to one, or show interest in it to the people it names.
      </Trans>
    </EmptyState>
  );
}

function Requests({ all }: { all: readonly ReceivedRequest[] }) {
  const { t } = useLingui();
  const waiting = all.filter(({ state }) => state === 'waiting');
  const over = all.filter(({ state }) => state !== 'waiting');
  return (
    <Stack>
      {waiting.length === 0 ? (
        <p>
          <Trans>No request waits for you.</Trans>
        </p>
      ) : (
        <section className="stack" aria-label={t`Waiting`}>
          <ul className="request-list">
            {waiting.map((request) => (
              <WaitingRequest key={request.requestId} request={request} />
            ))}
          </ul>
        </section>
      )}
      {over.length > 0 && (
        <section className="stack stack-tight">
          <h2>
            <Trans>Over</Trans>
          </h2>
          <OverTable rows={over} />
        </section>
      )}
    </Stack>
  );
}

function OverTable({ rows }: { rows: readonly ReceivedRequest[] }) {
  const { t } = useLingui();
  const columns: Column<ReceivedRequest>[] = [
    {
      id: 'posting',
      title: t`Posting`,
      cell: (request) => (
        <>
          <TextLink href={`/app/requests/${request.requestId}`}>{request.postingTitle}</TextLink>
          <span className="choice-hint">
            <bdi>{request.employerName}</bdi>
          </span>
        </>
      ),
    },
    { id: 'who', title: t`Who asked`, cell: (request) => request.byName },
    { id: 'sent', title: t`Asked on`, cell: (request) => <When at={request.sentAt} style="day" /> },
    { id: 'state', title: t`Status`, cell: (request) => <RequestBadge state={request.state} /> },
  ];
  return (
    <DataTable
      caption={t`Requests that are over`}
      columns={columns}
      rows={rows}
      rowId={(row) => row.requestId}
    />
  );
}
