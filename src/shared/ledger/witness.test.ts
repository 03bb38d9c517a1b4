import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpointOf, LOG_KEY, signedCheckpoint, sourceOf } from '../../../test/log-files.ts';
import { Tampered } from '../errors.ts';
import { hashEntry, type ReadHash, rootOf } from './tree.ts';
import { proveConsistency } from './tree-proofs.ts';
import {
  formAddCheckpoint,
  judgeCheckpoint,
  NOTHING_WITNESSED,
  originOf,
  parseAddCheckpoint,
  parseCosignatures,
  type Witnessed,
} from './witness.ts';

const entries = Array.from({ length: 40 }, () => randomBytes(72));
const { verify } = sourceOf(new Map());
const hashes = entries.map(hashEntry);
const read: ReadHash = (level, index) => rootOf(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level));
const at = (size: number) => entries.slice(0, size);
const request = (from: number, to: number, history: (size: number) => readonly Uint8Array[] = at) => ({
  oldSize: from,
  proof: proveConsistency(from, to, read),
  note: signedCheckpoint(history(to)),
});
const seen = (size: number): Witnessed => checkpointOf(at(size));
const judge = (asked: ReturnType<typeof request>, last: Witnessed) =>
  judgeCheckpoint(asked, { log: LOG_KEY, last }, verify);

describe('a witness', () => {
  it('cosigns what continues the checkpoint that it saw last, also the same again', async () => {
    for (const [from, to] of [
      [0, 0],
      [0, 7],
      [7, 7],
      [7, 40],
    ] as const) {
      const verdict = await judge(request(from, to), from === 0 ? NOTHING_WITNESSED : seen(from));
      expect(verdict).toMatchObject({ status: 200, checkpoint: { size: to } });
    }
  });

  it('tells a log that is behind or ahead which size it saw', async () => {
    expect(await judge(request(3, 20), seen(7))).toEqual({ status: 409, size: 7 });
    expect(await judge(request(9, 20), seen(7))).toEqual({ status: 409, size: 7 });
  });

  it('refuses another history, a missing proof and one too many', async () => {
    const other = (size: number) => at(size).map((entry, place) => (place === 2 ? randomBytes(72) : entry));
    expect(await judge(request(7, 20, other), seen(7))).toMatchObject({ status: 422 });
    expect(await judge(request(7, 7, other), seen(7))).toMatchObject({ status: 422 });
    expect(await judge({ ...request(7, 20), proof: [] }, seen(7))).toMatchObject({ status: 422 });
    const proof = [rootOf([])];
    expect(await judge({ ...request(0, 20), proof }, NOTHING_WITNESSED)).toMatchObject({ status: 422 });
    expect(await judge({ ...request(7, 7), oldSize: 8 }, seen(7))).toMatchObject({ status: 400 });
  });

  it('refuses a log it does not follow, and a signature of somebody else', async () => {
    const asked = request(0, 5);
    expect(await judgeCheckpoint(asked, { log: undefined, last: NOTHING_WITNESSED }, verify)).toMatchObject({
      status: 404,
    });
    const note = asked.note.replace(/.{12}=\n$/, 'AAAAAAAAAAAA=\n');
    expect(note).not.toBe(asked.note);
    expect(await judge({ ...asked, note }, NOTHING_WITNESSED)).toMatchObject({ status: 403 });
  });

  it('reads what it writes, and refuses every other form', () => {
    const asked = request(7, 33);
    expect(parseAddCheckpoint(formAddCheckpoint(asked))).toEqual(asked);
    expect(originOf(asked)).toBe(LOG_KEY.name);
    for (const wrong of ['', 'old -1\n\n', 'old 01\n\nx', 'old 5\nAAAA\n\nx', `old 1e3\n\n${asked.note}`])
      expect(() => parseAddCheckpoint(wrong)).toThrow(Tampered);
  });

  it('refuses a request of which any byte was changed', async () => {
    const body = formAddCheckpoint(request(7, 33));
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 1, max: 94 }), async (place, by) => {
        const code = 32 + ((body.charCodeAt(place) - 32 + by + 95) % 95);
        const changed = body.slice(0, place) + String.fromCharCode(code) + body.slice(place + 1);
        try {
          expect(
            await judge(parseAddCheckpoint(changed) as ReturnType<typeof request>, seen(7)),
          ).not.toMatchObject({
            status: 200,
          });
        } catch (error) {
          expect(error).toBeInstanceOf(Tampered);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers with lines that stand in a note', () => {
    const line = signedCheckpoint(at(3)).split('\n\n')[1] ?? '';
    expect(parseCosignatures(line)).toHaveLength(1);
    expect(() => parseCosignatures('what?')).toThrow(Tampered);
    expect(() => parseCosignatures('')).toThrow(Tampered);
  });
});
