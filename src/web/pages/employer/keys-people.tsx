import './employer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { OwnKeys } from '../../../client/employers/own-keys.ts';
import type { KeyChain, Seat } from '../../../shared/keys/key-chain.ts';
import { ConfirmMember } from '../../forms/confirm-member.tsx';
import { EndSeat } from '../../forms/end-seat.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { When } from '../../ui/when.tsx';
import { judgePeople, type PersonKeys } from '../keys/judge-people.ts';
import type { MyEmployer } from '../openings/use-my-employer.ts';
import { useRoleWords } from './role-words.ts';

/** The employer's people and whether their keys are confirmed, since when and by whom; and seats that nobody has any more. */
export function KeysPeople({ mine, own, chain }: { mine: MyEmployer; own: OwnKeys; chain: KeyChain }) {
  const { t } = useLingui();
  const changed = new Set(own.otherRoles.map(({ member }) => member.accountId));
  const people = judgePeople(chain, mine.members, changed);
  const { employerId } = mine.employer;
  const signs = own.state === 'mine';
  const confirms = new Set([...own.toConfirm.map(({ accountId }) => accountId), ...changed]);
  return (
    <Card title={t`Whose keys are confirmed`}>
      {own.toConfirm.length > 0 && (
        <p>
          <Trans>
            Candidates make no copies for those who are not confirmed: their keys are new here, or were made
            anew after a device was lost.
          </Trans>
        </p>
      )}
      <ul className="plain-list" aria-label={t`Whose keys are confirmed`}>
        {people.map((person) => (
          <li key={person.member.accountId} className="plain-entry">
            <Person person={person} />
            {signs && confirms.has(person.member.accountId) && (
              <div>
                <ConfirmMember employerId={employerId} member={person.member} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {own.toEnd.length > 0 && <Leftovers employerId={employerId} seats={own.toEnd} signs={signs} />}
    </Card>
  );
}

function Person({ person: { member, standing, seat, by } }: { person: PersonKeys }) {
  const words = useRoleWords();
  const { displayName: name } = member;
  return (
    <>
      <p className="entry-title">
        {name} <StandingBadge standing={standing} />
      </p>
      <p className="field-hint">
        {words[member.role].name}
        {seat !== null && (
          <>
            {' · '}
            <Since seat={seat} by={by?.displayName ?? null} self={by?.accountId === member.accountId} />
          </>
        )}
      </p>
      {standing === 'other_role' && (
        <p>
          <Trans>The keys are confirmed in another role than {name} has now. Confirm them once more.</Trans>
        </p>
      )}
    </>
  );
}

function Since({ seat, by, self }: { seat: Seat; by: string | null; self: boolean }) {
  const since = <When at={seat.since} />;
  if (self) return <Trans>began the keys {since}</Trans>;
  if (by === null) return <Trans>since {since}, by an owner who is not here any more</Trans>;
  return (
    <Trans>
      since {since}, by {by}
    </Trans>
  );
}

function StandingBadge({ standing }: { standing: PersonKeys['standing'] }) {
  switch (standing) {
    case 'confirmed':
      return (
        <Badge tone="good">
          <Trans>confirmed</Trans>
        </Badge>
      );
    case 'not_needed':
      return (
        <Badge>
          <Trans>needs none</Trans>
        </Badge>
      );
    case 'other_role':
    case 'unconfirmed':
      return (
        <Badge tone="warn">
          <Trans>not confirmed</Trans>
        </Badge>
      );
  }
}

function Leftovers({
  employerId,
  seats,
  signs,
}: {
  employerId: string;
  seats: readonly Seat[];
  signs: boolean;
}) {
  const { t } = useLingui();
  const words = useRoleWords();
  return (
    <section className="stack stack-tight">
      <h3>
        <Trans>Seats that nobody has any more</Trans>
      </h3>
      <p>
        <Trans>
          Their keys are of nobody who reads applications here: of somebody who left, who only looks on now,
          or who made new keys. End them, so that no candidate can be made to seal to them.
        </Trans>
      </p>
      <ul className="plain-list" aria-label={t`Seats that nobody has any more`}>
        {seats.map((seat, place) => {
          const role = words[seat.role].name;
          const number = place + 1;
          return (
            <li key={seat.seat} className="plain-entry">
              <p className="entry-title">{role}</p>
              <p className="field-hint">
                <Trans>
                  given <When at={seat.since} />
                </Trans>
              </p>
              {signs && (
                <div>
                  <EndSeat employerId={employerId} seat={seat} name={t`seat ${number}, ${role}`} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
