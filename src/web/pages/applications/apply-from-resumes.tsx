import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { PostingWithTeam } from '../../../client/disclosure/apply.ts';
import type { Asked } from '../../forms/apply-choice.ts';
import { ApplyToPosting } from '../../forms/apply-to-posting.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Answered } from '../answered.tsx';
import { VerifiedReaders } from '../keys/verified-readers.tsx';
import { resumesQuery } from '../resumes/resumes-query.ts';

/**
 * Applying from one of one's résumés, of one's own accord or because of a request. Nothing is asked of somebody who has none,
 * or whose application nobody could be sealed to.
 */
export function ApplyFromResumes({ posting, asked }: { posting: PostingWithTeam; asked?: Asked }) {
  const resumes = useQuery(resumesQuery(useApi(), useSession()));
  return (
    <Answered query={resumes}>
      {(all) =>
        all.length === 0 ? (
          <NoResume asked={asked !== undefined} />
        ) : (
          <VerifiedReaders posting={posting}>
            {(team) => (
              <ApplyToPosting
                {...{ posting, team }}
                resumes={all}
                {...(asked === undefined ? {} : { asked })}
              />
            )}
          </VerifiedReaders>
        )
      }
    </Answered>
  );
}

function NoResume({ asked }: { asked: boolean }) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`You need a résumé first`}
      action={
        <ButtonLink href="/app/resumes/import">
          <Trans>Bring a résumé</Trans>
        </ButtonLink>
      }
    >
      {asked ? (
        <Trans>Bring one as a file, or write it here. Then come back to this request.</Trans>
      ) : (
        <Trans>Bring one as a file, or write it here. Then come back to this posting.</Trans>
      )}
    </EmptyState>
  );
}
