/**
 * The rule that decides whether a copy is given out: the same in browser and server, pure, deny by default.
 *
 * The rule is a list, read from top to bottom: the first condition that does not hold refuses. Its version is the
 * SHA-256 of the conditions' words and refusals, which stands in every logged decision, so that an auditor can tell
 * later by which rule a copy was opened. The hash does not cover the functions beside the words: the test does.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeHex } from '../bytes/hex.ts';
import { type Refusal, type RefusalCode, refuse } from '../errors.ts';
import { canonicalBytes } from '../ledger/canonical.ts';

/** All that the rule looks at. Times are milliseconds since 1970. */
export type DisclosureFacts = {
  readonly now: number;
  readonly purpose: string;
  readonly grant: {
    readonly purpose: string;
    readonly issuedAt: number;
    readonly expiresAt: number;
    readonly revoked: boolean;
    /** Since a restore that lost acts of the candidate, who has not looked at it yet. */
    readonly held: boolean;
    /** Its candidate's account waits to be erased. */
    readonly closed: boolean;
  };
  readonly copyRecipient: string;
  readonly copyDestroyed: boolean;
  readonly reader: { readonly accountId: string; readonly held: boolean; readonly inTeam: boolean };
  readonly employerState: string;
};

type Condition = {
  readonly condition: string;
  readonly refusal: RefusalCode;
  readonly holds: (facts: DisclosureFacts) => boolean;
};

const CLOCK_SKEW = 5 * 60_000;

/** The rule, first condition first, each with the refusal it gives. */
export const RULE: readonly Condition[] = [
  {
    condition: 'the reader is the person for whom the copy was made',
    refusal: 'not_recipient',
    holds: (f) => f.reader.accountId === f.copyRecipient,
  },
  {
    condition: 'the grant is not revoked',
    refusal: 'grant_revoked',
    holds: (f) => !f.grant.revoked,
  },
  {
    condition: 'the grant has begun and has not expired',
    refusal: 'grant_expired',
    holds: (f) => f.grant.issuedAt <= f.now + CLOCK_SKEW && f.now < f.grant.expiresAt,
  },
  {
    condition: 'the candidate goes on with the grant after a restore',
    refusal: 'grant_held',
    holds: (f) => !f.grant.held,
  },
  {
    condition: 'the candidate has not closed all that was granted',
    refusal: 'grant_closed',
    holds: (f) => !f.grant.closed,
  },
  {
    condition: 'the copy still exists',
    refusal: 'grant_revoked',
    holds: (f) => !f.copyDestroyed,
  },
  {
    condition: 'the reader reads for the purpose that was granted',
    refusal: 'purpose_not_granted',
    holds: (f) => f.purpose === f.grant.purpose,
  },
  {
    condition: 'the employer is approved and not held',
    refusal: 'employer_held',
    holds: (f) => f.employerState === 'approved',
  },
  {
    condition: 'the reader is not held',
    refusal: 'account_held',
    holds: (f) => !f.reader.held,
  },
  {
    condition: 'the reader still belongs to the team of the posting',
    refusal: 'not_in_team',
    holds: (f) => f.reader.inTeam,
  },
];

/** The rule's version: SHA-256 of its canonical text, as 64 hexadecimal digits. */
export const RULE_HASH = encodeHex(
  sha256(
    canonicalBytes({
      rule: 'sealfolio/disclosure/v1',
      conditions: RULE.map(({ condition, refusal }) => [condition, refusal]),
    }),
  ),
);

/** Whether a copy may be given out now; a refusal names the first condition that does not hold. */
export function decideDisclosure(
  facts: DisclosureFacts,
): { readonly allowed: true; readonly ruleHash: string } | Refusal {
  for (const { condition, refusal, holds } of RULE) {
    if (!holds(facts)) return refuse(refusal, `denied, because this does not hold: ${condition}`);
  }
  return { allowed: true, ruleHash: RULE_HASH };
}
