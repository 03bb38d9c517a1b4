import { describe, expect, it } from 'vitest';
import { type DeskOperator, isLastAdministrator, listDeciders } from './deciders.ts';

const operator = (
  account_id: string,
  operator_role: 'administrator' | 'reviewer',
  held = false,
): DeskOperator => ({
  account_id,
  operator_role,
  held_reason: held ? 'A question is open.' : null,
});
const ada = operator('ada', 'administrator');
const ben = operator('ben', 'administrator');
const cai = operator('cai', 'reviewer');
const byAda = { proposedBy: 'ada', accountId: null };

describe('an act that takes two operators', () => {
  it('is confirmed by another administrator, not by a reviewer, while there is another one', () => {
    expect(listDeciders([ada, ben, cai], byAda)).toEqual(['ben']);
  });

  it('is confirmed by a reviewer when its proposer is the only administrator', () => {
    expect(listDeciders([ada, cai], byAda)).toEqual(['cai']);
    expect(listDeciders([ada, operator('ben', 'administrator', true), cai], byAda)).toEqual(['cai']);
  });

  it('is decided neither by whom it is about nor by whom is held', () => {
    expect(listDeciders([ada, ben, cai], { proposedBy: 'ada', accountId: 'ben' })).toEqual(['cai']);
    expect(listDeciders([ada, ben], { proposedBy: 'ada', accountId: 'ben' })).toEqual([]);
    expect(listDeciders([ada, operator('cai', 'reviewer', true)], byAda)).toEqual([]);
  });

  it('is never confirmed by its proposer alone', () => {
    expect(listDeciders([ada], byAda)).toEqual([]);
  });
});

describe('the last administrator', () => {
  it('is the only one who is not held', () => {
    expect(isLastAdministrator([ada, cai], 'ada')).toBe(true);
    expect(isLastAdministrator([ada, operator('ben', 'administrator', true)], 'ada')).toBe(true);
  });

  it('is nobody while there are two', () => {
    expect(isLastAdministrator([ada, ben], 'ada')).toBe(false);
    expect(isLastAdministrator([ada, cai], 'cai')).toBe(false);
  });
});
