import { expect, it } from 'vitest';
import type { ReceivedApplication } from '../../../shared/api/applications.ts';
import { dueOf, nextDue, sortReceived } from './sort-received.ts';

const facts = { stage: 'sent', revokedAt: null, copyId: 'a', openedByYou: false, unread: 0 } as const;

function received(grantId: string, more: Partial<ReceivedApplication>): ReceivedApplication {
  return {
    ...{ grantId, postingId: 'p', postingTitle: 'Clerk', employerId: 'e', employerName: 'Example Mills' },
    ...{
      ...facts,
      stageSince: '2026-03-01T09:00:00Z',
      sentAt: '2026-03-01T09:00:00Z',
      fields: ['name'],
      opened: false,
    },
    ...{ expiresAt: '2026-09-01T09:00:00Z', ...more },
  };
}

it('has a sealed copy opened, and an opened one answered', () => {
  expect(dueOf(facts)).toBe('open');
  expect(dueOf({ ...facts, stage: 'in_review', openedByYou: true })).toBe('answer');
  expect(dueOf({ ...facts, stage: 'interview', openedByYou: true })).toBe('nothing');
  expect(dueOf({ ...facts, stage: 'interview', openedByYou: true, unread: 1 })).toBe('answer');
});

it('asks nothing of who has no copy, or whose colleague opened theirs, but to read what was written', () => {
  expect(dueOf({ ...facts, copyId: null })).toBe('nothing');
  expect(dueOf({ ...facts, stage: 'in_review' })).toBe('nothing');
  expect(dueOf({ ...facts, stage: 'offer' })).toBe('nothing');
  expect(dueOf({ ...facts, stage: 'in_review', unread: 2 })).toBe('answer');
});

it('has nothing done about what is over or was taken back', () => {
  for (const stage of ['declined', 'hired', 'withdrawn'] as const)
    expect(dueOf({ ...facts, stage, unread: 1 })).toBe('over');
  expect(dueOf({ ...facts, revokedAt: '2026-03-02T09:00:00Z' })).toBe('over');
});

it('puts who wrote first, then who has waited longest, and leads on from the one that is shown', () => {
  const rows = [
    received('new', { sentAt: '2026-03-04T09:00:00Z' }),
    received('old', { sentAt: '2026-03-02T09:00:00Z' }),
    received('read', { stage: 'in_review', openedByYou: true }),
    received('wrote', { stage: 'interview', openedByYou: true, unread: 1, sentAt: '2026-03-05T09:00:00Z' }),
  ];
  const { answer, open } = sortReceived(rows);
  expect(answer.map(({ grantId }) => grantId)).toEqual(['wrote', 'read']);
  expect(open.map(({ grantId }) => grantId)).toEqual(['old', 'new']);
  expect(nextDue(rows)?.grantId).toBe('wrote');
  expect(nextDue(rows, 'wrote')?.grantId).toBe('read');
  expect(nextDue(rows.slice(1, 2), 'old')).toBeUndefined();
});
