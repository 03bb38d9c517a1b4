import { describe, expect, it } from 'vitest';
import { checkpointOf, filesOf, sourceOf } from '../../../test/log-files.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { auditLog } from './audit-log.ts';

const entriesOf = (size: number) => Array.from({ length: size }, (_, index) => encodeUtf8(`entry ${index}`));

describe('an audit', () => {
  it.each([0, 1, 255, 256, 257, 3000, 65_535, 65_536, 65_537])(
    'passes a log of %i entries, and sees each of them once',
    async (size) => {
      const entries = entriesOf(size);
      const seen: number[] = [];
      const { checkpoint } = await auditLog(sourceOf(filesOf(entries)), {
        onEntry: (_, index) => seen.push(index),
        probe: () => (size === 0 ? [] : [0, size >> 1, size - 1]),
      });
      expect(checkpoint).toEqual(checkpointOf(entries));
      expect(seen).toEqual([...Array(size).keys()]);
    },
  );

  it('finds a bit turned in any file, and any file that is missing', async () => {
    const files = filesOf(entriesOf(700));
    for (const [path, bytes] of files) {
      const turned = bytes.slice();
      turned[turned.length >> 1] = (turned[turned.length >> 1] ?? 0) ^ 1;
      await expect(auditLog(sourceOf(new Map([...files, [path, turned]]))), path).rejects.toThrow(Tampered);
      const without = new Map([...files].filter(([name]) => name !== path));
      await expect(auditLog(sourceOf(without)), `without ${path}`).rejects.toThrow(Tampered);
    }
  });

  it('finds an entry changed together with all that follows from it, by what was seen before', async () => {
    const entries = entriesOf(700);
    const changed = sourceOf(filesOf(entries.with(9, encodeUtf8('changed'))));
    await expect(auditLog(changed)).resolves.toMatchObject({ checkpoint: { size: 700 } });
    const since = checkpointOf(entries.slice(0, 300));
    await expect(auditLog(changed, { since })).rejects.toThrow(Tampered);
    await expect(auditLog(sourceOf(filesOf(entries)), { since })).resolves.toMatchObject({
      checkpoint: { size: 700 },
    });
  });

  it('ends with what is thrown at an entry', async () => {
    const onEntry = () => {
      throw new Tampered('bad_encoding', 'no leaf');
    };
    await expect(auditLog(sourceOf(filesOf(entriesOf(3))), { onEntry })).rejects.toThrow('no leaf');
  });
});
