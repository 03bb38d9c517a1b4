import { expect, it } from 'vitest';
import { stageLog } from '../../../test/staged-grant.ts';
import { Tampered } from '../../shared/errors.ts';
import { formKey, KEY_TYPES, noteKey } from '../../shared/ledger/note.ts';
import { memoryKeep } from '../manifests/keep.ts';
import { keysPolicyOf, logPolicyOf, noteLostWitnesses } from './log-policy.ts';

const { key } = stageLog();
const lineOf = (name: string) =>
  `witness ${name} ${formKey(noteKey(`${name}.example`, KEY_TYPES.cosignature, new Uint8Array(32).fill(name.length)))} https://${name}.example`;
const keep = memoryKeep();
const named = (...lines: string[]) => {
  const logPolicy = [`log ${key}`, ...lines, 'quorum none', ''].join('\n');
  const platform = { origin: 'https://jobs.example', logKey: key, logPolicy };
  return { keep, platform };
};

it('notices a witness that is named no more, for two weeks or until it is back', () => {
  let day = 0;
  const lose = (...lines: string[]) =>
    noteLostWitnesses({ keep }, logPolicyOf(named(...lines)), day * 86_400_000);
  expect(lose()).toEqual([]);
  expect(lose(lineOf('a'), lineOf('bb'))).toEqual([]);
  expect(lose(lineOf('bb'), lineOf('ccc'))).toEqual(['a.example']);
  expect(lose(lineOf('bb'), lineOf('ccc')), 'again, should the first visit have broken off').toEqual([
    'a.example',
  ]);
  day = 13;
  expect(lose(lineOf('ccc')).toSorted()).toEqual(['a.example', 'bb.example']);
  day = 15;
  expect(lose(lineOf('ccc'))).toEqual(['bb.example']);
  expect(lose(lineOf('bb'), lineOf('ccc'))).toEqual([]);
  expect(lose()).toEqual(['bb.example', 'ccc.example']);
});

it('refuses a policy of another log, or of two', () => {
  const other = formKey(noteKey('other.example', KEY_TYPES.ed25519, new Uint8Array(32)));
  expect(() => logPolicyOf(named(`log ${other}`))).toThrow(Tampered);
  const moved = named();
  expect(() =>
    logPolicyOf({ ...moved, platform: { ...moved.platform, logPolicy: `log ${other}\nquorum none\n` } }),
  ).toThrow(Tampered);
});

it('keeps the key of the log of keys as it saw it first, beside that of events', () => {
  const other = formKey(noteKey('jobs.example/log/keys', KEY_TYPES.ed25519, new Uint8Array(32)));
  const platform = (line: string) => ({
    ...named().platform,
    keysPolicy: `log ${line}\n${lineOf('a')}\nquorum none\n`,
  });
  const owner = { keep: memoryKeep(), platform: platform(other) };
  const { key: seen, policy } = keysPolicyOf(owner);
  expect(formKey(seen)).toBe(other);
  expect([...policy.witnesses.keys()]).toEqual(['a']);
  logPolicyOf(owner);
  expect(() => keysPolicyOf({ ...owner, platform: platform(key) })).toThrow('another log');
  expect(formKey(keysPolicyOf(owner).key)).toBe(other);
  const none = { ...owner.platform, keysPolicy: 'quorum none\n' };
  expect(() => keysPolicyOf({ ...owner, platform: none })).toThrow(Tampered);
});
