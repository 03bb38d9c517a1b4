import './cards.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../session/session-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Gap } from '../../ui/gap.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Answered } from '../answered.tsx';
import { OpeningPart } from './opening-part.tsx';
import { SentRequestSheet } from './sent-request.tsx';
import { sentRequestsQuery } from './sent-requests-query.ts';

/** What the team asked for a posting, and what came of it. */
export function SentRequestsPage() {
  const { t } = useLingui();
  return (
    <OpeningPart
      title={t`Requests`}
      lead={t`Whom the team asked, and what they answered. Silence is normal, and nobody is told whether a request was read.`}
    >
      {({ postingId }) => <SentRequests postingId={postingId} />}
    </OpeningPart>
  );
}

function SentRequests({ postingId }: { postingId: string }) {
  const { t } = useLingui();
  const sent = useQuery(sentRequestsQuery(useApi(), postingId));
  return (
    <Answered query={sent}>
      {({ requests, ration }) => (
        <>
          <p className="field-hint">
            {t`${ration.left} of ${ration.of} requests are left to your employer for now.`}
            <Gap />
            <Trans>Each answer that you are told gives one back, and so does each day that passes.</Trans>
          </p>
          {requests.length === 0 ? (
            <NothingAsked postingId={postingId} />
          ) : (
            <ul className="sent-requests">
              {requests.map((request) => (
                <SentRequestSheet key={request.requestId} request={request} />
              ))}
            </ul>
          )}
        </>
      )}
    </Answered>
  );
}

function NothingAsked({ postingId }: { postingId: string }) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Nobody was asked yet`}
      action={
        <ButtonLink href={`/app/openings/${postingId}/search`}>
          <Trans>Search cards</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        A request says who you are and what you would like to read. The person grants it, says no, or lets it
        lapse.
      </Trans>
    </EmptyState>
  );
}
