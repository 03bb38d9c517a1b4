import './openings.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { may } from '../../../shared/employers/roles.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { NotYetApproved } from '../employer/not-yet-approved.tsx';
import { postingQuery } from '../postings/posting-query.ts';
import { isNotYours, NotYours } from './not-yours.tsx';
import { OpeningParts } from './opening-parts.tsx';
import type { PostingWithTeam } from './terms-of.ts';
import { type MyEmployer, useMyEmployer } from './use-my-employer.ts';

/**
 * A part of a posting that only its team sees: shown to who is in the team, explained to anybody else of the employer.
 * `open` where it also needs the posting to be open.
 */
export function OpeningPart(props: {
  title: string;
  lead: ReactNode;
  open?: boolean;
  children: (posting: PostingWithTeam, mine: MyEmployer) => ReactNode;
}) {
  const { postingId = '' } = useParams({ strict: false });
  const posting = useQuery(postingQuery(useApi(), postingId));
  const employer = useMyEmployer();
  if (isNotYours(posting.data)) return <NotYours />;
  return (
    <Answered page query={posting}>
      {(read) => (
        <Answered page query={employer}>
          {({ mine }) => (
            <PartFrame title={props.title} lead={props.lead} posting={read} mine={mine}>
              {mine !== null && (!props.open || read.open ? props.children(read, mine) : <Closed />)}
            </PartFrame>
          )}
        </Answered>
      )}
    </Answered>
  );
}

function PartFrame(props: {
  title: string;
  lead: ReactNode;
  posting: PostingWithTeam;
  mine: MyEmployer | null;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const { posting, mine } = props;
  const me = useSession().account.accountId;
  const reads = mine !== null && may(mine.role, 'read_applications');
  const inTeam = posting.team.some(({ accountId }) => accountId === me);
  return (
    <>
      <PageHeader
        title={props.title}
        lead={props.lead}
        above={
          <Breadcrumbs
            label={t`Way back`}
            crumbs={[
              { label: t`Postings`, href: '/app/openings' },
              { label: posting.title, href: `/app/openings/${posting.postingId}` },
              { label: props.title },
            ]}
          />
        }
      />
      {reads && <OpeningParts postingId={posting.postingId} />}
      <Stack>
        {mine === null || mine.employer.state !== 'approved' ? (
          <NotYetApproved employer={mine?.employer ?? null} />
        ) : reads && inTeam ? (
          props.children
        ) : (
          <NotInTeam postingId={posting.postingId} viewer={!reads} />
        )}
      </Stack>
    </>
  );
}

function NotInTeam({ postingId, viewer }: { postingId: string; viewer: boolean }) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Only the team of this posting sees this`}
      action={
        <ButtonLink tone="plain" href={`/app/openings/${postingId}`}>
          <Trans>To the posting</Trans>
        </ButtonLink>
      }
    >
      {viewer ? (
        <Trans>
          As a viewer you see postings and how many applied. Cards, interests and requests are for the people
          who stand in the team by name. An owner can give you another role.
        </Trans>
      ) : (
        <Trans>
          You are not in the team. Who changes the posting can add you; candidates then see your name in it.
        </Trans>
      )}
    </EmptyState>
  );
}

function Closed() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`This posting is closed`}
      action={
        <ButtonLink tone="plain" href="/app/openings">
          <Trans>Go to the postings</Trans>
        </ButtonLink>
      }
    >
      <Trans>Cards are shown for open postings only, and each posting for itself.</Trans>
    </EmptyState>
  );
}
