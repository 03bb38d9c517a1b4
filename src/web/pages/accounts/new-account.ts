import type { Credentials } from '../../../client/accounts/credentials.ts';
import type { AccountKind } from '../../../shared/api/accounts.ts';
import type { SealIdentity } from '../../../shared/vault/identity.ts';

/** What a person has said so far while opening an account; in memory only. */
export type NewAccount = {
  readonly kind: AccountKind;
  readonly address: string;
  /** Recruiters and operators act under it; empty for candidates. */
  readonly name: string;
  readonly credentials: Credentials;
  /** From the one-time link; null for all but operators. */
  readonly operatorToken: string | null;
};

/** An account that was opened a moment ago; its kit still shows who is there. */
export type JustOpened = { readonly kind: AccountKind; readonly kit: SealIdentity };

/** The parts of opening an account, in their order. The code comes last: no account is opened without its keys kept. */
export const OPENING_STEPS = ['you', 'passphrase', 'kit', 'code'] as const;
/** See {@link OPENING_STEPS}. */
export type OpeningStep = (typeof OPENING_STEPS)[number];
