import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesAt, filesIn } from '../../src/cli/log-files.ts';
import { lookAtLog } from '../../src/cli/look-at-log.ts';
import { beginNewLogs, type Renewed } from '../../src/cli/restore/new-log.ts';
import { post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { NO_BROWSER_KEY } from '../../src/cli/selfcheck/hold-passkeys.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { startWitness, type Witness } from '../../src/cli/witness/serve-witness.ts';
import { showPasskey } from '../../src/client/accounts/contact-keys.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import type { Api } from '../../src/client/api.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { type Keep, memoryKeep } from '../../src/client/manifests/keep.ts';
import { verifyBytes } from '../../src/server/ledger/verify-bytes.ts';
import { listReceivedApplications } from '../../src/shared/api/applications.ts';
import { readMyCard } from '../../src/shared/api/cards.ts';
import { goOnAfterRestore } from '../../src/shared/api/disclosure.ts';
import { readRestores } from '../../src/shared/api/log.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { auditLog } from '../../src/shared/ledger/audit-log.ts';
import { verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { pathOfLog } from '../../src/shared/ledger/log-name.ts';
import { formKey, parseKey } from '../../src/shared/ledger/note.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { SHOWN_CARD } from '../request-stage.ts';
import { publish } from './card-stage.ts';
import { look } from './log-stage.ts';
import { candidate, employerWith, quickArgon2id } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';
import { allLogged, putBack, type Still } from './restore-stage.ts';

const resume = Resume.parse(JSON.parse(INVENTED_RESUME));

describe('a platform whose logs’ newest files are lost for good', () => {
  let folder: string;
  let raised: RaisedStage;
  let witness: Witness;
  let [owner, applicant, shown]: Person[] = [];
  let later: TestPlatform;
  let still: Still;
  let restored: TestPlatform;
  let renewed: readonly Renewed[];
  let copyId: string;
  let grantId: string;
  /** A browser of the applicant that saw what the copy knows, and one that saw what was published last. */
  let [early, late] = [memoryKeep(), memoryKeep()];
  const said: string[] = [];
  const cast = { owner: () => needed(owner), applicant: () => needed(applicant) };
  const policyFile = () => join(folder, 'witnesses');
  const at = (name: string) => renewed.find(({ before }) => before.endsWith(name));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sealfolio-new-log-'));
    raised = await raiseStage();
    const home = await employerWith(raised.stage, 'Example Mills', ['Ada Berg']);
    owner = home.owner;
    applicant = await candidate(raised.stage);
    shown = await candidate(raised.stage);
    await publish(shown, SHOWN_CARD);
    const postingId = await post(owner, home.employer.employerId, [owner]);
    grantId = (await sendApplication(applicant, postingId, { resume })).grantId;
    const { applications } = granted(await owner.api(listReceivedApplications, { params: { postingId } }));
    copyId = applications[0]?.copyId ?? '';
    await open(cast.owner());
    await allLogged(raised.platform);
    early = await seenNow(cast.applicant());
    const logs = [raised.platform.platform.eventLog.key, raised.platform.platform.keysLog.key];
    await raised.platform.platform.close();
    const settings = { name: 'w.example', host: '127.0.0.1', port: 0, state: join(folder, 'w'), logs };
    witness = await startWitness(settings);
    const line = `witness w ${formKey(witness.cosigner)} ${witness.address}`;
    await writeFile(policyFile(), `${line}\nquorum w\n`);
    // What the copy does not know: another opening.
    later = await start(raised.platform);
    await open(cast.owner());
    await allLogged(later);
    late = await seenNow(cast.applicant());
    await later.platform.close();
    const back = await putBack(raised.platform, later);
    still = { ...back, config: { ...back.config, witnesses: policyFile() } };
    // Of the one log the checkpoint is left, of the other nothing.
    await rm(join(still.config.dataDir, 'log', 'keys', 'tile'), { recursive: true });
    await rm(join(still.config.dataDir, 'log', 'events'), { recursive: true });
  }, 600_000);
  afterAll(async () => {
    await restored?.dispose();
    await still?.dispose();
    await later?.dispose();
    await raised.platform.dispose();
    await witness?.close();
    await rm(folder, { recursive: true, force: true });
  });

  function start(of: Pick<TestPlatform, 'config' | 'database'>): Promise<TestPlatform> {
    return testPlatform({
      copyOf: of,
      env: { PORT: String(raised.platform.config.port), WITNESSES: policyFile() },
    });
  }

  async function open({ api, session }: Pick<Person, 'api' | 'session'>): Promise<void> {
    const terms = granted(await readTerms(api, session, copyId));
    granted(await openCopy(api, session, terms, newUuidV7()));
  }

  /** Somebody's browser that has just looked at the record. */
  async function seenNow({ api, session }: Person): Promise<Keep> {
    const keep = copyOf(session.keep);
    expect((await look({ api, session: { ...session, keep } })).log.problems).toEqual([]);
    return keep;
  }

  /** Signs in once more in a browser that keeps this. */
  async function again({ api, address, kit }: Person, keep: Keep, by: Api = api) {
    const typed = { method: 'kit', secret: kit } as const;
    return {
      api,
      session: granted(await signIn(by, { ...typed, address, argon2id: quickArgon2id, keep })),
    };
  }

  it('does not start, and says what to do', async () => {
    await expect(start(still)).rejects.toThrow(/npm run restore -- --new-log/);
  });

  it('goes on under new names, from what the database knows to what a witness or a checkpoint tells', async () => {
    renewed = await beginNewLogs(platform(), { now: new Date() }, (line) => said.push(line));
    expect(renewed.map(({ key }) => pathOfLog(parseKey(key).name))).toEqual(['/log/keys-2', '/log/events-2']);
    expect(at('events')?.to).toBeGreaterThan(at('events')?.from ?? 0);
    expect(at('events')?.held).toBe(1);
    await expect(beginNewLogs(platform(), { now: new Date() }, () => {})).rejects.toThrow('can go on');
    restored = await start(still);
    await allLogged(restored);
  });

  it('is a log that anybody can compute anew, with the same first entries at the same places', async () => {
    const from = at('events')?.from ?? 0;
    for (const log of [restored.platform.eventLog, restored.platform.keysLog]) {
      const { name } = log.key;
      const audit = lookAtLog(name, { since: undefined, everyIndex: true });
      await auditLog(
        {
          ...{ origin: name, log: log.key, cosigners: [] },
          fetchFile: filesAt(`${restored.origin}${pathOfLog(name)}`),
          verify: verifyWith({ ed25519: verifyBytes }),
        },
        { onEntry: audit.onEntry, onProgress: () => {}, probe: (size) => [0, size - 1] },
      );
      audit.finish();
    }
    const { rows } = await restored.platform.db.pool.query<{ origin: string; size: number; root: Buffer }>(
      `select origin, size, root from ledger.logs where next is not null order by origin`,
    );
    expect(rows.map(({ origin }) => pathOfLog(origin))).toEqual(['/log/events', '/log/keys']);
    expect(rows[0]?.size).toBe(from);
    const first = 'select encode(leaf, $2) as leaf from ledger.leaves where position < $1 order by position';
    const [before, now] = await Promise.all(
      [later, restored].map(({ database }) => database.database.pool.query(first, [from, 'hex'])),
    );
    expect(now?.rows).toHaveLength(from);
    expect(now?.rows).toEqual(before?.rows);
  });

  it('leaves the old log as it was published', async () => {
    const old = await fetch(`${restored.origin}/log/keys/checkpoint`);
    const published = await filesIn(join(later.config.dataDir, 'log', 'keys'))('checkpoint');
    expect(new Uint8Array(await old.arrayBuffer())).toEqual(published);
    expect((await fetch(`${restored.origin}/log/events/checkpoint`)).status).toBe(404);
  });

  it('shows nobody’s card who may have hidden it since', async () => {
    const { mine } = granted(await needed(shown).api(readMyCard));
    expect([mine.state, mine.card]).toEqual(['paused', SHOWN_CARD]);
  });

  it('keeps closed what may have been taken back, until the candidate goes on with it', async () => {
    const { authenticator, session } = cast.owner();
    const reader = await again(cast.owner(), session.keep);
    const check = { authenticator, browserKey: NO_BROWSER_KEY, label: 'Software' };
    granted(await showPasskey(reader.api, reader.session.account, check));
    await expect(open(reader)).rejects.toThrow('grant_held');
    granted(await cast.applicant().api(goOnAfterRestore, { body: { grantIds: [grantId] } }));
    await open(reader);
    await allLogged(restored);
  });

  it('is followed by those who saw no more than goes on, and told to those who did', async () => {
    for (const [keep, whole] of [
      [copyOf(early), true],
      [copyOf(late), false],
    ] as const) {
      const { log, problems } = await look(await again(cast.applicant(), keep));
      expect([problems, log.problems]).toEqual([[], []]);
      expect(log.origin).toMatch(/\/log\/events-2$/);
      expect(log.renewed.find(({ before }) => before.endsWith('/events'))).toMatchObject({ whole });
      const next = await look(await again(cast.applicant(), keep));
      expect(next.log.problems).toEqual([]);
    }
    expect((await look(await again(cast.owner(), cast.owner().session.keep))).log.problems).toEqual([]);
  });

  it('is another log to whom nobody states it, or who saw more than is stated', async () => {
    const { api } = cast.applicant();
    const silent: Api = async (endpoint, ...input) => {
      const answer = await api(endpoint, ...input);
      if (isRefusal(answer) || endpoint.path !== readRestores.path) return answer;
      return endpoint.answer.parse({ ...readRestores.answer.parse(answer), restores: [] }) as typeof answer;
    };
    const more = copyOf(late);
    const name = `log-seen ${at('events')?.before}`;
    more.write(name, (more.read(name) ?? '').replace(/\n\d+\n/, `\n${(at('events')?.to ?? 0) + 1}\n`));
    for (const who of [
      await again(cast.applicant(), copyOf(early), silent),
      await again(cast.applicant(), more),
    ])
      expect((await look(who)).log.problems.map(({ code }) => code)).toEqual(['log_key_changed']);
  });

  it('never takes a name that was used', async () => {
    const back = await putBack(raised.platform, later);
    const config = { ...back.config, dataDir: restored.config.dataDir, witnesses: policyFile() };
    try {
      const parts = { db: back.database.database, secrets: back.secrets, config };
      const third = await beginNewLogs(parts, { now: new Date() }, () => {});
      expect(third.map(({ key }) => pathOfLog(parseKey(key).name))).toEqual(['/log/keys-3', '/log/events-3']);
    } finally {
      await back.dispose();
    }
  });

  function platform() {
    const { config, secrets, database } = still;
    return { db: database.database, config, secrets };
  }
});

/** Another browser that keeps the same. */
function copyOf(keep: Keep): Keep {
  const written = new Map<string, string>();
  return {
    read: (name) => written.get(name) ?? keep.read(name),
    write: (name, value) => {
      written.set(name, value);
    },
  };
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the stage was not set');
  return value;
}
