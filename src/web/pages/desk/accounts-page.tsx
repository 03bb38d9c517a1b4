import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { listHeldAccounts } from '../../../shared/api/desk.ts';
import { LookUpAccount } from '../../forms/look-up-account.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Answered } from '../answered.tsx';
import { HeldAccounts } from './held-accounts.tsx';

const LOOK_EVERY_MS = 30_000;

/** An operator looks an account up by the number its owner told, and sees which ones are held and what they answered. */
export function AccountsPage() {
  const { t } = useLingui();
  const linked = useLocation({
    select: (place) => new URLSearchParams(place.searchStr).get('number') ?? '',
  });
  const [tab, setTab] = useState('find');
  const [chosen, setChosen] = useState(linked);
  return (
    <>
      <PageHeader
        title={t`Accounts`}
        lead={t`An account is found by its number alone. You see that it exists, of what kind it is and whether it is held; no name, no address, no résumé and no message of a candidate.`}
      />
      <Tabs
        label={t`Accounts`}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'find',
            title: t`Look one up`,
            content: <LookUpAccount key={chosen || linked} first={chosen || linked} />,
          },
          {
            id: 'held',
            title: t`Held`,
            content: (
              <Held
                onLook={(accountId) => {
                  setChosen(accountId);
                  setTab('find');
                }}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function Held({ onLook }: { onLook: (accountId: string) => void }) {
  const { t } = useLingui();
  const api = useApi();
  const query = useQuery({
    queryKey: ['desk', 'held'],
    queryFn: () => api(listHeldAccounts),
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <Answered query={query}>
      {({ accounts }) =>
        accounts.length === 0 ? (
          <EmptyState title={t`No account is held`}>
            <Trans>When one is held, it stands here with the reason and what its owner answers.</Trans>
          </EmptyState>
        ) : (
          <HeldAccounts accounts={accounts} onLook={onLook} />
        )
      }
    </Answered>
  );
}
