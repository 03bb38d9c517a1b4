import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CheckedRecord } from '../../../client/disclosure/check-record.ts';
import type { LedgerEvent } from '../../../shared/record/ledger-event.ts';
import { DownloadReceipts } from '../../forms/download-receipts.tsx';
import { useLanguage } from '../../i18n.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { setBeside } from '../../ui/set-words.ts';
import { Answered } from '../answered.tsx';
import { EventList } from './event-list.tsx';
import { RecordCheck } from './record-check.tsx';
import { recordQuery } from './record-query.ts';
import { RestoredNotice } from './restored-notice.tsx';

const ALL = 'all';
const OPENINGS = 'openings';

/** Who has read what: the whole record of the account, each entry checked in this browser. */
export function RecordPage() {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const record = useQuery({ ...recordQuery(api, session), refetchOnMount: 'always' });
  return (
    <>
      <PageHeader
        title={t`Who has read what`}
        lead={
          <Trans>
            A copy is given out only together with an entry here.{' '}
            <TextLink href="/app/access">See who can read what</TextLink>.
          </Trans>
        }
      />
      <Answered query={record} lines={6}>
        {(checked) => <CheckedRecordView record={checked} />}
      </Answered>
    </>
  );
}

function CheckedRecordView({ record }: { record: CheckedRecord }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const { grant: shown = ALL } = useSearch({ from: '/candidate/record' });
  const navigate = useNavigate();
  const entries = record.entries.filter(({ event }) => fits(event, shown)).toReversed();
  return (
    <div className="stack">
      <RestoredNotice record={record} />
      <RecordCheck record={record} />
      <Select
        label={t`Show`}
        value={shown}
        onChange={(id) =>
          void navigate({ to: '/record', search: id === ALL ? {} : { grant: id }, replace: true })
        }
        options={[
          { id: ALL, label: t`Everything` },
          { id: OPENINGS, label: t`Readings only` },
          ...applicationsOf(record, shown, t`Application`, locale),
        ]}
      />
      {entries.length === 0 ? (
        <EmptyState title={t`Nothing on the record here`}>
          {shown === ALL ? (
            <Trans>As soon as somebody opens something of yours, it stands here.</Trans>
          ) : (
            <Trans>Nobody has opened anything of this.</Trans>
          )}
        </EmptyState>
      ) : (
        <EventList record={record} entries={entries} />
      )}
      {record.entries.length > 0 && <DownloadReceipts />}
    </div>
  );
}

function fits(event: LedgerEvent, shown: string): boolean {
  if (shown === ALL) return true;
  if (shown === OPENINGS) return event.type === 'copy.opened';
  return 'grantId' in event && event.grantId === shown;
}

// A grant that was asked for by its address stays a choice even when nothing on the record names it.
function applicationsOf(record: CheckedRecord, shown: string, unnamed: string, locale: string) {
  const titles = new Map<string, string>();
  if (shown !== ALL && shown !== OPENINGS) titles.set(shown, unnamed);
  for (const { event } of record.entries) {
    if (event.type !== 'grant.given') continue;
    const posting = record.postings.find(({ postingId }) => postingId === event.postingId);
    titles.set(
      event.grantId,
      posting === undefined ? unnamed : setBeside([posting.title, posting.employerName], locale),
    );
  }
  return [...titles].map(([id, label]) => ({ id, label }));
}
