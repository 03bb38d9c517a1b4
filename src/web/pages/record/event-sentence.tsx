import { Trans } from '@lingui/react/macro';
import { STAGES } from '../../../shared/jobs/posting.ts';
import type { LedgerEvent } from '../../../shared/record/ledger-event.ts';
import { useList } from '../../ui/use-list.ts';
import { When } from '../../ui/when.tsx';
import { Purpose } from '../access/grant-card.tsx';
import { FieldList } from '../applications/field-list.tsx';
import { StageBadge } from '../applications/stage-badge.tsx';
import { AccountSentence } from './account-sentence.tsx';
import { CardSentence } from './card-sentence.tsx';
import { EmployerSentence } from './employer-sentence.tsx';
import { type Named, personOf } from './person-of.ts';

/** What happened, in one sentence. */
export function EventSentence({ event, named }: { event: LedgerEvent; named: Named }) {
  const list = useList();
  switch (event.type) {
    case 'copy.opened':
      return (
        <p>
          <strong>{personOf(named, event.recruiterId)}</strong> <Trans>opened your application</Trans>{' '}
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'grant.given':
      return (
        <p>
          <Trans>You allowed these people to read your application:</Trans>{' '}
          <strong>{list(event.copies.map(({ recruiterId }) => personOf(named, recruiterId)))}</strong>{' '}
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'grant.revoked':
      return (
        <p>
          <Trans>You revoked your application. Nobody can open it since.</Trans>{' '}
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'grant.expired':
      return (
        <p>
          <Trans>The time you had set ran out. Nobody can open your application since.</Trans>{' '}
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'application.stage':
      // By the candidate, or with the keys of one who started over.
      if (event.stage === 'withdrawn') {
        return (
          <p>
            <Trans>Your application was withdrawn.</Trans>{' '}
            <PostingOf named={named} postingId={event.postingId} />
          </p>
        );
      }
      return (
        <p>
          <strong>{personOf(named, event.by)}</strong> <Trans>set the status of your application:</Trans>{' '}
          <Stage stage={event.stage} /> <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'grant.ended_with_keys':
      return (
        <p>
          <Trans>It ended with your old keys, because you started over. Nobody can open it since.</Trans>{' '}
          <PostingOf named={named} postingId={event.postingId} />
        </p>
      );
    case 'copy.reader_left':
      return (
        <p>
          <strong>{personOf(named, event.recruiterId)}</strong> <ReaderLeft why={event.why} />{' '}
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
          <CardSentence event={event} named={named} /> <PostingOf named={named} postingId={event.postingId} />
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
  if (posting === undefined) return null;
  return (
    <span className="event-posting">
      ({posting.title}, {posting.employerName})
    </span>
  );
}

function Stage({ stage }: { stage: string }) {
  const known = STAGES.find((one) => one === stage);
  return known === undefined ? stage : <StageBadge stage={known} />;
}
