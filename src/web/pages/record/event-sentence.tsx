import { Trans } from '@lingui/react/macro';
import { useLocale } from 'react-aria-components';
import { STAGES } from '../../../shared/jobs/posting.ts';
import type { LedgerEvent } from '../../../shared/record/ledger-event.ts';
import { Gap } from '../../ui/gap.tsx';
import { inBrackets, setBeside } from '../../ui/set-words.ts';
import { useList } from '../../ui/use-list.ts';
import { When } from '../../ui/when.tsx';
import { Purpose } from '../access/grant-card.tsx';
import { FieldList } from '../applications/field-list.tsx';
import { StageBadge } from '../applications/stage-badge.tsx';
import { AccountSentence } from './account-sentence.tsx';
import { CardSentence } from './card-sentence.tsx';
import { EmployerSentence } from './employer-sentence.tsx';
import { Person } from './person.tsx';
import { type Named, personOf } from './person-of.ts';

/** What happened, in one sentence. */
export function EventSentence({ event, named }: { event: LedgerEvent; named: Named }) {
  const list = useList();
  const { locale } = useLocale();
  switch (event.type) {
    case 'copy.opened':
      return (
        <p>
          <Person named={named} id={event.recruiterId} />
          <Gap />
          <Trans>opened your application</Trans>
          <Gap />
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'grant.given':
      return (
        <p>
          <Trans>You allowed these people to read your application:</Trans>
          <Gap />
          <strong>{list(event.copies.map(({ recruiterId }) => personOf(named, recruiterId, locale)))}</strong>
          <Gap />
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'grant.revoked':
      return (
        <p>
          <Trans>You revoked your application. Nobody can open it since.</Trans>
          <Gap />
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'grant.expired':
      return (
        <p>
          <Trans>The time you had set ran out. Nobody can open your application since.</Trans>
          <Gap />
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'application.stage':
      // By the candidate, or with the keys of one who started over.
      if (event.stage === 'withdrawn') {
        return (
          <p>
            <Trans>Your application was withdrawn.</Trans>
            <Gap />
            <PostingOf named={named} postingId={event.postingId} />
          </p>
        );
      }
      return (
        <p>
          <Person named={named} id={event.by} />
          <Gap />
          <Trans>set the status of your application:</Trans> <Stage stage={event.stage} />{' '}
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'grant.ended_with_keys':
      return (
        <p>
          <Trans>It ended with your old keys, because you started over. Nobody can open it since.</Trans>
          <Gap />
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'copy.reader_left':
      return (
        <p>
          <Person named={named} id={event.recruiterId} />
          <Gap />
          <ReaderLeft why={event.why} />
          <Gap />
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'employer.decided':
    case 'employer.membership':
    case 'employer.proof':
    case 'employer.ties':
    case 'operator.act':
      return (
        <p>
          <EmployerSentence event={event} named={named} />
        </p>
      );
    case 'card.changed':
    case 'card.hiding':
    case 'request.ended':
    case 'interest.ended':
      return (
        <p>
          <CardSentence event={event} named={named} />
        </p>
      );
    case 'request.received':
    case 'interest.shown':
      return (
        <p>
          <CardSentence event={event} named={named} />
          <Gap />
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    default:
      return (
        <p>
          <AccountSentence event={event} named={named} />
        </p>
      );
  }
}

function ReaderLeft({ why }: { why: 'left' | 'removed' | 'role' }) {
  if (why === 'role') {
    return (
      <Trans>has another role now and reads nothing any more. The copy made for them was destroyed.</Trans>
    );
  }
  return why === 'left' ? (
    <Trans>left the employer. The copy made for them was destroyed.</Trans>
  ) : (
    <Trans>was removed by the employer. The copy made for them was destroyed.</Trans>
  );
}

/** What more there is to say of an event: which fields, for what, until when. */
export function EventDetails({ event }: { event: LedgerEvent }) {
  if (event.type !== 'copy.opened' && event.type !== 'grant.given') return null;
  return (
    <p className="event-details">
      <FieldList fields={event.fields} />
      {' · '}
      <Trans>
        for <Purpose purpose={event.purpose} />
      </Trans>
      {event.type === 'grant.given' && (
        <>
          {' · '}
          <Trans>
            until <When at={event.expiresAt} style="day" />
          </Trans>
        </>
      )}
    </p>
  );
}

function PostingOf({ named, postingId }: { named: Named; postingId: string }) {
  const posting = named.postings.find((one) => one.postingId === postingId);
  const { locale } = useLocale();
  if (posting === undefined) return null;
  const { title, employerName } = posting;
  return (
    <span className="event-posting">{inBrackets(setBeside([title, employerName], locale), locale)}</span>
  );
}

function Stage({ stage }: { stage: string }) {
  const known = STAGES.find((one) => one === stage);
  return known === undefined ? stage : <StageBadge stage={known} />;
}
