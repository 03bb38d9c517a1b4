/**
 * A platform that lies to candidates' clients about whose keys an employer's are: in postings, in the key directory, and in
 * what witnesses are said to have seen. Nothing is sealed to keys that no owner confirmed.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { applyToPosting } from '../../src/client/disclosure/apply.ts';
import { readDirectory } from '../../src/client/employers/read-directory.ts';
import { verifyReaders } from '../../src/client/employers/verify-readers.ts';
import { logSigner } from '../../src/server/ledger/log-signer.ts';
import { type Reader, readPosting } from '../../src/shared/api/jobs.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { decodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { hashOfEntry, hashOfKeys } from '../../src/shared/keys/key-entry.ts';
import { formObservation, observerKey } from '../../src/shared/keys/observation.ts';
import { formKey, KEY_TYPES, noteKey } from '../../src/shared/ledger/note.ts';
import { formReceipt } from '../../src/shared/ledger/receipt.ts';
import { ForgedLog, type KeysView } from '../forged-keys-log.ts';
import {
  chooseName,
  type DirectoryStage,
  idOf,
  idsOf,
  inHours,
  nothing,
  random,
  stageDirectory,
} from './directory-stage.ts';
import { lying } from './lies-about-keys.ts';

let stage: DirectoryStage;

beforeAll(async () => {
  stage = await stageDirectory();
}, 240_000);
afterAll(() => stage?.dispose());

describe('an honest platform', () => {
  it('has what is applied with sealed to everybody whom an owner confirmed, at the first visit and later', async () => {
    for (const visitor of [stage.stranger(), await stage.pinned()]) {
      const { code, to, team } = await stage.tries(visitor);
      expect({ code, to }).toEqual({ code: 'unavailable', to: idsOf(stage.owner, stage.ada, stage.jun) });
      expect(team).toMatchObject({ unconfirmed: [], changes: [], waiting: null, confirmations: [] });
    }
  });

  it('is sent it, and the browser remembers whom, in words that tell nobody', async () => {
    const kept = new Map<string, string>();
    const keep = {
      read: (name: string) => kept.get(name) ?? null,
      write: (name: string, value: string) => {
        kept.set(name, value);
      },
    };
    const session = { ...stage.applicant.session, keep };
    const { posting } = granted(
      await stage.applicant.api(readPosting, { params: { postingId: stage.postingId } }),
    );
    const team = granted(await verifyReaders(stage.applicant.api, session, posting));
    expect([...kept.keys()].filter((name) => name.startsWith('keys-pin'))).toEqual([]);
    granted(await applyToPosting(stage.applicant.api, session, chooseName(posting, team)));
    expect([...kept.keys()].filter((name) => name.startsWith('keys-pin'))).toHaveLength(1);
    const told = JSON.stringify([...kept]);
    const secret = [
      stage.employerId,
      stage.postingId,
      team.fingerprint,
      ...idsOf(stage.owner, stage.ada, stage.jun),
    ];
    for (const one of [...secret, ...posting.team.map(hashOfKeys)]) expect(told).not.toContain(one);
  });
});

describe('keys that no owner confirmed', () => {
  const substituted = (reader: Reader): Reader => ({ ...stage.mallory.reader, ...nameOf(reader) });
  const nameOf = ({ accountId, displayName, title }: Reader) => ({ accountId, displayName, title });

  it('are sealed nothing when they stand in a posting in place of a recruiter’s, who is named', async () => {
    const isAda = ({ accountId }: Reader) => accountId === idOf(stage.ada);
    const team = (honest: readonly Reader[]) => honest.map((one) => (isAda(one) ? substituted(one) : one));
    for (const visitor of [stage.stranger(), await stage.pinned()]) {
      const outcome = await stage.tries(visitor, { team });
      expect(outcome.to).toEqual(idsOf(stage.owner, stage.jun));
      expect(outcome.team?.unconfirmed.map(({ displayName }) => displayName)).toEqual(['Ada Berg']);
    }
    const all = (honest: readonly Reader[]) => honest.map(substituted);
    expect(await stage.tries(stage.stranger(), { team: all })).toEqual(nothing('keys_not_confirmed'));
  });

  it('are two colleagues’ keys, each in place of the other’s', async () => {
    const team = (honest: readonly Reader[]) => {
      const [first, one, other] = honest;
      if (first === undefined || one === undefined || other === undefined) throw new Error('a team of three');
      return [first, { ...other, ...nameOf(one) }, { ...one, ...nameOf(other) }];
    };
    expect((await stage.tries(stage.stranger(), { team })).to).toEqual(idsOf(stage.owner));
    const pair = (honest: readonly Reader[]) => team(honest).slice(1);
    expect(await stage.tries(stage.stranger(), { team: pair })).toEqual(nothing('keys_not_confirmed'));
  });

  it('have a seat that the platform made up, in the log or beside it', async () => {
    const [log, chain] = await stage.truth();
    const team = (honest: readonly Reader[]) => [...honest, stage.mallory.reader];
    const forged = await stage.form(chain, stage.mallory.seat, stage.mallory.owner.key);
    const beside = (honest: KeysView) => ({ ...honest, entries: [...honest.entries, decodeUtf8(forged)] });
    expect(await stage.tries(stage.stranger(), { team, keys: beside })).toEqual(nothing('bad_proof'));
    const logged = log.with(forged);
    const keys = stage.told(logged, [...chain, forged]);
    for (const visitor of [stage.stranger(), await stage.pinned()])
      expect(await stage.tries(visitor, { team, keys })).toEqual(nothing('bad_signature'));
  });

  it('have a seat that an owner signed and the log does not hold', async () => {
    const [, chain] = await stage.truth();
    const signed = await stage.form(chain, stage.mallory.seat, await stage.ownerKey());
    const team = (honest: readonly Reader[]) => [...honest, stage.mallory.reader];
    const keys = (honest: KeysView): KeysView => {
      const { head } = honest;
      const entries = [...honest.entries, decodeUtf8(signed)];
      return { ...honest, entries, head: head && { ...head, entry: decodeUtf8(signed) } };
    };
    expect(await stage.tries(stage.stranger(), { team, keys })).toEqual(nothing('bad_proof'));
    const fork = logSigner(stage.signer.key.name, random());
    const [log] = await stage.truth();
    const other = new ForgedLog(fork, [...log.entries, signed]);
    expect(
      await stage.tries(stage.stranger(), { team, keys: stage.told(other, [...chain, signed]) }),
      'another key',
    ).toEqual(nothing('bad_note'));
  });
});

describe('a key of the classical kind', () => {
  it('is not sealed to in place of a hybrid one, nor when an owner signed for it', async () => {
    const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    const isAda = ({ accountId }: Reader) => accountId === idOf(stage.ada);
    const team = (honest: readonly Reader[]) =>
      honest.map((reader) => (isAda(reader) ? { ...reader, recipient } : reader));
    expect((await stage.tries(stage.stranger(), { team })).to).toEqual(idsOf(stage.owner, stage.jun));
    const [log, chain] = await stage.truth();
    const keyHash = hashOfKeys({ ...stage.ada.session.account, recipient });
    const seat = await stage.form(chain, { ...stage.mallory.seat, keyHash }, await stage.ownerKey());
    const keys = stage.told(log.with(seat), [...chain, seat]);
    expect(await stage.tries(stage.stranger(), { team, keys })).toEqual(nothing('mixed_recipients'));
  });
});

describe('what witnesses are said to have seen', () => {
  it('counts when a named witness saw the fingerprint in force, in the last 30 days', async () => {
    const { confirmations } = await observed({ ageHours: 29 * 24 });
    expect(confirmations).toMatchObject([{ domain: 'mills.example', witness: 'w.example', found: ['dns'] }]);
  });

  it('counts for nothing when it is of another root, another witness, another domain, or older', async () => {
    const counts = [
      await observed({ fingerprint: encodeBase64url(random()) }),
      await observed({ by: observer('w.example') }),
      await observed({ by: observer('other.example') }),
      await observed({ domain: 'other.example' }),
      await observed({ ageHours: 31 * 24 }),
      await observed({ ageHours: -3 }),
    ];
    for (const { confirmations } of counts) expect(confirmations).toEqual([]);
  });

  it('is refused when it is about another employer, or not what the witness wrote down', async () => {
    await expect(observed({ employer: newUuidV7() })).rejects.toMatchObject({ code: 'bad_record' });
    const other = formObservation(observation({}));
    await expect(observed({ logged: other })).rejects.toMatchObject({ code: 'bad_proof' });
  });
});

type Observer = ReturnType<typeof observer>;
/** A witness's log of observations, and its key as a policy names it. */
function observer(name: string) {
  const seed = random();
  const cosigner = noteKey(name, KEY_TYPES.cosignature, logSigner(name, seed).key.publicKey);
  return { cosigner, signer: logSigner(observerKey(cosigner).name, seed) };
}

