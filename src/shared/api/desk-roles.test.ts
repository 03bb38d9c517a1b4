import { expect, test } from 'vitest';
import { CONTRACT } from './contract.ts';
import { DESK_ROLES, mayCall } from './desk-roles.ts';

const forOperators = CONTRACT.filter(({ endpoint }) => endpoint.access === 'operator');

test('says for every endpoint of operators which role it takes, and for no other', () => {
  expect(new Set(DESK_ROLES.keys())).toEqual(new Set(forOperators.map(({ endpoint }) => endpoint)));
});

test('lets a reviewer at employers, their ties and proofs, holds and what waits for a second operator, and no further', () => {
  const open = forOperators.filter(({ endpoint }) => mayCall('reviewer', endpoint));
  expect(open.map(({ name }) => name).sort()).toEqual([
    ...['decideAct', 'decideEmployer', 'holdAccount', 'listEmployers', 'listHeldAccounts'],
    ...['listOperators', 'lookUpAccount', 'recordProof', 'releaseAccount', 'setTies'],
  ]);
});

test('lets an administrator at everything, and nobody without a role at anything', () => {
  expect(forOperators.every(({ endpoint }) => mayCall('administrator', endpoint))).toBe(true);
  expect(forOperators.some(({ endpoint }) => mayCall(null, endpoint))).toBe(false);
});
