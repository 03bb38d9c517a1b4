/** A platform on which nothing enters the log by the clock: tests let batches in, and make indexes, when they like. */
import { setTimeout as sleep } from 'node:timers/promises';
import { drill, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { type CheckedRecord, readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { type OpenedCopy, openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { buildTagIndex } from '../../src/server/ledger/build-tag-index.ts';
import { type LogSigner, logSigner } from '../../src/server/ledger/log-signer.ts';
import { listReceivedApplications } from '../../src/shared/api/applications.ts';
import { decodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { parseCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { parseNote } from '../../src/shared/ledger/note.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { candidate, employerWith } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

/** Longer than any test. */
const NEVER = { LOG_BATCH: 'PT20H' };

/** See above; a candidate has applied twice, to a team of two. */
export type LogStage = {
  readonly raised: RaisedStage;
  readonly applicant: Person;
  readonly owner: Person;
  readonly colleague: Person;
  readonly postingIds: readonly [string, string];
  readonly signer: LogSigner;
  /** Lets all that waits for its batch into the log. */
  letIn(): Promise<void>;
  /** Makes an index of all that is in the log, and waits until it stands there. */
  makeIndex(): Promise<void>;
  /** Opens the newest application to a posting; a new opening each time. */
  open(by: Person, postingId: string): Promise<OpenedCopy>;
};

/** Raises it. */
export async function raiseLogStage(): Promise<LogStage> {
  const raised = await raiseStage({ env: NEVER });
  const { stage, platform } = raised;
  const { db, secrets, eventLog } = platform.platform;
  const home = await employerWith(stage, 'Example Mills', ['Ada Berg', 'Jun Mori']);
  const { owner, colleagues, employer } = home;
  const [colleague = owner] = colleagues;
  const applicant = await candidate(stage);
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  const postingIds: string[] = [];
  for (const drills of [true, false]) {
    const postingId = await post(owner, employer.employerId, [owner, colleague]);
    await sendApplication(applicant, postingId, { resume });
    if (drills) await drill(applicant);
    postingIds.push(postingId);
  }
  const [first = '', second = ''] = postingIds;
  const signer = logSigner(eventLog.key.name, secrets.logSeed);
  const read = async (sql: string) => (await db.pool.query<{ size: number }>(sql)).rows[0] ?? { size: 0 };
  const stands = async (sql: string) => {
    while ((await db.pool.query(sql)).rows.length > 0) await sleep(20);
  };
  /** The checkpoint is put where it is read after it was noted. */
  const isPublished = async () => {
    await stands('select 1 from ledger.logs where size < positions');
    const { size } = await read(`select size from ledger.logs where origin like '%/log/events'`);
    while (publishedSize(await eventLog.storage.read('checkpoint')) < size) await sleep(20);
  };
  return {
    ...{ raised, applicant, owner, colleague, signer, postingIds: [first, second] },
    async letIn() {
      await db.pool.query(`update ledger.logs set batch_at = batch_at - interval '1 day'`);
      await stands('select 1 from ledger.leaves where position is null limit 1');
      await isPublished();
    },
    async makeIndex() {
      const order = { every: 0, now: new Date(), going: () => true };
      const { size } = await read(`select size from ledger.logs where origin like '%/log/events'`);
      // The platform may be making one of its own, which is waited for. After an index there is its own leaf.
      for (let covered = -1; covered < size - 1; ) {
        await buildTagIndex({ db, signer, storage: eventLog.storage }, order);
        await stands('select 1 from ledger.leaves where position is null and index_of is not null');
        await isPublished();
        covered = (await read('select max(covered) as size from ledger.tag_indexes')).size;
      }
    },
    async open(by, postingId) {
      const { applications } = granted(await by.api(listReceivedApplications, { params: { postingId } }));
      const terms = granted(await readTerms(by.api, by.session, applications[0]?.copyId ?? ''));
      return granted(await openCopy(by.api, by.session, terms, newUuidV7()));
    },
  };
}

function publishedSize(bytes: Uint8Array | undefined): number {
  return bytes === undefined ? -1 : parseCheckpoint(parseNote(decodeUtf8(bytes)).text).size;
}

/** The record of somebody, checked. */
export async function look({ api, session }: Pick<Person, 'api' | 'session'>): Promise<CheckedRecord> {
  const checked = await readCheckedRecord(api, session);
  if (isRefusal(checked)) throw new Error(`the record was refused: ${checked.refused}`);
  return checked;
}
