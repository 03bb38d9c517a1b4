import { expect, it } from 'vitest';
import { Resume } from '../../shared/resume/resume.ts';
import { strayContact, usualFields } from './apply-choice.ts';

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

it('finds a telephone number that stands in a text, however it is spaced', () => {
  expect(strayContact(resume, ['name', 'summary'])).toEqual(['phone']);
});

it('says nothing of what was chosen or does not go along', () => {
  expect(strayContact(resume, ['phone', 'summary'])).toEqual([]);
  expect(strayContact(resume, ['name', 'work'])).toEqual([]);
});
