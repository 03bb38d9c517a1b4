import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filesAt } from '../../src/cli/log-files.ts';
import { startWitness, type Witness } from '../../src/cli/witness/serve-witness.ts';
import { collectObservations } from '../../src/server/employers/collect-observations.ts';
import { insertEmployer } from '../../src/server/employers/store.ts';
import { listObservations } from '../../src/server/employers/store-observations.ts';
import { appendKeyEntry } from '../../src/server/ledger/append-key-entry.ts';
import { verifyBytes } from '../../src/server/ledger/verify-bytes.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { formFingerprintLine } from '../../src/shared/keys/fingerprint.ts';
import { type EmployerBody, hashOfEntry, signEmployerEntry } from '../../src/shared/keys/key-entry.ts';
import { parseObservation, verifyObservation } from '../../src/shared/keys/observation.ts';
import { auditLog } from '../../src/shared/ledger/audit-log.ts';
import { verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { formKey } from '../../src/shared/ledger/note.ts';
import { parsePolicy } from '../../src/shared/ledger/policy.ts';
import { hashEntry, type ReadHash, rootOf } from '../../src/shared/ledger/tree.ts';
import { proveConsistency } from '../../src/shared/ledger/tree-proofs.ts';
import { formAddCheckpoint } from '../../src/shared/ledger/witness.ts';
import { type SigningKey, signingKeyFromSeed } from '../../src/shared/vault/signing.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { type DnsServer, startDnsServer } from '../dns-server.ts';
import { filesOf, LOG_KEY, LOG_ORIGIN, signedCheckpoint } from '../log-files.ts';
import type { Saying } from './key-entries.ts';

const DOMAIN = 'fernhaven.test';
const DAY = 86_400_000;
const verify = verifyWith({ ed25519: verifyBytes });

/** A log of keys, whose files a server serves: what its platform shows a witness. */
let entries: Uint8Array[];
let files: Map<string, Uint8Array>;
let server: Server;
let dns: DnsServer;
let database: TestDatabase;
let folder: string;
let now: number;
let witness: Witness;
let witnessed: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    const file = files.get((request.url ?? '').replace('/log/keys/', ''));
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  dns = await startDnsServer();
  database = await testDatabase();
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await dns.dispose();
  await database.dispose();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-seen-domains-'));
  now = Date.now() - 2 * DAY;
  entries = [];
  witnessed = 0;
  witness = await start();
});
afterEach(async () => {
  await witness.close();
  dns.forget(`_sealfolio.${DOMAIN}`);
  await rm(folder, { recursive: true, force: true });
});

