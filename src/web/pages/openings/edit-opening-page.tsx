import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { changePosting } from '../../../shared/api/jobs.ts';
import { may } from '../../../shared/employers/roles.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { Refused } from '../../explain/refused.tsx';
import { draftOf, type ReadyPosting } from '../../forms/posting-draft.ts';
import { PostingForm } from '../../forms/posting-form.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Answered } from '../answered.tsx';
import { useUnconfirmed } from '../employer/use-unconfirmed.ts';
import { postingQuery } from '../postings/posting-query.ts';
import { useAct } from '../use-act.ts';
import { type PostingWithTeam, termsOf } from './terms-of.ts';
import { type MyEmployer, useMyEmployer } from './use-my-employer.ts';

/** Changes a posting or its team. */
export function EditOpeningPage() {
  const { t } = useLingui();
  const { postingId = '' } = useParams({ strict: false });
  const employer = useMyEmployer();
  const posting = useQuery(postingQuery(useApi(), postingId));
  const [round, setRound] = useState(0);
  const reload = async () => {
    await posting.refetch();
    setRound(round + 1);
  };
  return (
    <Stack>
      <PageHeader
        title={t`Change the posting`}
        lead={t`What was sent before stays sealed to those it was sent to.`}
        above={
          <Breadcrumbs
            label={t`Way back`}
            crumbs={[
              { label: t`Postings`, href: '/app/openings' },
              {
                label:
                  posting.data === undefined || isRefusal(posting.data) ? t`Posting` : posting.data.title,
                href: `/app/openings/${postingId}`,
              },
              { label: t`Change` },
            ]}
          />
        }
      />
      <Answered query={employer}>
        {({ mine }) => (
          <Answered query={posting}>
            {(read) =>
              mine !== null && may(mine.role, 'write_postings') ? (
                <Editor key={round} posting={read} mine={mine} onReload={() => void reload()} />
              ) : (
                <Refused refusal="role_not_allowed" />
              )
            }
          </Answered>
        )}
      </Answered>
    </Stack>
  );
}

function Editor(props: { posting: PostingWithTeam; mine: MyEmployer; onReload: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const router = useRouter();
  const queries = useQueryClient();
  const unconfirmed = useUnconfirmed(props.mine);
  // What the form began with: a change from elsewhere must meet the version that was read, not slip under it.
  const [begun] = useState(props.posting);
  const { postingId, version } = begun;
  const act = useAct(
    ({ terms, team }: ReadyPosting) =>
      api(changePosting, { params: { postingId }, body: { version, terms, team } }),
    async () => {
      await queries.invalidateQueries({ queryKey: ['posting', postingId] });
      await queries.invalidateQueries({ queryKey: ['openings'] });
      showToast(t`The posting was changed`);
      router.history.push(`/app/openings/${postingId}`, undefined, { ignoreBlocker: true });
    },
  );
  return (
    <Stack>
      <PostingForm
        employerId={props.mine.employer.employerId}
        opens={false}
        first={draftOf(
          termsOf(begun),
          begun.team.map(({ accountId }) => accountId),
        )}
        members={props.mine.members}
        unconfirmed={unconfirmed}
        act={act}
        submitLabel={t`Save the changes`}
        backHref={`/app/openings/${postingId}`}
      />
      {act.refusal?.refused === 'document_changed' && (
        <Button onPress={props.onReload}>
          <Trans>Show the newer posting, without my changes</Trans>
        </Button>
      )}
    </Stack>
  );
}
