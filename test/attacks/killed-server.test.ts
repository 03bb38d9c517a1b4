import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn } from '../../src/cli/log-files.ts';
import { drill, propose } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { listResumes } from '../../src/client/vault/resumes.ts';
import { eventsFolder } from '../../src/server/ledger/log-folder.ts';
import { verifyBytes } from '../../src/server/ledger/verify-bytes.ts';
import { startEmbedded } from '../../src/server/storage/embedded/start-embedded.ts';
import type { Platform } from '../../src/shared/api/platform.ts';
import { auditLog } from '../../src/shared/ledger/audit-log.ts';
import { auditTags } from '../../src/shared/ledger/audit-tags.ts';
import type { Checkpoint } from '../../src/shared/ledger/checkpoint.ts';
import { verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { parseKey } from '../../src/shared/ledger/note.ts';
import { parseBundle, TILE_WIDTH, tilePath } from '../../src/shared/ledger/tiles.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { candidate, recruiter, type Stage } from '../behaviour/people.ts';
import { seededBytes } from '../chance.ts';
import { whatDoesNotFit } from '../leaf-for-leaf.ts';
import { freePort } from '../platform.ts';
import { type Busy, type Done, keepBusy } from './busy-people.ts';
import { type RestartingServer, restartingServer } from './restarting-server.ts';
import {
  type Acknowledged,
  type Acting,
  keepMeeting,
  keepSaving,
  nothingAcknowledged,
  OPENINGS,
} from './stubborn-people.ts';

const KILLS = 20;
/** Decides what the busy ones do; told when something does not fit. */
const SEED = crypto.randomUUID();
let dataDir: string;
let server: RestartingServer;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sealfolio-killed-'));
  server = restartingServer(dataDir, await freePort());
  await server.start();
});
afterEach(async () => {
  await server.killServer();
  await (await startEmbedded(dataDir)).stop();
  await rm(dataDir, { recursive: true });
});

