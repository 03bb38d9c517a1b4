import { Trans } from '@lingui/react/macro';
import { useLocale } from 'react-aria-components';
import type { LedgerEvent } from '../../../shared/record/ledger-event.ts';
import { Gap } from '../../ui/gap.tsx';
import { useList } from '../../ui/use-list.ts';
import { Person } from './person.tsx';
import { type Named, personOf } from './person-of.ts';

type CardEvent = Extract<
  LedgerEvent,
  {
    type:
      | 'card.changed'
      | 'card.hiding'
      | 'request.received'
      | 'request.ended'
      | 'interest.shown'
      | 'interest.ended';
  }
>;

/** What happened to one's card, or by way of it. */
export function CardSentence({ event, named }: { event: CardEvent; named: Named }) {
  const list = useList();
  const { locale } = useLocale();
  switch (event.type) {
    case 'card.changed':
      return <CardChanged what={event.what} />;
    case 'card.hiding':
      return event.what === 'added' ? (
        <Trans>You put employers on the list of those that your card is hidden from or shown to.</Trans>
      ) : (
        <Trans>You took an employer off the list of those that your card is hidden from or shown to.</Trans>
      );
    case 'request.received':
      return (
        <Trans>
          <Person named={named} id={event.recruiterId} /> asked to read your résumé.
        </Trans>
      );
    case 'request.ended':
      return <RequestEnded what={event.what} />;
    case 'interest.shown':
      return (
        <>
          <Trans>You showed interest, and what you can do, to these people:</Trans>
          <Gap />
          <strong>{list(event.readers.map((accountId) => personOf(named, accountId, locale)))}</strong>
        </>
      );
    default:
      return <Trans>An interest ended. What was shown was destroyed.</Trans>;
  }
}

function CardChanged({ what }: { what: Extract<CardEvent, { type: 'card.changed' }>['what'] }) {
  const sentences = {
    published: <Trans>You published your card, or a change of it.</Trans>,
    paused: <Trans>You paused your card.</Trans>,
    withdrawn: <Trans>You withdrew your card. What it said was deleted.</Trans>,
    confirmed: <Trans>You confirmed that your card is still so.</Trans>,
    visibility: <Trans>You changed whom your card is shown to.</Trans>,
  };
  return sentences[what];
}

function RequestEnded({ what }: { what: 'granted' | 'declined' | 'lapsed' }) {
  const sentences = {
    granted: <Trans>You granted a request.</Trans>,
    declined: <Trans>You answered a request with “No, thank you”.</Trans>,
    lapsed: <Trans>A request lapsed without an answer.</Trans>,
  };
  return sentences[what];
}
