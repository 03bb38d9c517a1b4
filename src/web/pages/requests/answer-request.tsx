import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReceivedRequest } from '../../../shared/api/requests.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { DeclineRequest } from '../../forms/decline-request.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { ButtonRow } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';
import { applicationsQuery } from '../applications/applications-query.ts';

/** What can be answered, or what was: "No, thank you" comes first, silence is said to be fine. */
export function AnswerRequest({ request }: { request: ReceivedRequest }) {
  const { t } = useLingui();
  const { state, endsAt } = request;
  if (state === 'granted') return <Granted request={request} />;
  if (state === 'declined') {
    return (
      <Notice title={t`You answered “No, thank you”`}>
        <p>
          <Trans>{request.employerName} is told so with the daily batch, and nothing else.</Trans>
        </p>
      </Notice>
    );
  }
  if (state === 'lapsed') {
    return (
      <Notice title={t`This request lapsed`}>
        <p>
          <Trans>
            It waited until <When at={endsAt} style="day" /> and got no answer. Nobody is told more than that.
          </Trans>
        </p>
      </Notice>
    );
  }
  return (
    <Card title={t`Your answer`}>
      <p>
        <Trans>
          You need not answer. It lapses on <When at={endsAt} style="day" />. Until then nobody can tell
          whether you have seen it.
        </Trans>
      </p>
      <Ways request={request} />
    </Card>
  );
}

function Granted({ request: { grantId } }: { request: ReceivedRequest }) {
  const { t } = useLingui();
  return (
    <Notice
      tone="good"
      title={t`You granted this request`}
      action={
        grantId !== null && (
          <ButtonLink tone="plain" href={`/app/applications/${grantId}`}>
            <Trans>See what you shared</Trans>
          </ButtonLink>
        )
      }
    >
      <p>
        <Trans>It became an application: there you see who reads it, and can take it back.</Trans>
      </p>
    </Notice>
  );
}

function Ways({ request }: { request: ReceivedRequest }) {
  const sent = useApplicationTo(request.postingId);
  const canShare = request.postingOpen && sent === undefined;
  return (
    <>
      {!request.postingOpen && (
        <p>
          <Trans>The posting is closed meanwhile: nothing can be shared for it any more.</Trans>
        </p>
      )}
      {sent !== undefined && (
        <p>
          <Trans>
            You have applied to this posting already:{' '}
            <TextLink href={`/app/applications/${sent.grantId}`}>see your application</TextLink>.
          </Trans>
        </p>
      )}
      <ButtonRow>
        <DeclineRequest request={request} />
        {canShare && (
          <ButtonLink tone="plain" href={`/app/requests/${request.requestId}/share`}>
            <Trans>Look at what to share</Trans>
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  );
}

function useApplicationTo(postingId: string) {
  const { data } = useQuery(applicationsQuery(useApi()));
  if (data === undefined || isRefusal(data)) return undefined;
  return data.find(
    (one) => one.postingId === postingId && one.stage !== 'withdrawn' && one.revokedAt === null,
  );
}