describe('a platform that is killed 20 times while people use it', () => {
  it('keeps all it acknowledged, a record without gap, and one event for each change', async () => {
    const stage = await openStage();
    const pairs = [await enterPair(stage, 'Example Mills'), await enterPair(stage, 'Other Works')];
    const kept = pairs.map(({ acknowledged }) => acknowledged);
    const busy = await enterBusy(stage, 'Third Yard');
    const done: Done = { acts: new Map(), refusals: new Set() };
    let seen: Checkpoint | undefined;
    let stopped = false;
    const going = pairs.map((pair) => ({ ...pair, stopped: () => stopped }));
    const people = Promise.all([
      ...going.flatMap((pair) => [keepSaving(pair), keepMeeting(pair)]),
      keepBusy({ ...busy, stopped: () => stopped }, done),
    ]);
    // A person who fails ends the test at once, in `people` below.
    people.catch(() => {
      stopped = true;
    });
    for (let kill = 0; kill < KILLS && !stopped; kill++) {
      await moreOpenings(kept, () => stopped);
      await killAndRestart(kill);
      seen = await auditSince(seen);
      expect(await whatDoesNotHold(kept), `after kill ${kill + 1}, of ${SEED}`).toEqual([]);
    }
    stopped = true;
    await people;
    for (const pair of pairs) await checkAsCandidate(pair);
    expect(openingsOf(kept)).toBeGreaterThan(KILLS);
    const outages = new Set(kept.flatMap((acknowledged) => [...acknowledged.outages.keys()]));
    expect([...outages]).toEqual(['unavailable']);
    expect([...done.refusals]).not.toContain('internal');
    expect([...done.acts.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(KILLS);
    expect(done.acts.size).toBeGreaterThan(10);
    expect(await whatDoesNotHold(kept), SEED).toEqual([]);
    expect(await server.end()).toBe(0);
  }, 600_000);
});

async function openStage(): Promise<Stage> {
  const token = fileURLToPath(new URL('../../src/cli/token.ts', import.meta.url));
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, [token, '--role', 'selfcheck'], { env });
  return { url: server.url, poolToken: stdout.trim() };
}

async function enterBusy(stage: Stage, name: string): Promise<Omit<Busy, 'stopped'>> {
  const owner = await recruiter(stage);
  const { employerId } = await propose(owner, name);
  const bytes = seededBytes(`${SEED} ${name}`);
  const chance = (below: number) => {
    const [first = 0, second = 0] = bytes(2);
    return (256 * first + second) % Math.max(1, below);
  };
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  const applicant = await candidate(stage);
  await drill(applicant);
  return { candidate: applicant, owner, colleague: await recruiter(stage), employerId, resume, chance };
}

/** Two pairs, so that neither comes near the limits of what one recruiter opens in an hour. */
async function enterPair(stage: Stage, name: string): Promise<Omit<Acting, 'stopped'>> {
  const owner = await recruiter(stage);
  const { employerId } = await propose(owner, name);
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  const applicant = await candidate(stage);
  await drill(applicant);
  return {
    candidate: applicant,
    owner,
    employerId,
    resume,
    acknowledged: nothingAcknowledged(),
  };
}

/** Computes the whole log anew, out of its files: it must continue what it was before the kill. */
async function auditSince(since: Checkpoint | undefined): Promise<Checkpoint> {
  const answer = await fetch(`${server.url}/api/platform`, { headers: HEADERS });
  const platform = (await answer.json()) as Platform;
  const log = parseKey(platform.logKey);
  const tags = auditTags({ from: 0 });
  const { checkpoint } = await auditLog(
    {
      ...{ origin: log.name, log, cosigners: [], fetchFile: filesIn(eventsFolder(dataDir)) },
      verify: verifyWith({ ed25519: verifyBytes }),
    },
    { ...(since && { since }), onEntry: tags.onEntry },
  );
  tags.finish();
  return checkpoint;
}

const HEADERS = { 'sealfolio-client': '1' };

const openingsOf = (kept: readonly Acknowledged[]) =>
  kept.reduce((sum, { openings }) => sum + openings.length, 0);

/** Lets some more be acknowledged, and then a moment pass, so that the kill falls anywhere. */
async function moreOpenings(kept: readonly Acknowledged[], stopped: () => boolean): Promise<void> {
  const enough = Math.min(openingsOf(kept) + 2, kept.length * (OPENINGS - 1));
  while (openingsOf(kept) < enough && !stopped()) await sleep(10);
  await sleep(Math.random() * 150);
}

async function killAndRestart(kill: number): Promise<void> {
  const what = (['server', 'database', 'both'] as const)[kill % 3];
  if (what !== 'server') await server.killDatabase();
  if (what !== 'database') {
    await server.killServer();
    await server.start();
  }
  await server.ready();
}

/** In one snapshot that is younger than all that was acknowledged: what is wrong, and what is missing. */
function whatDoesNotHold(kept: readonly Acknowledged[]): Promise<string[]> {
  const before = structuredClone(kept);
  return inSnapshot(async (client) => {
    const missing: string[] = [];
    for (const acknowledged of before) missing.push(...(await whatIsMissing(client, acknowledged)));
    return [...(await whatIsWrong(client)), ...missing];
  });
}

/** Everything acknowledged that is not there. */
async function whatIsMissing(client: pg.Client, acknowledged: Acknowledged): Promise<string[]> {
  const missing: string[] = [];
  for (const [what, ids, found] of claims(acknowledged)) {
    const { rows } = await client.query<{ id: string }>(
      `with kept (id) as materialized (${found})
       select given.id from unnest($1::text[]) as given (id) left join kept using (id)
       group by given.id having count(kept.id) <> 1`,
      [ids],
    );
    missing.push(...rows.map(({ id }) => `${what} ${id}`));
  }
  for (const [document, version] of acknowledged.documents) {
    const { rows } = await client.query<{ version: number }>(
      'select version from vault.documents where document_id = $1',
      [document],
    );
    if ((rows[0]?.version ?? 0) < version) missing.push(`version ${version} of a document`);
  }
  return missing;
}

/** Everything that is there and should not be; and what the log's files hold of it otherwise than the database does. */
async function whatIsWrong(client: pg.Client): Promise<string[]> {
  const wrong = await whatDoesNotFit(client);
  for (const [what, query] of Object.entries(WRONG)) {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from (${query}) as wrong`);
    if (rows[0]?.n !== '0') wrong.push(`${rows[0]?.n} × ${what}`);
  }
  const { rows } = await client.query<{ leaf: Buffer }>(
    `select leaf from ledger.leaves where position < (select size from ledger.logs where origin like '%/log/events') order by position`,
  );
  const bundles = Array.from({ length: Math.ceil(rows.length / TILE_WIDTH) }, async (_, index) => {
    const width = Math.min(TILE_WIDTH, rows.length - index * TILE_WIDTH);
    const path = tilePath({ level: 'entries', index, width });
    const read = filesIn(eventsFolder(dataDir));
    // It may have grown meanwhile.
    const bytes =
      (await read(path)) ?? (await read(tilePath({ level: 'entries', index, width: TILE_WIDTH })));
    return bytes === undefined ? [] : parseBundle(bytes, width);
  });
  const entries = (await Promise.all(bundles)).flat();
  for (const [position, { leaf }] of rows.entries())
    if (Buffer.compare(entries[position] ?? new Uint8Array(), leaf) !== 0)
      wrong.push(`the log has another entry at ${position}`);
  return wrong;
}

async function inSnapshot<Result>(read: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const embedded = await startEmbedded(dataDir);
  const client = new pg.Client({ ...embedded.connection });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await read(client);
  } finally {
    await client.end();
    await embedded.stop();
  }
}

const events = (type: string, id: string) =>
  `select body::jsonb ->> '${id}' from ledger.events where body::jsonb ->> 'type' = '${type}'`;

function claims({
  grants,
  openings,
  stages,
  messages,
  ended,
  withdrawn,
}: Acknowledged): [string, string[], string][] {
  return [
    ['application', grants, 'select grant_id::text from applications.applications'],
    ['grant on the record', grants, events('grant.given', 'grantId')],
    ['opening', openings, 'select opening_id::text from disclosure.openings'],
    [
      'opening in the log',
      openings,
      `select body::jsonb ->> 'openingId' from ledger.events join ledger.leaves using (leaf_id)
       where position < (select size from ledger.logs where origin like '%/log/events') and body::jsonb ->> 'type' = 'copy.opened'`,
    ],
    ['opening on the record', openings, events('copy.opened', 'openingId')],
    ['stage', stages, 'select change_id::text from applications.stages'],
    ['stage on the record', stages, events('application.stage', 'changeId')],
    ['message', messages, 'select message_id::text from conversations.messages'],
    ['end', ended, 'select grant_id::text from disclosure.grants where revoked_at is not null'],
    ['end on the record', ended, events('grant.revoked', 'grantId')],
    ['withdrawal', withdrawn, `select grant_id::text from applications.stages where stage = 'withdrawn'`],
  ];
}

/** What must never be, beside state without its event, an event without its state, and a gap in the log. */
const WRONG: Record<string, string> = {
  'revoked copies with content': `
    select copy_id from disclosure.copies join disclosure.grants using (candidate_id, grant_id)
    where revoked_at is not null and ciphertext is not null`,
  'gaps in a conversation': `
    select c.grant_id from conversations.conversations c
    left join conversations.messages m on m.candidate_id = c.candidate_id and m.grant_id = c.grant_id
    group by c.candidate_id, c.grant_id, c.last_number
    having count(m.number) <> c.last_number or coalesce(max(m.number), 0) <> c.last_number`,
};

/** The same with the candidate's own eyes and keys. */
async function checkAsCandidate({
  candidate: { api, session },
  acknowledged,
}: Omit<Acting, 'stopped'>): Promise<void> {
  const { entries, problems } = granted(await readCheckedRecord(api, session));
  expect(problems).toEqual([]);
  const opened = entries.flatMap(({ event }) => (event.type === 'copy.opened' ? [event.openingId] : []));
  expect(opened.toSorted()).toEqual(acknowledged.openings.toSorted());
  const said: string[] = [];
  for (const grantId of acknowledged.grants) {
    const { messages } = granted(await readMessages(api, session, grantId, 0));
    expect(messages.map(({ text }) => text)).toEqual(['Good morning', 'Well.', 'Well.']);
    said.push(...messages.map(({ messageId }) => messageId));
  }
  expect(said.toSorted()).toEqual(acknowledged.messages.toSorted());
  const resumes = granted(await listResumes(api, session));
  expect(resumes.map(({ documentId, version, content }) => [documentId, version, content.title])).toEqual(
    [...acknowledged.documents].map(([documentId, version]) => [documentId, version, `State ${version}`]),
  );
}
