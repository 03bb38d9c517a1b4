import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PostingWithTeam } from '../../../client/disclosure/apply.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { postingQuery } from '../postings/posting-query.ts';
import { ApplyFromResumes } from './apply-from-resumes.tsx';

/** Applying to one posting, step by step. */
export function ApplyPage() {
  const { postingId } = useParams({ from: '/candidate/postings/$postingId/apply' });
  const posting = useQuery(postingQuery(useApi(), postingId));
  return (
    <Answered page query={posting}>
      {(answer) => <ApplyView posting={answer} />}
    </Answered>
  );
}

function ApplyView({ posting }: { posting: PostingWithTeam }) {
  const { t } = useLingui();
  const here = `/app/postings/${posting.postingId}`;
  return (
    <>
      <PageHeader
        title={t`Apply: ${posting.title}`}
        lead={posting.employerName}
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[
              { label: t`Postings`, href: '/app/postings' },
              { label: posting.title, href: here },
              { label: t`Apply` },
            ]}
          />
        }
      />
      {!posting.open ? (
        <Notice
          tone="warn"
          title={t`This posting is closed`}
          action={
            <ButtonLink tone="plain" href="/app/postings">
              <Trans>Find another posting</Trans>
            </ButtonLink>
          }
        >
          <Trans>It takes no more applications.</Trans>
        </Notice>
      ) : (
        <ApplyFromResumes posting={posting} />
      )}
    </>
  );
}
