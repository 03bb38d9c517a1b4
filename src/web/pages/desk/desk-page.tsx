import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { listEmployers } from '../../../shared/api/desk.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Answered } from '../answered.tsx';
import { type DeskEmployer, hasNewAnswer, waitsSince } from './desk-employer.ts';
import { EmployerCard } from './employer-card.tsx';
import { EmployerTable } from './employer-table.tsx';
import { WhatWaits } from './what-waits.tsx';

const LOOK_EVERY_MS = 30_000;

/** The operator's desk: employers that wait, with their evidence, and all others. */
export function DeskPage() {
  const { t } = useLingui();
  const api = useApi();
  const asked = useLocation({
    select: (place) => new URLSearchParams(place.searchStr).get('employer') ?? '',
  });
  const query = useQuery({
    queryKey: ['desk', 'employers'],
    queryFn: () => api(listEmployers),
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <>
      <PageHeader
        title={t`Desk`}
        lead={t`You decide which employers may post. You see what they said about themselves and who acts for them; not who applied, what was granted, or what was written.`}
      />
      <Answered query={query}>
        {({ employers }) => {
          const one = employers.find(({ employerId }) => employerId === asked);
          return one === undefined ? <Employers employers={employers} /> : <OneEmployer employer={one} />;
        }}
      </Answered>
    </>
  );
}

function OneEmployer({ employer }: { employer: DeskEmployer }) {
  return (
    <Stack>
      <div>
        <ButtonLink tone="plain" href="/app/desk?all">
          <Trans>All employers</Trans>
        </ButtonLink>
      </div>
      <EmployerCard employer={employer} />
    </Stack>
  );
}

function Employers({ employers }: { employers: readonly DeskEmployer[] }) {
  const { t } = useLingui();
  const waiting = employers
    .filter((one) => one.state === 'proposed' || hasNewAnswer(one))
    .toSorted((one, other) => waitsSince(one).localeCompare(waitsSince(other)));
  const count = waiting.length;
  const all = useLocation({ select: (place) => new URLSearchParams(place.searchStr).has('all') });
  const [tab, setTab] = useState(all ? 'all' : 'waiting');
  return (
    <Stack>
      <WhatWaits />
      <Tabs
        label={t`Employers`}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'waiting',
            title: t`Waiting (${count})`,
            content: count === 0 ? <NobodyWaits /> : <Cards employers={waiting} />,
          },
          {
            id: 'all',
            title: t`All employers`,
            content: employers.length === 0 ? <NobodyWaits /> : <EmployerTable employers={employers} />,
          },
        ]}
      />
    </Stack>
  );
}

function Cards({ employers }: { employers: readonly DeskEmployer[] }) {
  return (
    <Stack>
      {employers.map((employer) => (
        <EmployerCard key={employer.employerId} employer={employer} />
      ))}
    </Stack>
  );
}

function NobodyWaits() {
  const { t } = useLingui();
  return (
    <EmptyState title={t`Nobody waits`}>
      <Trans>When a recruiter names an employer, it stands here with its evidence until you decide.</Trans>
    </EmptyState>
  );
}
