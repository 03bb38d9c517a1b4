import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { openPosting } from '../../../shared/api/jobs.ts';
import { may } from '../../../shared/employers/roles.ts';
import { Refused } from '../../explain/refused.tsx';
import { emptyDraft, type ReadyPosting } from '../../forms/posting-draft.ts';
import { PostingForm } from '../../forms/posting-form.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Stack } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Answered } from '../answered.tsx';
import { KeysNeeded } from '../employer/keys-needed.tsx';
import { NotYetApproved } from '../employer/not-yet-approved.tsx';
import { useUnconfirmed } from '../employer/use-unconfirmed.ts';
import { useAct } from '../use-act.ts';
import { useOnceId } from '../use-once-id.ts';
import { type MyEmployer, useMyEmployer } from './use-my-employer.ts';

/** Writes a posting. */
export function NewOpeningPage() {
  const { t } = useLingui();
  const employer = useMyEmployer();
  return (
    <Stack>
      <PageHeader
        title={t`New posting`}
        lead={t`It is public as soon as you open it.`}
        above={
          <Breadcrumbs
            label={t`Way back`}
            crumbs={[{ label: t`Postings`, href: '/app/openings' }, { label: t`New posting` }]}
          />
        }
      />
      <Answered query={employer}>
        {({ mine }) =>
          mine === null || mine.employer.state !== 'approved' ? (
            <NotYetApproved employer={mine?.employer ?? null} />
          ) : may(mine.role, 'write_postings') ? (
            <>
              <KeysNeeded mine={mine} act="there" />
              <NewPosting mine={mine} />
            </>
          ) : (
            <Refused refusal="role_not_allowed" />
          )
        }
      </Answered>
    </Stack>
  );
}

function NewPosting({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const api = useApi();
  const { account } = useSession();
  const router = useRouter();
  const queries = useQueryClient();
  const unconfirmed = useUnconfirmed(mine);
  const once = useOnceId();
  const { employerId } = mine.employer;
  const act = useAct(
    (ready: ReadyPosting) => {
      const postingId = once.idFor(JSON.stringify(ready));
      return api(openPosting, { params: { employerId }, body: { postingId, ...ready } });
    },
    async ({ postingId }) => {
      once.done();
      await queries.invalidateQueries({ queryKey: ['openings'] });
      await queries.invalidateQueries({ queryKey: ['mattering'] });
      showToast(t`The posting is open`);
      router.history.push(`/app/openings/${postingId}`, undefined, { ignoreBlocker: true });
    },
  );
  return (
    <PostingForm
      employerId={employerId}
      opens
      first={emptyDraft(account.accountId)}
      members={mine.members}
      unconfirmed={unconfirmed}
      act={act}
      submitLabel={t`Open the posting`}
      backHref="/app/openings"
    />
  );
}
