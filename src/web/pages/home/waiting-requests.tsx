import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/link.tsx';
import { requestsQuery } from '../requests/requests-query.ts';
import { WaitingRequest } from '../requests/waiting-request.tsx';

const SHOWN = 3;

/** The requests that wait for an answer; nothing while there are none. */
export function WaitingRequests() {
  const { t } = useLingui();
  const { data } = useQuery(requestsQuery(useApi()));
  // The page of requests says what is the matter; here only what is known is shown.
  const waiting =
    data === undefined || isRefusal(data) ? [] : data.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <Card
      title={t`Requests that wait for you`}
      aside={
        <TextLink href="/app/requests">
          <Trans>All requests</Trans>
        </TextLink>
      }
    >
      <ul className="request-list">
        {waiting.slice(0, SHOWN).map((request) => (
          <WaitingRequest key={request.requestId} request={request} />
        ))}
      </ul>
    </Card>
  );
}
