import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeSignIns } from '../../src/cli/demo/describe-sign-ins.ts';
import { type Demo, runDemo } from '../../src/cli/demo/run-demo.ts';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { copiesOfNone } from '../../src/client/disclosure/given-copies.ts';
import { listResumes } from '../../src/client/vault/resumes.ts';
import { listReceivedApplications } from '../../src/shared/api/applications.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import { getPlatform } from '../../src/shared/api/platform.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { freePort } from '../platform.ts';
import { quickArgon2id } from './people.ts';

const VERIFY = join(import.meta.dirname, '../../src/cli/verify-ledger.ts');
let folder: string;
let database: TestDatabase;
let demo: Demo;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-demo-'));
  database = await testDatabase();
  demo = await runDemo({
    ...{ dataDir: folder, port: String(await freePort()), size: 30, seed: 'sealfolio', threads: 1 },
    ...{ argon2id: quickArgon2id, env: { DATABASE_URL: database.url }, say: () => {} },
  });
});
afterAll(async () => {
  await demo.close();
  await database.dispose();
  await rm(folder, { recursive: true, force: true });
});

describe('a small demo', () => {
  it('has everything that people have and do, in every state', async () => {
    expect(await valuesOf('select count(*)::int as value from cards.cards')).toEqual([30]);
    const states = await valuesOf('select distinct state as value from employers.employers order by 1');
    expect(states).toEqual(['approved', 'held', 'proposed', 'refused']);
    expect(
      await valuesOf('select distinct stage as value from applications.applications order by 1'),
    ).toEqual(['declined', 'hired', 'in_review', 'interview', 'sent', 'withdrawn']);
    expect(
      await valuesOf(`select distinct case when revoked_at is not null then 'revoked'
        when expires_at < now() then 'expired' else 'in force' end as value from disclosure.grants order by 1`),
    ).toEqual(['expired', 'in force', 'revoked']);
    expect(
      await valuesOf(`select distinct coalesce(answer, case when lapsed_at is null then 'waiting' else 'lapsed' end)
        as value from requests.requests order by 1`),
    ).toEqual(['declined', 'granted', 'lapsed', 'waiting']);
    expect(
      await valuesOf('select distinct ended_at is null as value from interests.interests order by 1'),
    ).toEqual([false, true]);
    const [messages] = await valuesOf('select count(*)::int as value from conversations.messages');
    expect(messages).toBeGreaterThan(5);
  });

  it('lies in the past, all of it', async () => {
    const [oldest, newest] = await valuesOf(
      `select extract(day from now() - at)::int as value
        from (select min(created_at) as at from accounts.accounts union all select max(issued_at) from disclosure.grants) as all_of_it
        order by 1 desc`,
    );
    expect(oldest).toBeGreaterThan(360);
    expect(newest).toBeLessThan(5);
    expect(
      await valuesOf('select count(*)::int as value from ledger.leaves where appended_at > now()'),
    ).toEqual([0]);
  });

  it('has people who come back in the browser that they came with', async () => {
    const [again] = await valuesOf(
      `select count(*)::int as value from (select from devices.sign_ins group by account_id having count(*) > 1) as often`,
    );
    expect(again).toBeGreaterThan(5);
    expect(
      await valuesOf('select distinct count(*)::int as value from devices.devices group by account_id'),
    ).toEqual([1]);
  });

  it('lets everybody sign in whose passphrase it prints, and candidates see that their record fits', async () => {
    expect([demo.candidates.length, demo.recruiters.length]).toEqual([2, 2]);
    for (const person of [...demo.candidates, ...demo.recruiters, demo.desk]) {
      const { api, session } = await enterAgain(person);
      const { kind } = session.account;
      if (kind === 'candidate') {
        const { problems, entries } = granted(await readCheckedRecord(api, session));
        expect(problems).toEqual([]);
        expect(entries.length).toBeGreaterThan(10);
        const resumes = granted(await listResumes(api, session));
        const { grants } = granted(await api(listGrants));
        const sources = resumes.map(({ documentId, version }) => ({ documentId, version }));
        expect(grants.length).toBeGreaterThan(0);
        expect(copiesOfNone(session.keyring, grants, sources), 'each tells what it was copied from').toEqual(
          [],
        );
      }
    }
  });

  it('names an application that its first recruiter can open, and has not', async () => {
    const { api } = await enterAgain(demo.recruiters[0] ?? demo.desk);
    const { postingId = '', grantId = '' } = demo.unopened ?? {};
    const { applications } = granted(await api(listReceivedApplications, { params: { postingId } }));
    const found = applications.find((one) => one.grantId === grantId);
    expect(found).toMatchObject({ copyId: expect.any(String), openedByYou: false, revokedAt: null });
    const page = `${demo.url}/app/openings/${postingId}/applications/${grantId}`;
    expect(describeSignIns(demo, 1)).toContain(page);
  });

  it.each(['logPolicy', 'keysPolicy'] as const)('passes npm run verify-ledger: %s', async (which) => {
    const platform = granted(await connect({ url: demo.url })(getPlatform));
    const policy = join(folder, which);
    await writeFile(policy, platform[which]);
    const log = which === 'logPolicy' ? 'events' : 'keys';
    const asked = [VERIFY, '--url', `${demo.url}/log/${log}`, '--policy', policy, '--every-index', '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, asked);
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ ok: true });
  });
});

async function enterAgain({ address, passphrase }: Person) {
  const api = connect({ url: demo.url });
  const typed = { address, method: 'passphrase', secret: passphrase, argon2id: quickArgon2id } as const;
  return { api, session: granted(await signIn(api, typed)) };
}

async function valuesOf(sql: string): Promise<unknown[]> {
  const { rows } = await database.database.pool.query<{ value: unknown }>(sql);
  return rows.map(({ value }) => value);
}
