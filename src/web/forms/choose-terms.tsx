import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { KeysKnown } from '../pages/keys/keys-known.tsx';
import { LeftOut } from '../pages/keys/left-out.tsx';
import { TeamList } from '../pages/postings/team-list.tsx';
import { Card } from '../ui/card.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { When } from '../ui/when.tsx';
import { daysAfter, longestTime } from './apply-choice.ts';
import type { StepProps } from './apply-to-posting.tsx';

/** Who will read, by name, and until when they can. */
export function ChooseTerms({ posting, team, choice, onChange, asked }: StepProps) {
  const { t } = useLingui();
  const longest = longestTime(posting, choice.begun, asked);
  const after = (days: number) => daysAfter(choice.begun, days);
  // Shorter times only: a grant longer than what is usual, or asked for, serves nobody who gives it.
  const times = [
    {
      id: longest,
      label:
        asked === undefined ? (
          t`Six months after the posting closes`
        ) : (
          <Plural value={asked.keepDays} one="# day from now, as asked" other="# days from now, as asked" />
        ),
    },
    { id: after(90), label: t`90 days from now` },
    { id: after(30), label: t`30 days from now` },
    { id: after(7), label: t`7 days from now` },
  ].filter(({ id }, index) => index === 0 || id < longest);
  return (
    <>
      <Card title={t`Who will read it`}>
        <p>
          <Trans>
            Each of these people at {posting.employerName} gets a copy of their own, sealed to them. Nobody
            else can open one. Each opening is recorded before they see anything.
          </Trans>
        </p>
        <TeamList team={team.readers} />
        <LeftOut employerName={posting.employerName} readers={team.unconfirmed} />
        <KeysKnown employerName={posting.employerName} team={team} />
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