function start(): Promise<Witness> {
  const at = server.address();
  const url = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/log/keys/`;
  const settings = { name: 'w.test', host: '127.0.0.1', port: 0, state: folder };
  const keys = [{ key: LOG_KEY, url }];
  const look = { servers: [dns.server], reservedNames: true, isAllowed: () => false, timeoutMs: 2000 };
  return startWitness({ ...settings, logs: [LOG_KEY], keys }, () => now, look);
}

/** Publishes what was logged, and has the witness cosign it. */
async function publish(): Promise<void> {
  files = filesOf(entries);
  const hashes = entries.map(hashEntry);
  const read: ReadHash = (level, index) => rootOf(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const proof = witnessed === 0 ? [] : proveConsistency(witnessed, entries.length, read);
  const body = formAddCheckpoint({ oldSize: witnessed, proof, note: signedCheckpoint(entries) });
  const answer = await fetch(`${witness.address}/add-checkpoint`, { method: 'POST', body });
  expect(answer.status).toBe(200);
  witnessed = entries.length;
}

/** An employer of its own, with its keys and a domain in the log. */
class Employer {
  readonly id = newUuidV7();
  readonly own: Uint8Array[] = [];

  async root(seed = 1): Promise<string> {
    this.key = await signingKeyFromSeed(new Uint8Array(32).fill(seed));
    const owner = encodeBase64url(this.key.verifyKey);
    const seat = { seat: newUuidV7(), keyHash: 'A'.repeat(43) };
    return this.say({ type: 'employer.root', owner, ...seat });
  }
  async say(saying: Saying): Promise<string> {
    if (this.key === undefined) throw new Error('first a root');
    const previous = this.own.length === 0 ? null : hashOfEntry(this.own.at(-1) ?? new Uint8Array());
    const placed = { v: 1, employer: this.id, at: new Date(now).toISOString(), previous };
    const entry = await signEmployerEntry({ ...saying, ...placed } as EmployerBody, this.key);
    this.own.push(entry);
    entries.push(entry);
    return hashOfEntry(entry);
  }
  line(fingerprint: string): string {
    return formFingerprintLine({ origin: LOG_ORIGIN, employerId: this.id, fingerprint });
  }
  private key: SigningKey | undefined;
}

/** What the witness wrote down of domains, oldest first. */
async function observed() {
  const seen: ReturnType<typeof parseObservation>[] = [];
  const source = { origin: witness.observer.name, log: witness.observer, cosigners: [], verify };
  await auditLog(
    { ...source, fetchFile: filesAt(`${witness.address}/observations`) },
    {
      onEntry: (entry) => {
        seen.push(parseObservation(entry));
      },
    },
  );
  return seen.filter((one) => one !== undefined);
}

describe('a witness that follows a log of keys', () => {
  it('writes down once a day that a fingerprint stands at the domain that its employer names', async () => {
    const employer = new Employer();
    const fingerprint = await employer.root();
    dns.setTxt(`_sealfolio.${DOMAIN}`, [employer.line(fingerprint)]);
    await publish();
    await witness.domains.round();
    expect(await observed()).toEqual([]);
    await employer.say({ type: 'domain', domain: DOMAIN });
    await publish();
    await witness.domains.round();
    const seen = {
      v: 1,
      kind: 'domain',
      log: LOG_ORIGIN,
      employer: employer.id,
      domain: DOMAIN,
      fingerprint,
    };
    expect(await observed()).toEqual([{ ...seen, at: new Date(now).toISOString(), found: ['dns'] }]);
    now += DAY / 2;
    await witness.domains.round();
    await witness.close();
    witness = await start();
    await witness.domains.round();
    expect(await observed()).toHaveLength(1);
    now += DAY / 2;
    await witness.domains.round();
    expect(await observed()).toHaveLength(2);
  });

  it('keeps in mind when it looked, also where the log cannot be read for a while', async () => {
    const employer = new Employer();
    const fingerprint = await employer.root();
    await employer.say({ type: 'domain', domain: DOMAIN });
    dns.setTxt(`_sealfolio.${DOMAIN}`, [employer.line(fingerprint)]);
    await publish();
    await witness.domains.round();
    await witness.close();
    witness = await start();
    const there = files;
    files = new Map();
    await witness.domains.round();
    files = there;
    await witness.domains.round();
    expect(await observed()).toHaveLength(1);
  });

  it('looks again soon for what is not there yet, and writes nothing of what is gone', async () => {
    const employer = new Employer();
    const fingerprint = await employer.root();
    await employer.say({ type: 'domain', domain: DOMAIN });
    await publish();
    await witness.domains.round();
    dns.setTxt(`_sealfolio.${DOMAIN}`, [employer.line(fingerprint)]);
    now += 5 * 60_000;
    await witness.domains.round();
    expect(await observed()).toHaveLength(0);
    now += 6 * 60_000;
    await witness.domains.round();
    expect(await observed()).toHaveLength(1);
    dns.forget(`_sealfolio.${DOMAIN}`);
    now += DAY;
    await witness.domains.round();
    await employer.say({ type: 'domain.ended', domain: DOMAIN });
    dns.setTxt(`_sealfolio.${DOMAIN}`, [employer.line(fingerprint)]);
    await publish();
    now += DAY;
    await witness.domains.round();
    expect(await observed()).toHaveLength(1);
  });

  it('believes no entries but those that it cosigned, and none that do not follow', async () => {
    const employer = new Employer();
    const fingerprint = await employer.root();
    await employer.say({ type: 'domain', domain: DOMAIN });
    dns.setTxt(`_sealfolio.${DOMAIN}`, [employer.line(fingerprint)]);
    await publish();
    const other = new Employer();
    const mine = entries;
    entries = [];
    dns.setTxt(`_sealfolio.${DOMAIN}`, [other.line(await other.root()), employer.line(fingerprint)]);
    await other.say({ type: 'domain', domain: DOMAIN });
    files = filesOf(entries);
    await witness.domains.round();
    expect(await observed()).toEqual([]);
    entries = [...mine, encodeUtf8('{"body":{}}')];
    const stranger = new Employer();
    await stranger.root();
    await stranger.root(2);
    await stranger.say({ type: 'domain', domain: DOMAIN });
    entries.push(...stranger.own.slice(2));
    await publish();
    await witness.domains.round();
    expect((await observed()).map((one) => one.employer)).toEqual([employer.id]);
  });
});

describe('a platform that names witnesses', () => {
  async function keep(employer: Employer): Promise<void> {
    await database.database.transact(async (tx) => {
      await insertEmployer(tx, {
        ...{ employer_id: employer.id, pool: 'public', name: 'Fernhaven Instruments', country: 'NZ' },
        ...{ registration_number: '', website: '', evidence: '', agency: false, parent_id: null },
        ...{ state: 'approved', reason: null, decided_by: null, decided_at: null },
        ...{ proposed_by: newUuidV7(), created_at: new Date() },
      });
      for (const [place, entry] of employer.own.entries())
        await appendKeyEntry(tx, { entry, chain: { employerId: employer.id, place }, now: new Date() });
    });
  }
  // A witness of each test's own has this name.
  beforeEach(() => database.database.pool.query('delete from employers.observation_logs'));

  const policyOf = (url = witness.address) =>
    parsePolicy(`log ${formKey(LOG_KEY)}\nwitness w ${formKey(witness.cosigner)} ${url}\nquorum none\n`);
  const collect = (policy = policyOf()) =>
    collectObservations({ db: database.database, log: LOG_KEY, policy }, new Date());
  const listed = (employer: Employer, after = new Date(0)) =>
    database.database.read((tx) => listObservations(tx, employer.id, after));

  it('collects the newest receipt for each domain, which anybody verifies', async () => {
    const employer = new Employer();
    const fingerprint = await employer.root();
    await employer.say({ type: 'domain', domain: DOMAIN });
    await keep(employer);
    dns.setTxt(`_sealfolio.${DOMAIN}`, [employer.line(fingerprint)]);
    await publish();
    await witness.domains.round();
    expect(await collect()).toEqual([{ witness: 'w.test', kept: 1, trouble: null }]);
    now += DAY;
    await witness.domains.round();
    expect(await collect()).toEqual([{ witness: 'w.test', kept: 1, trouble: null }]);
    expect(await collect()).toEqual([{ witness: 'w.test', kept: 0, trouble: null }]);
    const [receipt = '', ...more] = await listed(employer);
    expect(more).toEqual([]);
    const asked = { witnesses: [witness.cosigner], log: LOG_ORIGIN, employer: employer.id };
    await expect(verifyObservation(receipt, asked, verify)).resolves.toMatchObject({
      ...{ domain: DOMAIN, fingerprint, found: ['dns'], witness: 'w.test' },
      at: new Date(now).toISOString(),
    });
    expect(await listed(employer, new Date(now))).toEqual([]);
  });

  it('keeps nothing of employers and fingerprints that it does not know, nor of the future', async () => {
    const unknown = new Employer();
    const employer = new Employer();
    await unknown.root();
    await unknown.say({ type: 'domain', domain: 'unknown.test' });
    dns.setTxt('_sealfolio.unknown.test', [unknown.line(hashOfEntry(unknown.own[0] ?? new Uint8Array()))]);
    const fingerprint = await employer.root();
    await employer.say({ type: 'domain', domain: DOMAIN });
    dns.setTxt(`_sealfolio.${DOMAIN}`, [employer.line(fingerprint)]);
    await publish();
    now = Date.now() + DAY;
    await witness.domains.round();
    await employer.say({ type: 'domain.ended', domain: DOMAIN });
    await keep(employer);
    expect(await observed()).toHaveLength(2);
    expect(await collect()).toEqual([{ witness: 'w.test', kept: 0, trouble: null }]);
    expect(await listed(employer)).toEqual([]);
    dns.forget('_sealfolio.unknown.test');
  });

  it('keeps no receipt that is too long to be handed out', async () => {
    const employer = new Employer();
    const fingerprint = await employer.root();
    await employer.say({ type: 'domain', domain: DOMAIN });
    await keep(employer);
    dns.setTxt(`_sealfolio.${DOMAIN}`, [employer.line(fingerprint)]);
    await publish();
    await witness.domains.round();
    // A signature by a key that nobody knows is no fault of a note, however long it is.
    const longer = createServer(async (request, response) => {
      const answer = await fetch(`${witness.address}${request.url}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const more = request.url?.endsWith('checkpoint') ? `— x.test ${'A'.repeat(20_000)}\n` : '';
      response.writeHead(answer.status).end(Buffer.concat([bytes, Buffer.from(more)]));
    });
    await new Promise<void>((resolve) => longer.listen(0, '127.0.0.1', resolve));
    const at = longer.address();
    const url = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
    expect(await collect(policyOf(url))).toMatchObject([
      { kept: 0, trouble: expect.stringContaining('long') },
    ]);
    await new Promise((resolve) => longer.close(resolve));
    expect(await listed(employer)).toEqual([]);
    expect(await collect()).toMatchObject([{ kept: 1, trouble: null }]);
  });

  it('is stopped by no witness that is down, and not deceived by one that shows another history', async () => {
    const employer = new Employer();
    await employer.root();
    await publish();
    await expect(collect(policyOf('http://127.0.0.1:1'))).resolves.toMatchObject([
      { witness: 'w.test', kept: 0, trouble: expect.any(String) },
    ]);
    expect(await collect()).toMatchObject([{ trouble: null }]);
    await witness.close();
    await rm(join(folder, 'observations'), { recursive: true });
    witness = await start();
    expect(await collect()).toMatchObject([{ kept: 0, trouble: expect.stringContaining('older state') }]);
  });
});
