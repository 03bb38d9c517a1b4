import './record.css';
import { useLingui } from '@lingui/react/macro';
import { useLocale } from 'react-aria-components';
import type { CheckedEvent } from '../../../client/disclosure/check-record.ts';
import type { LedgerEvent } from '../../../shared/record/ledger-event.ts';
import { DownloadReceipt } from '../../forms/download-receipt.tsx';
import { useEventNames } from '../../forms/event-names.ts';
import { sayMoment } from '../../ui/say-moment.ts';
import { setBeside } from '../../ui/set-words.ts';
import { When } from '../../ui/when.tsx';
import { EventDetails, EventSentence } from './event-sentence.tsx';
import type { Named } from './person-of.ts';

/** Entries of a record that were checked, in the order given, each with its receipt to be taken along. */
export function EventList(props: { record: Named; entries: readonly CheckedEvent[] }) {
  const { t } = useLingui();
  const { locale } = useLocale();
  const names = useEventNames();
  return (
    <ol className="events" aria-label={t`Record`}>
      {props.entries.map(({ event, at }) => (
        <li key={keyOf(event)} className={event.type === 'copy.opened' ? 'event event-opened' : 'event'}>
          <EventSentence event={event} named={props.record} />
          <EventDetails event={event} />
          <div className="event-foot">
            <p className="event-at">
              <When at={at} />
            </p>
            <DownloadReceipt
              event={event}
              what={setBeside([names[event.type], sayMoment(at, locale, 'minute')], locale)}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

function keyOf(event: LedgerEvent): string {
  const { type, at, ...rest } = event;
  const ids = ['openingId', 'changeId', 'copyId', 'grantId', 'hash', 'keyId', 'what'] as const;
  const named = ids.map((id) => (id in rest ? String(rest[id as keyof typeof rest]) : ''));
  return [type, at, ...named].join(' ');
}
