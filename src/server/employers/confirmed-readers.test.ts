import { expect, test } from 'vitest';
import { isForTeam } from './confirmed-readers.ts';

const TEAM = ['ada', 'jun', 'ines'];

test('takes what is sealed to each confirmed person of the team', () => {
  expect(isForTeam(['ada', 'jun'], TEAM, new Set(['ada', 'jun']))).toBe(true);
  expect(isForTeam(['jun', 'ada', 'ines'], TEAM, new Set(['ada', 'jun']))).toBe(true);
});

test('refuses what leaves a confirmed person out', () => {
  expect(isForTeam(['ada'], TEAM, new Set(['ada', 'jun']))).toBe(false);
});

test('refuses what is sealed to somebody outside the team, confirmed or not', () => {
  expect(isForTeam(['ada', 'omar'], TEAM, new Set(['ada']))).toBe(false);
  expect(isForTeam(['ada', 'omar'], TEAM, new Set(['ada', 'omar']))).toBe(false);
});

test('refuses what names somebody twice, or nobody', () => {
  expect(isForTeam(['ada', 'ada'], TEAM, new Set(['ada']))).toBe(false);
  expect(isForTeam([], TEAM, new Set())).toBe(false);
});

test('takes any people of the team where nobody is confirmed', () => {
  expect(isForTeam(['ines'], TEAM, new Set())).toBe(true);
});
