import { Trans } from '@lingui/react/macro';
import { ActTrouble } from '../pages/act-trouble.tsx';
import type { Act } from '../pages/use-act.ts';

/** Why a domain was not taken, and what to do then. */
export function DomainTrouble<Input>({ act }: { act: Act<Input> }) {
  const code = act.refusal?.refused;
  return (
    <>
      <ActTrouble act={act} />
      {code === 'invalid_request' && (
        <p>
          <Trans>Write the domain alone, such as mills.example, without a page or a mailbox.</Trans>
        </p>
      )}
      {code === 'domain_not_usable' && (
        <p>
          <Trans>
            The domain of a mail service is shared by all who have a mailbox there, and so shows nothing about
            one of them. If your firm has no domain of its own, the third way is yours: in person or by post.
          </Trans>
        </p>
      )}
      {code === 'domain_taken' && (
        <p>
          <Trans>
            If it is your domain, an operator sorts it out: the third way does not need it. If the other one
            is your own employer, ask an owner there for an invitation.
          </Trans>
        </p>
      )}
    </>
  );
}
