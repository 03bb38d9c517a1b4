import { describe, expect, it } from 'vitest';
import { MEMBER_ACTS, MEMBER_ROLES, may } from './roles.ts';

const actsOf = (role: (typeof MEMBER_ROLES)[number]) => MEMBER_ACTS.filter((act) => may(role, act));

describe('roles', () => {
  it('let each one do what the next one below may, and something more', () => {
    for (const [place, role] of MEMBER_ROLES.entries()) {
      const below = MEMBER_ROLES[place + 1];
      if (below === undefined) continue;
      expect(actsOf(role)).toEqual(expect.arrayContaining(actsOf(below)));
      expect(actsOf(role).length).toBeGreaterThan(actsOf(below).length);
    }
  });

  it('keep a viewer from every application', () => {
    expect(actsOf('viewer')).toEqual(['look']);
  });

  it('leave people and proofs to owners', () => {
    for (const act of ['lead_people', 'prove_control', 'answer_operators'] as const) {
      expect(MEMBER_ROLES.filter((role) => may(role, act))).toEqual(['owner']);
    }
  });
});
