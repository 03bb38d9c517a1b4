import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { DownloadReceipts } from '../../forms/download-receipts.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Answered } from '../answered.tsx';
import { EventList } from '../record/event-list.tsx';
import { RecordCheck } from '../record/record-check.tsx';
import { recordQuery } from '../record/record-query.ts';
import { AccountTask } from './account-frame.tsx';

/** The record of an account that grants nothing: recruiters' and operators'. Candidates have a page for theirs. */
export function AccountRecordPage() {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const record = useQuery({ ...recordQuery(api, session), refetchOnMount: 'always' });
  return (
    <AccountTask
      under="account"
      title={t`My record`}
      lead={t`What was done to this account, and by whom. Each entry is checked in this browser.`}
    >
      <Answered query={record} lines={6}>
        {(checked) => (
          <div className="stack">
            <RecordCheck record={checked} />
            {checked.entries.length === 0 ? (
              <EmptyState title={t`Nothing on the record here`}>
                <Trans>As soon as something is done to your account, it stands here.</Trans>
              </EmptyState>
            ) : (
              <>
                <EventList record={checked} entries={checked.entries.toReversed()} />
                <DownloadReceipts />
              </>
            )}
          </div>
        )}
      </Answered>
    </AccountTask>
  );
}
