import { useLingui } from '@lingui/react/macro';
import { nameOf } from '../../../shared/vocabulary/names.ts';
import { COUNTRIES } from '../../../shared/vocabulary/regions.ts';
import { useLanguage } from '../../i18n.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { TextLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import type { DeskEmployer } from './desk-employer.ts';
import { EmployerStateBadge } from './employer-state-badge.tsx';

/** All employers, a line each; the name leads to everything about one. */
export function EmployerTable({ employers }: { employers: readonly DeskEmployer[] }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const countryOf = (code: string) => {
    const country = COUNTRIES.find((one) => one.code === code);
    return country === undefined ? code : nameOf(country, locale);
  };
  return (
    <DataTable
      caption={t`All employers`}
      rows={employers}
      rowId={({ employerId }) => employerId}
      columns={[
        {
          id: 'name',
          title: t`Name of the employer`,
          cell: ({ employerId, name }) => (
            <TextLink href={`/app/desk?employer=${employerId}`}>{name}</TextLink>
          ),
        },
        { id: 'state', title: t`State`, cell: ({ state }) => <EmployerStateBadge state={state} /> },
        { id: 'country', title: t`Country`, cell: ({ country }) => countryOf(country) },
        { id: 'proof', title: t`Proof in force`, cell: (one) => <Proven employer={one} /> },
        { id: 'open', title: t`Open postings`, cell: ({ openPostings }) => <Figure of={openPostings} /> },
        { id: 'named', title: t`Named on`, cell: ({ createdAt }) => <When at={createdAt} style="day" /> },
      ]}
    />
  );
}

function Proven({ employer }: { employer: DeskEmployer }) {
  const { t } = useLingui();
  return employer.proofs.some(({ state }) => state === 'proven') ? t`Yes` : t`No`;
}
