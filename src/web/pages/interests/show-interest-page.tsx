import '../postings/postings.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PostingWithTeam } from '../../../client/disclosure/apply.ts';
import { ShowInterest } from '../../forms/show-interest.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { myCardQuery } from '../cards/card-query.ts';
import { VerifiedReaders } from '../keys/verified-readers.tsx';
import { postingQuery } from '../postings/posting-query.ts';
import { resumesQuery } from '../resumes/resumes-query.ts';
import { myInterestsQuery } from './interests-query.ts';

/** Showing the team of one posting a card, without a name. */
export function ShowInterestPage() {
  const { postingId } = useParams({ from: '/candidate/postings/$postingId/interest' });
  const posting = useQuery(postingQuery(useApi(), postingId));
  return (
    <Answered page query={posting}>
      {(read) => <ShowInterestView key={postingId} posting={read} />}
    </Answered>
  );
}

function ShowInterestView({ posting }: { posting: PostingWithTeam }) {
  const { t } = useLingui();
  const interests = useQuery(myInterestsQuery(useApi()));
  const { postingId } = posting;
  return (
    <>
      <PageHeader
        title={t`Show interest: ${posting.title}`}
        lead={t`Less than applying: the team sees what you can do, not who you are.`}
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[
              { label: t`Postings`, href: '/app/postings' },
              { label: posting.title, href: `/app/postings/${postingId}` },
              { label: t`Show interest` },
            ]}
          />
        }
      />
      <Answered query={interests}>
        {(all) => {
          const shown = all.some((one) => one.postingId === postingId && one.endedAt === null);
          if (shown) return <Shown />;
          return posting.open ? <Begin posting={posting} /> : <Closed />;
        }}
      </Answered>
    </>
  );
}

/** What the form begins with: the own card, and résumés that it could be filled from. */
function Begin({ posting }: { posting: PostingWithTeam }) {
  const api = useApi();
  const mine = useQuery(myCardQuery(api));
  const resumes = useQuery(resumesQuery(api, useSession()));
  return (
    <VerifiedReaders posting={posting}>
      {(team) => (
        <Answered query={mine}>
          {({ card }) => (
            <Answered query={resumes}>
              {(all) => <ShowInterest posting={posting} team={team} ownCard={card} resumes={all} />}
            </Answered>
          )}
        </Answered>
      )}
    </VerifiedReaders>
  );
}

function Shown() {
  const { t } = useLingui();
  return (
    <Notice
      tone="good"
      title={t`You have shown interest in this posting`}
      action={
        <ButtonLink tone="plain" href="/app/interests">
          <Trans>See your interests</Trans>
        </ButtonLink>
      }
    >
      <Trans>If the team likes what it sees, it asks for your résumé, and you decide.</Trans>
    </Notice>
  );
}

function Closed() {
  const { t } = useLingui();
  return (
    <Notice
      tone="warn"
      title={t`This posting is closed`}
      action={
        <ButtonLink tone="plain" href="/app/postings">
          <Trans>Find another posting</Trans>
        </ButtonLink>
      }
    >
      <Trans>It takes no more interest.</Trans>
    </Notice>
  );
}
