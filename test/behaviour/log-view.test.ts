import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureWebBuild } from '../../src/cli/ensure-web-build.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Api, Input } from '../../src/client/api.ts';
import { memoryKeep } from '../../src/client/manifests/keep.ts';
import { startPlatform } from '../../src/server/main.ts';
import { readRecord } from '../../src/shared/api/disclosure.ts';
import type { Endpoint } from '../../src/shared/api/endpoint.ts';
import { type LogSeries, MOST_PROVEN, readLogView } from '../../src/shared/api/log.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type LogStage, look, raiseLogStage } from './log-stage.ts';

let stage: LogStage;
beforeAll(async () => {
  stage = await raiseLogStage();
});
afterAll(() => stage.raised.platform.dispose());

describe('what the log shows of one’s own record', () => {
  it('is that all waits, before the first batch', async () => {
    const { entries, log, problems } = await look(stage.applicant);
    expect(problems).toEqual([]);
    expect(log).toMatchObject({ verified: 0, waiting: entries.length, problems: [] });
  });

  it('is that every event and every opening stands there, for all who have a record', async () => {
    const { applicant, owner, colleague, postingIds } = stage;
    await stage.letIn();
    for (const postingId of postingIds)
      for (const reader of [owner, colleague]) await stage.open(reader, postingId);
    for (const person of [applicant, owner, colleague, stage.raised.operator]) {
      const { entries, log, problems } = await look(person);
      expect(problems).toEqual([]);
      expect(log).toMatchObject({ verified: entries.length, waiting: 0, problems: [] });
    }
    const { entries } = await look(applicant);
    expect(entries.filter(({ event }) => event.type === 'copy.opened').length).toBe(4);
  });

  it('is that nothing is left out of the index, which covers all there was when it was made', async () => {
    const before = (await look(stage.applicant)).log;
    await stage.makeIndex();
    const { entries, log } = await look(stage.applicant);
    expect(log).toMatchObject({ verified: entries.length, problems: [], indexCovers: before.size });
    expect(Date.now() - Date.parse(log.indexedAt ?? '')).toBeLessThan(60_000);
    expect(log.origin).toBe(stage.signer.key.name);
  });

  it('costs a returning visitor what is new, and no more', async () => {
    const { applicant, owner, postingIds } = stage;
    const { entries } = await look(applicant);
    await stage.open(owner, postingIds[0]);
    const watched = watch(applicant);
    const { log } = await look({ ...applicant, api: watched.api });
    expect(log).toMatchObject({ verified: entries.length + 1, problems: [] });
    expect(watched.asked.map(({ from, next }) => next - from).sort()).toEqual([0, 0, 1]);
    const stranger = { ...applicant, session: { ...applicant.session, keep: memoryKeep() } };
    expect((await look(stranger)).log).toMatchObject({ verified: entries.length + 1, problems: [] });
    const bytes = { log: watched.bytes(readLogView), record: watched.bytes(readRecord) };

    expect(bytes.log + bytes.record).toBeLessThan(43_000);
  });
});

describe('a question about the log', () => {
  it('is refused when it asks for too much, or backwards', async () => {
    const { api } = stage.applicant;
    const ask = (series: LogSeries[], since = 0) => api(readLogView, { body: { since, series } });
    const run = (from: number, next: number) => ({ grantId: null, from, next });
    refused(await ask([run(0, MOST_PROVEN + 1)]), 'invalid_request');
    refused(await ask([run(0, MOST_PROVEN), run(0, 1)]), 'invalid_request');
    refused(await ask([run(2, 1)]), 'invalid_request');
    refused(await ask(Array.from({ length: 65 }, () => run(0, 0))), 'invalid_request');
    granted(await ask([run(0, MOST_PROVEN)]));
  });

  it('about a grant of somebody else is answered as if that grant had no events', async () => {
    const { applicant, owner } = stage;
    const { records } = granted(await applicant.api(readRecord));
    const grantId = records.find((record) => record.grantId !== null)?.grantId ?? '';
    const ask = async (id: string) =>
      granted(
        await owner.api(readLogView, { body: { since: 0, series: [{ grantId: id, from: 0, next: 9 }] } }),
      );
    for (const view of [await ask(grantId), await ask(newUuidV7())]) {
      expect(view.placed).toEqual([]);
      expect(view.tagIndex?.absent.length).toBe(1);
    }
  });
});

describe('an honest platform', () => {
  it('raises no alarm when somebody opens, and an index is made, between two questions of a visit', async () => {
    const { applicant, colleague, postingIds } = stage;
    const before = (await look(applicant)).entries.length;
    let opened = false;
    const api = async <E extends Endpoint>(endpoint: E, ...input: [Input<E>]) => {
      if (endpoint.path === readLogView.path && !opened) {
        opened = true;
        await stage.open(colleague, postingIds[1]);
        await stage.makeIndex();
      }
      return applicant.api(endpoint, ...input);
    };
    const { entries, log, problems } = await look({ ...applicant, api: api as Api });
    expect([opened, problems, log.problems]).toEqual([true, [], []]);
    expect([entries.length, log.verified]).toEqual([before + 1, before + 1]);
  });

  it('raises none while many open at once, and indexes are made', async () => {
    const { applicant, owner, colleague, postingIds } = stage;
    const before = (await look(applicant)).entries.length;
    const openings = postingIds.flatMap((postingId) =>
      [owner, colleague, owner].map((by) => stage.open(by, postingId)),
    );
    const visits = Array.from({ length: 4 }, async (_, place) => {
      if (place === 2) await stage.makeIndex();
      return (await look(applicant)).log.problems;
    });
    expect((await Promise.all(visits)).flat()).toEqual([]);
    await Promise.all(openings);
    const { log } = await look(applicant);
    expect(log).toMatchObject({ verified: before + 6, waiting: 0, problems: [] });
  });

  it('says that the index is late when its files were lost, and goes on', async () => {
    const index = join(stage.raised.platform.config.dataDir, 'log/events/index');
    await rename(index, `${index}.away`);
    const { log } = await look(stage.applicant);
    await rename(`${index}.away`, index);
    expect(log.problems.map(({ code }) => code)).toEqual(['index_late']);
    expect((await look(stage.applicant)).log.problems).toEqual([]);
  });

  it('raises none after a restart', async () => {
    const { platform } = stage.raised;
    const before = (await look(stage.applicant)).log;
    await platform.platform.close();
    const again = await startPlatform(platform.config, {
      log: pino({ level: 'silent' }),
      webDir: await ensureWebBuild('web', () => {}),
    });
    try {
      expect(await look(stage.applicant)).toMatchObject({
        problems: [],
        log: { verified: before.verified, waiting: 0, problems: [] },
      });
    } finally {
      await again.close();
    }
  });
});

/** Somebody’s requests: what was asked about the log, and how many bytes went over the wire for an endpoint. */
function watch({ api }: Person) {
  const asked: LogSeries[] = [];
  const bytes = new Map<string, number>();
  const watched = async <E extends Endpoint>(endpoint: E, ...input: [Input<E>]) => {
    const answer = await api(endpoint, ...input);
    const [sent] = input;
    if (endpoint.path === readLogView.path) asked.push(...readLogView.body.parse(sent.body).series);
    const size = JSON.stringify(sent?.body ?? '').length + JSON.stringify(answer).length;
    bytes.set(endpoint.path, (bytes.get(endpoint.path) ?? 0) + size);
    return answer;
  };
  return { api: watched as Api, asked, bytes: ({ path }: Endpoint) => bytes.get(path) ?? 0 };
}
