import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { applicationExpiry } from '../../shared/jobs/posting.ts';
import { TeamList } from '../pages/postings/team-list.tsx';
import { Card } from '../ui/card.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { When } from '../ui/when.tsx';
import type { StepProps } from './apply-to-posting.tsx';

const DAY_MS = 86_400_000;

/** Who will read, by name, and until when they can. */
export function ChooseTerms({ posting, choice, onChange }: StepProps) {
  const { t } = useLingui();
  const [begun] = useState(() => Date.now());
  const usual = applicationExpiry(posting.validUntil);
  const after = (days: number) => new Date(begun + days * DAY_MS).toISOString();
  // Shorter times only: a grant longer than the usual one serves nobody who applies.
  const times = [
    { id: usual, label: t`Six months after the posting closes` },
    { id: after(90), label: t`90 days from now` },
    { id: after(30), label: t`30 days from now` },
    { id: after(7), label: t`7 days from now` },
  ].filter(({ id }) => id === usual || id < usual);
  return (
    <>
      <Card title={t`Who will read it`}>
        <p>
          <Trans>
            Each of these people at {posting.employerName} gets a copy of their own, sealed to them. Nobody
            else can open one. Each opening is recorded before they see anything.
          </Trans>
        </p>
        <TeamList team={posting.team} />
      </Card>
      <RadioCards
        label={t`Until when can they read it?`}
        hint={t`You can revoke it at any time before. What was read cannot be unread.`}
        value={choice.expiresAt}
        onChange={(expiresAt) => onChange({ ...choice, expiresAt })}
        choices={times.map(({ id, label }) => ({
          id,
          label,
          hint: (
            <Trans>
              until <When at={id} style="day" />
            </Trans>
          ),
        }))}
      />
    </>
  );
}
