import { Trans, useLingui } from '@lingui/react/macro';
import { may } from '../../../shared/employers/roles.ts';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { MyEmployer } from '../openings/use-my-employer.ts';

/** The next step while nothing shows that the employer is who it says; nothing otherwise. */
export function ProofNeeded({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const { employer, role } = mine;
  const { name, state, proofs } = employer;
  if (state === 'refused' || proofs.some((proof) => proof.state === 'proven')) return null;
  const approved = state === 'approved';
  return (
    <Notice
      tone={approved ? 'warn' : 'info'}
      title={approved ? t`No proof of ${name} is in force` : t`Prove who your employer is`}
      action={
        may(role, 'prove_control') ? (
          <ButtonLink tone={approved ? 'plain' : 'primary'} href="/app/employer/proofs">
            <Trans>Prove who your employer is</Trans>
          </ButtonLink>
        ) : undefined
      }
    >
      <p>
        {approved ? (
          <Trans>Candidates see at each posting that no proof is in force. Make one again.</Trans>
        ) : (
          <Trans>
            An operator can approve it only when one proof is in force: its domain, in person, or by post.
          </Trans>
        )}
      </p>
      {!may(role, 'prove_control') && (
        <p>
          <Trans>An owner of your employer can do it.</Trans>
        </p>
      )}
    </Notice>
  );
}
