import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { EmployerState } from '../../../shared/api/employers.ts';
import { nameOf } from '../../../shared/vocabulary/names.ts';
import { COUNTRIES } from '../../../shared/vocabulary/regions.ts';
import { DecideEmployerDialog, type Decision } from '../../forms/decide-employer.tsx';
import { useLanguage } from '../../i18n.tsx';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { When } from '../../ui/when.tsx';
import type { DeskEmployer } from './desk-page.tsx';
import { EmployerPeople } from './employer-people.tsx';
import { Figure } from './figure.tsx';

const TONES: Record<EmployerState, BadgeTone> = {
  proposed: 'accent',
  approved: 'good',
  refused: 'neutral',
  held: 'warn',
};

const DECISIONS: Record<EmployerState, readonly Decision[]> = {
  proposed: ['approved', 'refused'],
  approved: ['held'],
  refused: ['approved'],
  held: ['approved', 'refused'],
};

/** One employer: what it says about itself, who acts for it, and what can be decided now. */
export function EmployerCard({ employer }: { employer: DeskEmployer }) {
  const { t } = useLingui();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const states: Record<EmployerState, string> = {
    proposed: t`Waiting`,
    approved: t`Approved`,
    refused: t`Refused`,
    held: t`Held`,
  };
  const { name } = employer;
  const labels: Record<Decision, string> = { approved: t`Approve`, refused: t`Refuse`, held: t`Hold` };
  const named: Record<Decision, string> = {
    approved: t`Approve ${name}`,
    refused: t`Refuse ${name}`,
    held: t`Hold ${name}`,
  };
  return (
    <Card title={name} aside={<Badge tone={TONES[employer.state]}>{states[employer.state]}</Badge>}>
      <Facts employer={employer} />
      <EmployerPeople people={employer.people} />
      <ButtonRow>
        {DECISIONS[employer.state].map((decision, place) => (
          <Button
            key={decision}
            tone={place === 0 && decision === 'approved' ? 'primary' : 'plain'}
            label={named[decision]}
            onPress={() => setDeciding(decision)}
          >
            {labels[decision]}
          </Button>
        ))}
      </ButtonRow>
      {deciding !== null && (
        <DecideEmployerDialog employer={employer} decision={deciding} onClose={() => setDeciding(null)} />
      )}
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
              {employer.proposedByName}, <When at={employer.createdAt} />
            </>
          ),
        },
        { term: t`Open postings`, value: <Figure of={employer.openPostings} /> },
        ...(employer.reason === null
          ? []
          : [{ term: t`Reason of the last decision`, value: <p className="written">{employer.reason}</p> }]),
      ]}
    />
  );
}
