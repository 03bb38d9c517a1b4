import './access.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { GrantEntry } from '../../../shared/api/disclosure.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { GrantCard } from './grant-card.tsx';
import { grantsQuery } from './grants-query.ts';

/** Who can read what: every grant, those in force first. */
export function AccessPage() {
  const { t } = useLingui();
  const grants = useQuery(grantsQuery(useApi()));
  return (
    <>
      <PageHeader
        title={t`Who can read what`}
        lead={
          <Trans>
            Nobody else can open anything of yours. Each reading is on the record:{' '}
            <TextLink href="/app/record">who has read what</TextLink>.
          </Trans>
        }
      />
      <Answered query={grants}>{(entries) => <Grants entries={entries} />}</Answered>
    </>
  );
}

function Grants({ entries }: { entries: readonly GrantEntry[] }) {
  const { t } = useLingui();
  const inForce = entries.filter(({ state }) => state === 'active');
  const ended = entries.filter(({ state }) => state !== 'active');
  return (
    <Stack>
      {inForce.length === 0 && (
        <EmptyState
          title={t`Nobody can read anything of yours`}
          action={
            <ButtonLink href="/app/postings">
              <Trans>Find a posting</Trans>
            </ButtonLink>
          }
        >
          <Trans>When you apply, the people who can read your application stand here by name.</Trans>
        </EmptyState>
      )}
      {inForce.map((grant) => (
        <GrantCard key={grant.grantId} grant={grant} />
      ))}
      {ended.length > 0 && (
        <details className="ended-grants">
          <summary>{t`Ended (${ended.length})`}</summary>
          <Stack>
            {ended.map((grant) => (
              <GrantCard key={grant.grantId} grant={grant} />
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  );
}
