import { expect, it } from 'vitest';
import { generateKit } from '../../client/accounts/credentials.ts';
import { formatKit, parseKit } from '../../client/accounts/kit.ts';
import { kitFile, kitOfFile } from './kit-file.ts';

const kit = generateKit();
const parts = {
  identity: kit,
  checksum: formatKit(kit).checksum,
  origin: 'https://folio.example',
  day: '2026-11-22',
  address: null,
};

it('gives back the kit that was saved', () => {
  expect(parseKit(kitOfFile(kitFile(parts)))).toBe(kit);
});

it('gives back the kit from a file with windows line ends and an address on it', () => {
  const file = kitFile({ ...parts, address: 'mira@example.org' }).replaceAll('\n', '\r\n');
  expect(parseKit(kitOfFile(file))).toBe(kit);
});

it('names no address unless it was asked to', () => {
  expect(kitFile(parts)).not.toContain('@');
  expect(kitFile({ ...parts, address: 'mira@example.org' })).toContain('# mira@example.org');
});

it('is refused when the file holds no kit', () => {
  expect(parseKit(kitOfFile('a shopping list'))).toMatchObject({ refused: 'kit_mistyped' });
});
