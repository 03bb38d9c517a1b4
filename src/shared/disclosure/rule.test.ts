import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DisclosureFacts, decideDisclosure, RULE, RULE_HASH } from './rule.ts';

const allowed: DisclosureFacts = {
  now: 1_000_000,
  purpose: 'recruitment',
  grant: {
    purpose: 'recruitment',
    issuedAt: 0,
    expiresAt: 2_000_000,
    revoked: false,
    held: false,
    closed: false,
  },
  copyRecipient: 'r1',
  copyDestroyed: false,
  reader: { accountId: 'r1', held: false, inTeam: true },
  employerState: 'approved',
};

const breaches: Record<string, [DisclosureFacts, string]> = {
  'another reader': [{ ...allowed, reader: { ...allowed.reader, accountId: 'r2' } }, 'not_recipient'],
  'a revoked grant': [{ ...allowed, grant: { ...allowed.grant, revoked: true } }, 'grant_revoked'],
  'a grant held since a restore': [{ ...allowed, grant: { ...allowed.grant, held: true } }, 'grant_held'],
  'a grant closed while its candidate leaves': [
    { ...allowed, grant: { ...allowed.grant, closed: true } },
    'grant_closed',
  ],
  'an expired grant': [{ ...allowed, now: 2_000_000 }, 'grant_expired'],
  'a grant of the future': [
    { ...allowed, grant: { ...allowed.grant, issuedAt: 1_500_000 } },
    'grant_expired',
  ],
  'a destroyed copy': [{ ...allowed, copyDestroyed: true }, 'grant_revoked'],
  'another purpose': [{ ...allowed, purpose: 'complaint' }, 'purpose_not_granted'],
  'an employer only proposed': [{ ...allowed, employerState: 'proposed' }, 'employer_held'],
  'an employer held': [{ ...allowed, employerState: 'held' }, 'employer_held'],
  'a held reader': [{ ...allowed, reader: { ...allowed.reader, held: true } }, 'account_held'],
  'a reader outside the team': [{ ...allowed, reader: { ...allowed.reader, inTeam: false } }, 'not_in_team'],
};

test('gives a copy to its recipient while everything holds', () => {
  expect(decideDisclosure(allowed)).toEqual({ allowed: true, ruleHash: RULE_HASH });
});

test.each(Object.entries(breaches))('refuses %s', (_name, [facts, code]) => {
  expect(decideDisclosure(facts)).toMatchObject({ refused: code });
});

test('refuses whenever any one condition does not hold, whatever else does', () => {
  const facts: fc.Arbitrary<DisclosureFacts> = fc.record({
    now: fc.integer({ min: 0, max: 10 }),
    purpose: fc.constantFrom('recruitment', 'complaint', ''),
    grant: fc.record({
      purpose: fc.constantFrom('recruitment', 'complaint'),
      issuedAt: fc.integer({ min: 0, max: 10 }),
      expiresAt: fc.integer({ min: 0, max: 10 }),
      revoked: fc.boolean(),
      held: fc.boolean(),
      closed: fc.boolean(),
    }),
    copyRecipient: fc.constantFrom('r1', 'r2'),
    copyDestroyed: fc.boolean(),
    reader: fc.record({ accountId: fc.constantFrom('r1', 'r2'), held: fc.boolean(), inTeam: fc.boolean() }),
    employerState: fc.constantFrom('proposed', 'approved', 'refused', 'held'),
  });
  fc.assert(
    fc.property(facts, (f) => {
      const fine =
        f.reader.accountId === f.copyRecipient &&
        !f.grant.revoked &&
        !f.grant.held &&
        !f.grant.closed &&
        !f.copyDestroyed &&
        f.now < f.grant.expiresAt &&
        f.purpose === f.grant.purpose &&
        f.employerState === 'approved' &&
        !f.reader.held &&
        f.reader.inTeam;
      expect('allowed' in decideDisclosure(f)).toBe(fine);
    }),
    { numRuns: 2000 },
  );
});

test('has a version that changes with any of its conditions', () => {
  expect(RULE).toHaveLength(10);
  expect(RULE_HASH).toMatch(/^[0-9a-f]{64}$/);
});