const WITNESS = observer('w.example');
type Seen = {
  readonly employer?: string;
  readonly domain?: string;
  readonly fingerprint?: string;
  readonly ageHours?: number;
};

function observation({ employer, domain, fingerprint, ageHours = 1 }: Seen) {
  return {
    ...{
      v: 1 as const,
      kind: 'domain' as const,
      at: inHours(-ageHours).toISOString(),
      log: stage.signer.key.name,
    },
    ...{ employer: employer ?? stage.employerId, domain: domain ?? 'mills.example' },
    ...{ fingerprint: fingerprint ?? encodeBase64url(random()), found: ['dns' as const] },
  };
}

/** The directory of the employer, which names a domain, with the receipt of an observation by `by`. */
async function observed({ by = WITNESS, logged, ...seen }: Seen & { by?: Observer; logged?: Uint8Array }) {
  const [log, chain] = await stage.truth();
  const named = await stage.form(chain, { type: 'domain', domain: 'mills.example' }, await stage.ownerKey());
  const fingerprint = hashOfEntry(chain[0] ?? named);
  const extra = formObservation(observation({ fingerprint, ...seen }));
  const observations = new ForgedLog(by.signer, [logged ?? extra]);
  const receipt = formReceipt({ extra, index: 0, proof: [], checkpoint: observations.checkpoint });
  const heads = new Map([[stage.employerId, named]]);
  const shown = stage.told(log.with(named).mapped(heads, new Date()), [...chain, named], heads);
  const keys = async (view: KeysView, since: number) => ({
    ...(await shown(view, since)),
    observations: [receipt],
  });
  const visitor = stage.stranger();
  const witness = `witness w ${formKey(WITNESS.cosigner)} https://w.example`;
  const keysPolicy = `log ${formKey(stage.signer.key)}\n${witness}\nquorum none\n`;
  const session = { ...visitor.session, platform: { ...visitor.session.platform, keysPolicy } };
  return granted(await readDirectory(lying(visitor.api, { keys }, []), session, stage.employerId));
}
