import './postings.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PostingWithTeam } from '../../../client/disclosure/apply.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { languageOf, writtenIn } from '../../../shared/jobs/posting-language.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { applicationsQuery } from '../applications/applications-query.ts';
import { myInterestsQuery } from '../interests/interests-query.ts';
import { EmployerProofs } from './employer-proofs.tsx';
import { postingQuery } from './posting-query.ts';
import { usePostingWords } from './posting-words.tsx';
import { WhoReads } from './who-reads.tsx';

/** One posting: its terms, what it says, and by name who would read an application. */
export function PostingPage() {
  const { postingId } = useParams({ from: '/candidate/postings/$postingId' });
  const posting = useQuery(postingQuery(useApi(), postingId));
  return (
    <Answered page query={posting}>
      {(answer) => <PostingView posting={answer} />}
    </Answered>
  );
}

function PostingView({ posting }: { posting: PostingWithTeam }) {
  const { t } = useLingui();
  const words = usePostingWords()(posting);
  const theirs = writtenIn(languageOf(posting));
  const sent = useSentApplication(posting.postingId);
  const interested = useHasInterest(posting.postingId);
  const canApply = posting.open && sent === undefined;
  return (
    <>
      <PageHeader
        title={posting.title}
        {...theirs}
        lead={posting.employerName}
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[{ label: t`Postings`, href: '/app/postings' }, { label: posting.title }]}
          />
        }
        actions={
          canApply && (
            <>
              <ButtonLink href={`/app/postings/${posting.postingId}/apply`}>
                <Trans>Apply</Trans>
              </ButtonLink>
              {!interested && (
                <ButtonLink tone="plain" href={`/app/postings/${posting.postingId}/interest`}>
                  <Trans>Show interest</Trans>
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <Stack>
        {sent !== undefined && (
          <Notice
            tone="good"
            title={t`You have applied to this posting`}
            action={
              <ButtonLink tone="plain" href={`/app/applications/${sent.grantId}`}>
                <Trans>See your application</Trans>
              </ButtonLink>
            }
          />
        )}
        {interested && sent === undefined && (
          <Notice
            tone="good"
            title={t`You have shown interest in this posting`}
            action={
              <ButtonLink tone="plain" href="/app/interests">
                <Trans>See your interests</Trans>
              </ButtonLink>
            }
          />
        )}
        {!posting.open && (
          <Notice tone="warn" title={t`This posting is closed`}>
            <Trans>It takes no more applications.</Trans>
          </Notice>
        )}
        <div className="posting-columns">
          <div className="stack posting-side">
            <Card title={t`Terms`}>
              <DataList
                rows={[
                  { term: t`Pay`, value: <strong>{words.pay}</strong> },
                  { term: t`Region`, value: words.region },
                  { term: t`Work mode`, value: words.workMode },
                  { term: t`Occupation`, value: words.occupation },
                  { term: t`Apply until`, value: <When at={posting.validUntil} style="day" /> },
                ]}
              />
            </Card>
            <WhoReads posting={posting} />
          </div>
          <div className="stack">
            <Card title={t`About the work`}>
              <p className="posting-text" {...theirs}>
                {posting.description}
              </p>
            </Card>
            <Card title={t`How the employer is known`}>
              <EmployerProofs proofs={posting.employerProofs} />
            </Card>
          </div>
        </div>
      </Stack>
    </>
  );
}

function useHasInterest(postingId: string): boolean {
  const { data } = useQuery(myInterestsQuery(useApi()));
  if (data === undefined || isRefusal(data)) return false;
  return data.some((one) => one.postingId === postingId && one.endedAt === null);
}

function useSentApplication(postingId: string) {
  const { data } = useQuery(applicationsQuery(useApi()));
  if (data === undefined || isRefusal(data)) return undefined;
  return data.find(
    (one) => one.postingId === postingId && one.stage !== 'withdrawn' && one.revokedAt === null,
  );
}
