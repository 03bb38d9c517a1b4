import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../ui/card.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { useWhatWaits } from '../requests/use-what-waits.ts';
import { WaitingRequest } from '../requests/waiting-request.tsx';

const SHOWN = 3;

/** The requests that wait for an answer, and the step to them; nothing while there are none. */
export function WaitingRequests() {
  const { t } = useLingui();
  const waiting = useWhatWaits();
  if (waiting.length === 0) return null;
  return (
    <Card title={t`Requests that wait for you`}>
      <ul className="request-list">
        {waiting.slice(0, SHOWN).map((request) => (
          <WaitingRequest key={request.requestId} request={request} />
        ))}
      </ul>
      <div>
        <ButtonLink href="/app/requests">
          <Trans>See the requests</Trans>
        </ButtonLink>
      </div>
    </Card>
  );
}
