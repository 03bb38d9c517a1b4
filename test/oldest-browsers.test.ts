/** What is newer than the oldest browsers that work (src/web/old-browser/oldest.ts) is not written in their code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/** Calls that Chrome 109, Firefox 115 or Safari 16.4 lack and src/web/old-browser/fill-in.ts does not fill in. */
const TOO_NEW: readonly RegExp[] = [
  /\.(?:toSpliced|with)\(/,
  /\bObject\.groupBy\b/,
  /\bArray\.fromAsync\b/,
  /\bPromise\.try\b/,
  /\bRegExp\.escape\b/,
  /\bIterator\.(?:from|concat)\b/,
  /\b(?:entries|keys|values)\(\)\s*\.(?:map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)\(/,
  /(?<!\bz)\.(?:union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  /\.(?:fromBase64|toBase64|setFromBase64|fromHex|toHex)\(/,
  /\.(?:getOrInsert|getOrInsertComputed)\(/,
  /\bURL\.canParse\(/,
  /\bAbortSignal\.any\b/,
  /\bIntl\.(?:DurationFormat|Segmenter)\b/,
  /\bMath\.(?:sumPrecise|f16round)\b/,
  /\bResponse\.json\(/,
  /\.(?:checkVisibility|showPopover|hidePopover|togglePopover|startViewTransition)\(/,
  /\brequestIdleCallback\b|\bscheduler\.|\bnavigation\.navigate/,
  /\bTemporal\./,
  /^\s*(?:await )?using /m,
  // The flag `v` of a regular expression.
  /\/[dgimsuy]*v[dgimsuy]*[,;).]/,
];

/** Rules of style without which a screen cannot be used; what only looks plainer is left alone. */
const TOO_NEW_STYLES: readonly RegExp[] = [
  /light-dark\(|color-mix\(|\boklch\(/,
  /@scope|@starting-style|\banchor\(/,
  // Asking for a container's size is older (Chrome 105, Firefox 110, Safari 16); asking for anything else of it is newer.
  /@container[^{]*\b(?:style|scroll-state)\(/,
  /^\s*&/m,
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^(?:web|client|shared)\//.test(name) && !/\.test\.tsx?$/.test(name));

function findings(kind: RegExp, patterns: readonly RegExp[]): string[] {
  return files
    .filter((name) => kind.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(SRC, name), 'utf8');
      return patterns.flatMap((pattern) => {
        const found = pattern.exec(text);
        return found === null ? [] : [`${name}: ${found[0].trim()}`];
      });
    });
}

test('finds the code it judges', () => {
  expect(files.length).toBeGreaterThan(250);
});

test('no script calls what the oldest browsers lack', () => {
  expect(findings(/\.tsx?$/, TOO_NEW)).toEqual([]);
});

test('no style depends on what the oldest browsers lack', () => {
  expect(findings(/\.css$/, TOO_NEW_STYLES)).toEqual([]);
});
