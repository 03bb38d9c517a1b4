import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { may } from '../../../shared/employers/roles.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { languageOf, writtenIn } from '../../../shared/jobs/posting-language.ts';
import { ClosePosting } from '../../forms/close-posting.tsx';
import { useLanguage } from '../../i18n.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { postingQuery } from '../postings/posting-query.ts';
import { TeamList } from '../postings/team-list.tsx';
import { isNotYours, NotYours } from './not-yours.tsx';
import { OpeningParts } from './opening-parts.tsx';
import { ReceivedCounts } from './received-counts.tsx';
import { ReceivedList } from './received-list.tsx';
import { TermsFacts } from './terms-facts.tsx';
import type { PostingWithTeam } from './terms-of.ts';
import { useMyEmployer } from './use-my-employer.ts';
import './openings.css';

/** One of my employer's postings, with the applications to it. */
export function OpeningPage() {
  const { postingId = '' } = useParams({ strict: false });
  const posting = useQuery(postingQuery(useApi(), postingId));
  if (isNotYours(posting.data)) return <NotYours />;
  return (
    <Answered page query={posting}>
      {(read) => <Opening posting={read} />}
    </Answered>
  );
}

function Opening({ posting }: { posting: PostingWithTeam }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const { postingId, title } = posting;
  const me = useSession().account.accountId;
  const employer = useMyEmployer().data;
  const mine = employer === undefined || isRefusal(employer) ? null : employer.mine;
  const inTeam = posting.team.some((reader) => reader.accountId === me);
  const mayChange = mine !== null && may(mine.role, 'write_postings') && (mine.role === 'owner' || inTeam);
  return (
    <>
      <PageHeader
        title={title}
        {...writtenIn(languageOf(posting))}
        lead={posting.employerName}
        above={
          <Breadcrumbs
            label={t`Way back`}
            crumbs={[{ label: t`Postings`, href: '/app/openings' }, { label: title }]}
          />
        }
        actions={
          posting.open ? (
            mayChange && (
              <>
                <ButtonLink tone="plain" href={`/app/openings/${postingId}/edit`}>
                  <Trans>Change</Trans>
                </ButtonLink>
                <ClosePosting postingId={postingId} title={title} />
              </>
            )
          ) : (
            <Badge>
              <Trans>Closed</Trans>
            </Badge>
          )
        }
      />
      {mine !== null && may(mine.role, 'read_applications') && <OpeningParts postingId={postingId} />}
      <div className="opening-columns">
        {inTeam ? (
          <ReceivedList postingId={postingId} open={posting.open} />
        ) : (
          mine !== null && <ReceivedCounts mine={mine} postingId={postingId} />
        )}
        <div className="opening-side">
          <Card title={t`Terms`}>
            <TermsFacts posting={posting} />
            <TextLink href={`/${locale}/postings/${postingId}`}>
              <Trans>The public page</Trans>
            </TextLink>
          </Card>
          <Card title={t`Who reads`} sealed>
            <TeamList team={posting.team} />
          </Card>
        </div>
      </div>
    </>
  );
}
