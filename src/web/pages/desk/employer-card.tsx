import './desk.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { nameOf } from '../../../shared/vocabulary/names.ts';
import { COUNTRIES } from '../../../shared/vocabulary/regions.ts';
import { useLanguage } from '../../i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Figure } from '../../ui/figure.tsx';
import { Beside } from '../../ui/gap.tsx';
import { When } from '../../ui/when.tsx';
import { History } from '../employer/history.tsx';
import { type DeskEmployer, hasNewAnswer } from './desk-employer.ts';
import { EmployerActs } from './employer-acts.tsx';
import { EmployerName } from './employer-name.tsx';
import { EmployerPeople } from './employer-people.tsx';
import { EmployerProofs } from './employer-proofs.tsx';
import { EmployerStateBadge } from './employer-state-badge.tsx';

/** One employer: what it says about itself, what it showed, who acts for it, and what can be decided now. */
export function EmployerCard({ employer }: { employer: DeskEmployer }) {
  const { t } = useLingui();
  const { name, decisions, answers } = employer;
  return (
    <Card
      title={name}
      aside={
        <span className="entry-title">
          {hasNewAnswer(employer) && <Badge tone="accent">{t`new answer`}</Badge>}
          <EmployerStateBadge state={employer.state} />
        </span>
      }
    >
      <Facts employer={employer} />
      <h3 className="desk-part">
        <Trans>Proofs</Trans>
      </h3>
      <EmployerProofs employer={employer} />
      {employer.people.length > 0 && (
        <>
          <h3 className="desk-part">
            <Trans>People who act for this employer</Trans>
          </h3>
          <EmployerPeople people={employer.people} />
        </>
      )}
      {decisions.length + answers.length > 0 && (
        <>
          <h3 className="desk-part">
            <Trans>Decisions and answers</Trans>
          </h3>
          <History employerName={name} decisions={decisions} answers={answers} />
        </>
      )}
      <EmployerActs employer={employer} />
    </Card>
  );
}

function Facts({ employer }: { employer: DeskEmployer }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const country = COUNTRIES.find(({ code }) => code === employer.country);
  return (
    <DataList
      rows={[
        { term: t`Country`, value: country === undefined ? employer.country : nameOf(country, locale) },
        { term: t`Registration number`, value: employer.registrationNumber },
        {
          term: t`Website`,
          value: (
            <a href={employer.website} target="_blank" rel="noopener noreferrer nofollow">
              {employer.website}
            </a>
          ),
        },
        { term: t`How it can be checked`, value: <p className="written">{employer.evidence}</p> },
        {
          term: t`Named by`,
          value: (
            <>
              {employer.proposedByName}
              <Beside />
              <When at={employer.createdAt} />
            </>
          ),
        },
        {
          term: t`Recruits for others`,
          value: employer.agency ? <Trans>Yes</Trans> : <Trans>No</Trans>,
        },
        ...(employer.parentId === null
          ? []
          : [{ term: t`Led by`, value: <EmployerName employerId={employer.parentId} /> }]),
        { term: t`Open postings`, value: <Figure of={employer.openPostings} /> },
      ]}
    />
  );
}
