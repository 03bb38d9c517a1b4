import { useLingui } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { TextLink } from '../../ui/link.tsx';
import type { DeskEmployer } from './desk-employer.ts';

type Person = DeskEmployer['people'][number];

/** Who acts for an employer, with the numbers by which an account can be held. */
export function EmployerPeople({ people }: { people: readonly Person[] }) {
  const { t } = useLingui();
  return (
    <DataTable<Person>
      caption={t`People who act for this employer`}
      rows={people}
      rowId={(person) => person.accountId}
      columns={[
        {
          id: 'name',
          title: t`Name`,
          cell: (person) => (
            <>
              {person.displayName} {person.held && <Badge tone="warn">{t`Held`}</Badge>}
            </>
          ),
        },
        { id: 'title', title: t`Position`, cell: (person) => person.title },
        {
          id: 'account',
          title: t`Account`,
          cell: (person) => (
            <TextLink href={`/app/desk/accounts?number=${person.accountId}`}>{person.accountId}</TextLink>
          ),
        },
      ]}
    />
  );
}
