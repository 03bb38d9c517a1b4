import { expect, it } from 'vitest';
import { Resume } from '../../shared/resume/resume.ts';
import { longestTime, strayContact, usualFields } from './apply-choice.ts';

const resume = Resume.parse({
  basics: {
    name: 'Ines Okafor',
    email: 'ines@mail.example',
    phone: '+49 151 0000-4711',
    summary: 'Plans harbours. Call me: +49 (151) 00004711',
    profiles: [{ network: 'Forge', username: 'ines' }],
  },
  work: [{ name: 'North Mill' }],
});

it('sends no way to reach a person unless it is chosen', () => {
  expect(usualFields(resume)).toEqual(['name', 'summary', 'work']);
});

it('begins with what a request asks for, and leaves ways to reach a person out even then', () => {
  const asked = { requestId: 'r1', fields: ['name', 'phone', 'work', 'skills'], keepDays: 30 } as const;
  expect(usualFields(resume, asked)).toEqual(['name', 'work']);
});

it('lets a granted request be read for no longer than was asked', () => {
  const asked = { requestId: 'r1', fields: ['name'], keepDays: 30 } as const;
  const posting = { validUntil: '2027-03-01' };
  const begun = Date.parse('2027-01-01T10:00:00.000Z');
  expect(longestTime(posting, begun, asked)).toBe('2027-01-31T10:00:00.000Z');
  expect(longestTime(posting, begun)).toBe('2027-09-01T00:00:00.000Z');
});

it('finds a telephone number that stands in a text, however it is spaced', () => {
  expect(strayContact(resume, ['name', 'summary'])).toEqual(['phone']);
});

it('says nothing of what was chosen or does not go along', () => {
  expect(strayContact(resume, ['phone', 'summary'])).toEqual([]);
  expect(strayContact(resume, ['name', 'work'])).toEqual([]);
});
