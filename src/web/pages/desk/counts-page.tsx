import './desk.css';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { readCounts } from '../../../shared/api/desk.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { Refused } from '../../explain/refused.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { LoadingPage } from '../../shell/loading-page.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Figure } from '../../ui/figure.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { WhatWaits } from './what-waits.tsx';

/** The operator's start page: how much there is of everything, what waits, how mail goes. */
export function CountsPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`The platform today`}
        lead={t`Numbers only. No résumé, no message and no address can be opened from here, by you or by anybody who runs the platform.`}
      />
      <Counts />
    </>
  );
}

function Counts() {
  const { t } = useLingui();
  const api = useApi();
  const { data, refetch } = useQuery({ queryKey: ['desk', 'counts'], queryFn: () => api(readCounts) });
  if (data === undefined) return <LoadingPage />;
  if (isRefusal(data)) return <Refused refusal={data} onRetry={() => void refetch()} />;
  const { accounts, mail } = data;
  return (
    <Stack>
      <WhatWaits employers={data.employersWaiting} />
      <div className="desk-counts">
        <Card title={t`Accounts`}>
          <DataList
            rows={[
              { term: t`Candidates`, value: <Figure of={accounts.candidate} /> },
              { term: t`Recruiters`, value: <Figure of={accounts.recruiter} /> },
              { term: t`Operators`, value: <Figure of={accounts.operator} /> },
            ]}
          />
        </Card>
        <Card title={t`Activity`}>
          <DataList
            rows={[
              { term: t`Employers waiting`, value: <Figure of={data.employersWaiting} /> },
              { term: t`Open postings`, value: <Figure of={data.openPostings} /> },
              { term: t`Applications`, value: <Figure of={data.applications} /> },
              { term: t`Openings on the record`, value: <Figure of={data.openings} /> },
              { term: t`Entries on the record`, value: <Figure of={data.records} /> },
            ]}
          />
        </Card>
        <Card title={t`Mail`}>
          <DataList
            rows={[
              { term: t`Waiting to be sent`, value: <Figure of={mail.waiting} /> },
              { term: t`Sent today`, value: <Figure of={mail.sentToday} /> },
              { term: t`Failed`, value: <Figure of={mail.failures} /> },
              {
                term: t`Sealed addresses opened by the mail worker today`,
                value: <Figure of={mail.addressesOpenedToday} />,
              },
            ]}
          />
        </Card>
      </div>
    </Stack>
  );
}
