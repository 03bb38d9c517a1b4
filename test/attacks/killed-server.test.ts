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
import type { Checkpoint } from '../../src/shared/ledger/checkpoint.ts';
import { verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { parseLeaf } from '../../src/shared/ledger/leaf.ts';
import { parseKey } from '../../src/shared/ledger/note.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { candidate, recruiter, type Stage } from '../behaviour/people.ts';
import { freePort } from '../platform.ts';
import { type RestartingServer, restartingServer } from './restarting-server.ts';
import {
  type Acknowledged,
  type Acting,
  keepMeeting,
  keepSaving,
  nothingAcknowledged,
} from './stubborn-people.ts';

const KILLS = 20;
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
    const pairs = await enterPairs();
    const kept = pairs.map(({ acknowledged }) => acknowledged);
    let seen: Checkpoint | undefined;
    let stopped = false;
    const going = pairs.map((pair) => ({ ...pair, stopped: () => stopped }));
    const people = Promise.all(going.flatMap((pair) => [keepSaving(pair), keepMeeting(pair)]));
    // A person who fails ends the test at once, in `people` below.
    people.catch(() => {
      stopped = true;
    });
    for (let kill = 0; kill < KILLS && !stopped; kill++) {
      await moreOpenings(kept, () => stopped);
      await killAndRestart(kill);
      seen = await auditSince(seen);
      for (const before of structuredClone(kept)) {
        expect(await whatIsMissing(before), `after kill ${kill + 1}`).toEqual([]);
      }
    }
    stopped = true;
    await people;
    for (const pair of pairs) {
      expect(await whatIsMissing(pair.acknowledged)).toEqual([]);
      await checkAsCandidate(pair);
    }
    expect(openingsOf(kept)).toBeGreaterThan(KILLS);
    const outages = new Set(kept.flatMap((acknowledged) => [...acknowledged.outages.keys()]));
    expect([...outages]).toEqual(['unavailable']);
    expect(await server.end()).toBe(0);
  }, 180_000);
});

/** Two pairs, so that neither comes near the limits of what one recruiter opens in an hour. */
async function enterPairs(): Promise<Omit<Acting, 'stopped'>[]> {
  const token = fileURLToPath(new URL('../../src/cli/token.ts', import.meta.url));
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, [token, '--role', 'selfcheck'], { env });
  const stage: Stage = { url: server.url, poolToken: stdout.trim() };
  return [await enterPair(stage, 'Example Mills'), await enterPair(stage, 'Other Works')];
}

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
  const { checkpoint } = await auditLog(
    {
      ...{ origin: log.name, log, cosigners: [], fetchFile: filesIn(eventsFolder(dataDir)) },
      verify: verifyWith({ ed25519: verifyBytes }),
    },
    { ...(since && { since }), onEntry: (entry) => void parseLeaf(entry) },
  );
  return checkpoint;
}

const HEADERS = { 'sealfolio-client': '1' };

const openingsOf = (kept: readonly Acknowledged[]) =>
  kept.reduce((sum, { openings }) => sum + openings.length, 0);

/** Lets some more be acknowledged, and then a moment pass, so that the kill falls anywhere. */
async function moreOpenings(kept: readonly Acknowledged[], stopped: () => boolean): Promise<void> {
  const enough = openingsOf(kept) + 2;
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

/** Everything acknowledged that is not there, and everything that is there not exactly once. */
async function whatIsMissing(acknowledged: Acknowledged): Promise<string[]> {
  const embedded = await startEmbedded(dataDir);
  const client = new pg.Client({ ...embedded.connection });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const missing: string[] = [];
    for (const [what, ids, found] of claims(acknowledged)) {
      const { rows } = await client.query<{ id: string }>(
        `select given.id from unnest($1::text[]) as given (id)
         where (select count(*) from (${found}) as kept (id) where kept.id = given.id) <> 1`,
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
    for (const [what, query] of Object.entries(WRONG)) {
      const { rows } = await client.query<{ n: string }>(`select count(*) as n from (${query}) as wrong`);
      if (rows[0]?.n !== '0') missing.push(`${rows[0]?.n} × ${what}`);
    }
    return missing;
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
       where position < (select size from ledger.logs) and body::jsonb ->> 'type' = 'copy.opened'`,
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

/** What must never be: state without its event, an event without its state, a gap. */
const WRONG: Record<string, string> = {
  'grants and their events': `
    select grant_id::text from disclosure.grants
    except all (${events('grant.given', 'grantId')})`,
  'events of grants that are not there': `
    (${events('grant.given', 'grantId')}) except all select grant_id::text from disclosure.grants`,
  'openings without event': `
    select opening_id::text from disclosure.openings except all (${events('copy.opened', 'openingId')})`,
  'events of openings that are not there': `
    (${events('copy.opened', 'openingId')}) except all select opening_id::text from disclosure.openings`,
  'stages without event': `
    select change_id::text from applications.stages where stage <> 'in_review'
    except all (${events('application.stage', 'changeId')})`,
  'events of stages that are not there': `
    (${events('application.stage', 'changeId')}) except all
    select change_id::text from applications.stages where stage <> 'in_review'`,
  'ends without event, or the other way round': `
    select grant_id::text from disclosure.grants where revoked_at is not null
    except all (${events('grant.revoked', 'grantId')})`,
  'revoked copies with content': `
    select copy_id from disclosure.copies join disclosure.grants using (candidate_id, grant_id)
    where revoked_at is not null and ciphertext is not null`,
  'gaps in a subject’s tags': `
    select s.subject_id from ledger.subjects s
    left join ledger.events e on e.subject_id = s.subject_id and e.grant_id is null
    group by s.subject_id, s.next_index
    having count(e.tag_index) <> s.next_index or coalesce(max(e.tag_index) + 1, 0) <> s.next_index`,
  'gaps in a grant’s tags': `
    select g.grant_id from ledger.grants g
    left join ledger.events e on e.subject_id = g.subject_id and e.grant_id = g.grant_id
    group by g.subject_id, g.grant_id, g.next_index
    having count(e.tag_index) <> g.next_index or coalesce(max(e.tag_index) + 1, 0) <> g.next_index`,
  'leaves without event': 'select leaf_id from ledger.leaves except select leaf_id from ledger.events',
  'gaps in the log': `
    select positions from ledger.logs
    where positions <> (select count(*) from ledger.leaves where position is not null)`,
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
