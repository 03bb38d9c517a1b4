import { Trans, useLingui } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { TextLink } from '../../ui/link.tsx';
import type { DeskEmployer } from './desk-employer.ts';

type Person = DeskEmployer['people'][number];

/** Who acts for an employer, with the way to where an account can be held. */
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
          cell: (person) => <LookUp person={person} />,
        },
      ]}
    />
  );
}

// Nobody reads 36 letters and digits: the number goes along in the link.
function LookUp({ person: { accountId, displayName: name } }: { person: Person }) {
  const { t } = useLingui();
  return (
    <TextLink href={`/app/desk/accounts?number=${accountId}`} aria-label={t`Look up the account of ${name}`}>
      <Trans>Look up</Trans>
    </TextLink>
  );
}
