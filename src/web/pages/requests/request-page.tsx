import './requests.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { CheckedRequest } from '../../../client/requests/open-request.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Stack } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { AnswerRequest } from './answer-request.tsx';
import { requestQuery } from './request-query.ts';
import { WhatTheyAsk } from './what-they-ask.tsx';
import { WhoAsks } from './who-asks.tsx';

/** One request: who asks for what, and the ways to answer. Checked before anything of it is shown. */
export function RequestPage() {
  const { requestId } = useParams({ from: '/candidate/requests/$requestId' });
  const opened = useQuery(requestQuery(useApi(), useSession(), requestId));
  return (
    <Answered page query={opened}>
      {(answer) => <RequestView opened={answer} />}
    </Answered>
  );
}

function RequestView({ opened }: { opened: CheckedRequest }) {
  const { t } = useLingui();
  const { request } = opened;
  // What was answered stands first; what can be answered, after what there is to know.
  const waits = request.state === 'waiting';
  return (
    <>
      <PageHeader
        title={t`${request.employerName} asks to read more`}
        lead={<WhatTheyKnow opened={opened} />}
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[{ label: t`Requests`, href: '/app/requests' }, { label: request.postingTitle }]}
          />
        }
      />
      <Stack>
        {!waits && <AnswerRequest request={request} />}
        <WhoAsks opened={opened} />
        <WhatTheyAsk opened={opened} />
        {waits && <AnswerRequest request={request} />}
      </Stack>
    </>
  );
}

function WhatTheyKnow({ opened: { request, to } }: { opened: CheckedRequest }) {
  if (request.state === 'granted') return <Trans>You have shared what they may read.</Trans>;
  if (to.kind === 'handle')
    return <Trans>They saw your card, without a name. Who you are they learn only if you share it.</Trans>;
  return (
    <Trans>You showed them your interest in this posting. Who you are they learn only if you share it.</Trans>
  );
}
