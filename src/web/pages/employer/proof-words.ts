import { useLingui } from '@lingui/react/macro';
import type { Proof } from '../../../shared/api/proofs.ts';

/** What names a proof: how it is made, and of which domain. */
export type ProofName = Pick<Proof, 'method' | 'domain'>;

/** Gives a proof's name in a few words. */
export function useProofNames(): (proof: ProofName) => string {
  const { t } = useLingui();
  return ({ method, domain }) => {
    const names = {
      dns: t`DNS record of ${domain ?? ''}`,
      mail: t`Code by mail to ${domain ?? ''}`,
      in_person: t`In person`,
      postal: t`By post`,
    };
    return names[method];
  };
}
