import './employer.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeysAlert, OwnKeys } from '../../../client/employers/own-keys.ts';
import { may } from '../../../shared/employers/roles.ts';
import type { KeyChain } from '../../../shared/keys/key-chain.ts';
import { hashOfKeys } from '../../../shared/keys/key-entry.ts';
import { AnswerNewRoot } from '../../forms/answer-new-root.tsx';
import { useSession } from '../../session/session-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Gap } from '../../ui/gap.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';
import { hoursUntil, loudnessOf } from '../keys/judge-alerts.ts';
import { judgePeople } from '../keys/judge-people.ts';
import { SafetyNumber } from '../keys/safety-number.tsx';
import { saidOurs } from '../keys/said-ours.ts';
import type { MyEmployer } from '../openings/use-my-employer.ts';
import { useRoleWords } from './role-words.ts';

type AlertOf<What extends KeysAlert['what']> = Extract<KeysAlert, { what: What }>;
type Part = { readonly mine: MyEmployer; readonly own: OwnKeys; readonly chain: KeyChain };

/** What in the keys of my employer I did not do myself: keys that are not mine, keys that wait, seats that others gave. */
export function KeysAlerts({ mine, own, chain }: Part) {
  const seats = own.alerts.filter((alert) => alert.what === 'seat');
  return (
    <>
      {own.alerts.map((alert) => {
        if (alert.what === 'root') return <StrangeRoot key="root" {...{ mine, own, chain, alert }} />;
        if (alert.what === 'waiting') return <WaitingRoot key="waiting" {...{ mine, own, chain, alert }} />;
        return null;
      })}
      {may(mine.role, 'lead_people') && seats.length > 0 && <GivenSeats own={own} seats={seats} />}
    </>
  );
}

function StrangeRoot({ mine, own, chain, alert }: Part & { alert: AlertOf<'root'> }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { name } = mine.employer;
  const founder = judgePeople(chain, mine.members).find(({ seat }) => seat?.owner === chain.root.owner);
  const grave = loudnessOf(alert, false) === 'grave';
  return (
    <Notice
      tone={grave ? 'danger' : 'warn'}
      title={grave ? t`${name} has other keys than before` : t`Somebody else began the keys of ${name}`}
      action={
        <Button
          onPress={() => {
            own.acceptRoot();
            void queries.invalidateQueries({ queryKey: ['employer', 'keys'] });
          }}
        >
          <Trans>It is ours</Trans>
        </Button>
      }
    >
      <p>
        {grave ? (
          <Trans>
            They are not the keys that this browser knew, and you did not make them. Either a colleague began
            them anew, or somebody who is none of you.
          </Trans>
        ) : (
          <Trans>
            You did not make them. That is right when a colleague began them; it is not when nobody of you
            did.
          </Trans>
        )}
        <Gap />
        {founder === undefined ? (
          <Trans>Nobody among your people has the keys that began them.</Trans>
        ) : (
          <Trans>According to the platform it was {founder.member.displayName}.</Trans>
        )}
        <Gap />
        <When at={alert.root.at} />
      </p>
      <SafetyNumber labelled of="employer" hash={alert.root.hash} whose={t`Safety number of ${name}`} />
      <p>
        <Trans>
          Compare this number by voice with whoever began them. If it is none of you, do not press: tell your
          operator, and until it is cleared up let no candidate apply.
        </Trans>
      </p>
    </Notice>
  );
}

function WaitingRoot({ mine, own, chain, alert }: Part & { alert: AlertOf<'waiting'> }) {
  const { t } = useLingui();
  const session = useSession();
  const ours = saidOurs(session, alert.root.hash);
  const [said, setSaid] = useState(ours.is);
  const { employerId, name } = mine.employer;
  const grave = loudnessOf(alert, said) === 'grave';
  const hours = hoursUntil(alert.from, new Date());
  const signs = own.state === 'mine';
  const who = mine.members.find((member) => hashOfKeys(member) === chain.waiting?.seat.keyHash);
  return (
    <Notice
      tone={grave ? 'danger' : 'info'}
      title={alert.mine ? t`Your new keys for ${name} wait` : t`Somebody begins the keys of ${name} anew`}
    >
      <p>
        <Plural
          value={hours}
          one="In # hour the new keys take the place of all that are confirmed now"
          other="In # hours the new keys take the place of all that are confirmed now"
        />{' '}
        · <When at={alert.from} />
      </p>
      <p>
        {alert.mine ? (
          <Trans>Until then any owner who still has keys can oppose. Candidates see that they wait.</Trans>
        ) : (
          <Trans>
            You did not make them. If no colleague of yours did either, somebody tries to read in your place:
            oppose now.
          </Trans>
        )}
        <Gap />
        {!alert.mine && who !== undefined && (
          <Trans>According to the platform it was {who.displayName}.</Trans>
        )}
      </p>
      <SafetyNumber labelled of="employer" hash={alert.root.hash} whose={t`Safety number of the new keys`} />
      {!alert.mine && (
        <p>
          <Trans>Compare it by voice with whoever made them, before you say that they are yours.</Trans>
        </p>
      )}
      {!signs && !alert.mine && (
        <p>
          <Trans>Only an owner whose keys sign now can oppose. Tell them at once.</Trans>
        </p>
      )}
      <AnswerNewRoot
        employerId={employerId}
        rootHash={alert.root.hash}
        mayOppose={signs}
        {...(grave && {
          onOurs: () => {
            ours.say();
            setSaid(true);
          },
        })}
      />
    </Notice>
  );
}

function GivenSeats({ own, seats }: { own: OwnKeys; seats: readonly AlertOf<'seat'>[] }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const words = useRoleWords();
  return (
    <Notice
      tone="warn"
      title={t`Confirmed by somebody else since you last looked`}
      action={
        <Button
          onPress={() => {
            own.noteSeats();
            void queries.invalidateQueries({ queryKey: ['employer', 'keys'] });
          }}
        >
          <Trans>I have seen it</Trans>
        </Button>
      }
    >
      <ul className="how-to">
        {seats.map(({ seat, member }) => (
          <li key={seat.seat}>
            {member === null ? <Trans>keys of nobody here</Trans> : member.displayName} ·{' '}
            {words[seat.role].name} · <When at={seat.since} />
          </li>
        ))}
      </ul>
      <p>
        <Trans>
          If one of them should not read, ask the owner who did it, and end the membership under “People”.
        </Trans>
      </p>
    </Notice>
  );
}
