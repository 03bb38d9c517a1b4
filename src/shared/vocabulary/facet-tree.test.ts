import { expect, test } from 'vitest';
import { ANY, growTree } from './facet-tree.ts';

const branch = (code: string, parent: string) => ({ entry: { code, en: code, zh: code, ja: code }, parent });

test('tells the finest codes from the wider ones', () => {
  const tree = growTree([branch('a', ANY), branch('a1', 'a'), branch('a2', 'a'), branch('b', ANY)]);
  expect(tree.finest.map(({ code }) => code)).toEqual(['a1', 'a2', 'b']);
  expect(tree.levelsOf('a2')).toEqual(['a2', 'a', ANY]);
});

test.each([
  ['a code that comes twice', [branch('a', ANY), branch('a', ANY)]],
  ['a parent that does not exist', [branch('a', 'b')]],
  ['a circle', [branch('a', 'b'), branch('b', 'a')]],
  ['a code that is called any', [branch(ANY, ANY)]],
])('refuses %s', (_, branches) => {
  expect(() => growTree(branches)).toThrow(/hierarchy/);
});
