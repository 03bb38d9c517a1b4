import { expect, it } from 'vitest';
import type { KeysAlert } from '../../../client/employers/own-keys.ts';
import { bannerOf, hoursUntil, loudnessOf } from './judge-alerts.ts';

const root = { hash: 'root', owner: 'owner', at: '2026-11-20T08:00:00Z' };
const strange: KeysAlert = { what: 'root', root, before: 'another root' };
const unknown: KeysAlert = { what: 'root', root, before: null };
const waiting: KeysAlert = { what: 'waiting', root, from: '2026-11-23T08:00:00Z', mine: false };
const seat: KeysAlert = {
  what: 'seat',
  seat: { seat: 's', role: 'recruiter', keyHash: 'h', owner: null, since: root.at, by: 'owner' },
  member: null,
};
const never = () => false;

it('calls keys grave that took the place of those this browser knew, or are about to', () => {
  expect(loudnessOf(strange, false)).toBe('grave');
  expect(loudnessOf(waiting, false)).toBe('grave');
  expect(bannerOf([seat, strange], never)).toBe('grave');
});

it('asks to look once at keys that were there before', () => {
  expect(loudnessOf(unknown, false)).toBe('look');
  expect(bannerOf([unknown], never)).toBe('look');
});

it('is quiet about new keys that the reader made, or called their own', () => {
  expect(bannerOf([{ ...waiting, mine: true }], never)).toBeNull();
  expect(bannerOf([waiting], () => true)).toBeNull();
  expect(loudnessOf(waiting, true)).toBe('look');
});

it('tells of a seat on the page of the keys, not on every page', () => {
  expect(bannerOf([seat], never)).toBeNull();
});

it('counts the hours that are left, never less than one', () => {
  expect(hoursUntil('2026-11-23T08:00:00Z', new Date('2026-11-20T08:00:01Z'))).toBe(72);
  expect(hoursUntil('2026-11-23T08:00:00Z', new Date('2026-11-23T09:00:00Z'))).toBe(1);
});
