import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { LookUpAccount } from '../../forms/look-up-account.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Answered } from '../answered.tsx';
import { HeldAccounts } from './held-accounts.tsx';
import { heldQuery } from './held-query.ts';

/** An operator looks an account up by the number its owner told, and sees which ones are held and what they answered. */
export function AccountsPage() {
  const { t } = useLingui();
  const asked = useLocation({ select: (place) => place.searchStr });
  const linked = new URLSearchParams(asked).get('number') ?? '';
  const [tab, setTab] = useState(new URLSearchParams(asked).get('tab') === 'held' ? 'held' : 'find');
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
  const query = useQuery(heldQuery(api));
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
