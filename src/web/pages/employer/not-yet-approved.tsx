import { Trans, useLingui } from '@lingui/react/macro';
import type { Employer } from '../../../shared/api/employers.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Gap } from '../../ui/gap.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Why a recruiter cannot post yet, and the way on. `employer` is null while there is none. */
export function NotYetApproved({ employer }: { employer: Employer | null }) {
  const { t } = useLingui();
  if (employer === null) {
    return (
      <EmptyState
        title={t`First, say for whom you recruit`}
        action={
          <ButtonLink href="/app/employer">
            <Trans>Name your employer</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          Propose your employer, or join it with a colleague’s invitation. An operator checks each employer
          before it can post.
        </Trans>
      </EmptyState>
    );
  }
  return <EmployerState employer={employer} />;
}

/** Where an employer stands that may not act; nothing for an approved one. */
export function EmployerState({ employer }: { employer: Employer }) {
  const { t } = useLingui();
  const { name, state } = employer;
  if (state === 'approved') return null;
  if (state === 'proposed') {
    return (
      <Notice title={t`An operator looks at ${name}`}>
        <p>
          <Trans>
            You get a mail when it is decided. Until then nothing can be posted, and nobody sees the name.
          </Trans>
        </p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      title={state === 'held' ? t`The operator holds ${name}` : t`The operator did not approve ${name}`}
    >
      <Reason reason={employer.reason} />
      <p>
        {state === 'held' ? (
          <Trans>
            Nothing can be posted or opened until the hold ends. What candidates sent stays as it is. If the
            reason is wrong, an owner can answer it on the employer’s page; operators read the answer.
          </Trans>
        ) : (
          <Trans>
            If the reason is wrong, an owner can answer it on the employer’s page; operators read the answer.
          </Trans>
        )}
      </p>
    </Notice>
  );
}

function Reason({ reason }: { reason: string | null }) {
  if (reason === null) return null;
  return (
    <p>
      <Trans>The reason given:</Trans>
      <Gap />
      <q>{reason}</q>
    </p>
  );
}
