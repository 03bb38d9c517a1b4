import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { EventSentence } from '../record/event-sentence.tsx';
import { recordQuery } from '../record/record-query.ts';

const SHOWN = 3;

/** The last times that somebody opened something, out of the checked record. */
export function LastReadings() {
  const { t } = useLingui();
  const record = useQuery(recordQuery(useApi(), useSession()));
  return (
    <Card
      title={t`Last readings`}
      aside={
        <TextLink href="/app/record">
          <Trans>Who has read what</Trans>
        </TextLink>
      }
    >
      <Answered query={record}>
        {(checked) => {
          const openings = checked.entries.filter(({ event }) => event.type === 'copy.opened');
          return (
            <>
              {openings.length === 0 && (
                <p>
                  <Trans>Nobody has opened anything yet.</Trans>
                </p>
              )}
              <ul className="home-list">
                {openings
                  .toReversed()
                  .slice(0, SHOWN)
                  .map(({ event, at }) => (
                    <li key={`${at} ${'openingId' in event ? event.openingId : ''}`}>
                      <EventSentence event={event} named={checked} />
                      <p className="choice-hint">
                        <When at={at} />
                      </p>
                    </li>
                  ))}
              </ul>
            </>
          );
        }}
      </Answered>
    </Card>
  );
}
