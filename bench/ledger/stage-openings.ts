/**
 * People with copies to open, made by the real clients over HTTP: employers with their teams, candidates who applied, and
 * each reader's requests to open, signed beforehand, since it is the server that is measured.
 */
import { argon2id } from 'hash-wasm';
import { bring, drill, post, propose, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { asCompared, confirm } from '../../src/cli/selfcheck/key-acts.ts';
import { enter, type Person, type Place } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { type CopyTerms, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { listReceivedApplications } from '../../src/shared/api/applications.ts';
import { getPlatform } from '../../src/shared/api/platform.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { signStatement } from '../../src/shared/disclosure/statement.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import type { Argon2id } from '../../src/shared/vault/unlock.ts';

/** Recruiters, and copies of each: an hour has room for sixty openings of a recruiter, and a day for twenty of a copy. */
const EMPLOYERS = 32;
const TEAM = 4;
const CANDIDATES = 32;
const APPLICATIONS = 4;

/** Somebody who has copies to open. */
export type Reader = {
  readonly person: Person;
  /** The session's cookie, as a header says it. */
  readonly cookie: string;
  readonly terms: readonly CopyTerms[];
};

/** Where the people of a self-check's pool act. */
export function placeAt(url: string, poolToken: string): Place {
  return { url, poolToken, argon2id: quickArgon2id };
}

/** Lets all of them enter. */
export async function stageOpenings(place: Place): Promise<readonly Reader[]> {
  const teams = await inTurns(EMPLOYERS, 4, (at) => raiseTeam(place, at));
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  await inTurns(CANDIDATES, 4, async (at) => {
    const applicant = await enter(place, { kind: 'candidate' });
    for (let sent = 0; sent < APPLICATIONS; sent += 1) {
      const team = teams[(at * APPLICATIONS + sent) % teams.length];
      if (team === undefined) throw new RangeError('there is a team for each application');
      await sendApplication(applicant, team.postingId, { resume });
      if (sent === 0) await drill(applicant);
    }
  });
  const readers = teams.flatMap(({ postingId, people }) => people.map((person) => ({ postingId, person })));
  // One after the other: what their connections send is looked at.
  return inTurns(readers.length, 1, async (at) => {
    const { postingId, person } = readers[at] ?? failed();
    const { applications } = granted(await person.api(listReceivedApplications, { params: { postingId } }));
    const terms: CopyTerms[] = [];
    for (const { copyId } of applications)
      if (copyId !== null) terms.push(granted(await readTerms(person.api, person.session, copyId)));
    return { person, cookie: await cookieOf(person), terms };
  });
}

/** A whole request to open a copy anew, as bytes. */
export async function formOpening({ person, cookie }: Reader, { statement }: CopyTerms): Promise<Uint8Array> {
  const { origin, copyId, grantId, copyHash } = statement;
  const signed = await signStatement(
    'sealfolio/opening-statement/v1',
    {
      ...{ kind: 'sealfolio.opening/v1', openingId: newUuidV7(), purpose: 'recruitment' },
      ...{ origin, copyId, grantId, copyHash },
    },
    person.session.keyring.signing,
  );
  const body = Buffer.from(JSON.stringify({ signed }));
  const head = [
    `POST /api/copies/${copyId}/open HTTP/1.1`,
    `host: ${new URL(origin).host}`,
    'content-type: application/json',
    'sealfolio-client: 1',
    `cookie: ${cookie}`,
    `content-length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
}

/** An employer with a posting and its team, whose keys are confirmed. */
export async function raiseTeam(place: Place, at: number): Promise<{ postingId: string; people: Person[] }> {
  const owner = await enter(place, { kind: 'recruiter', displayName: `Ada Berg ${at}` });
  const { employerId } = await propose(owner, `Example Mills ${at}`);
  const people = [owner];
  while (people.length < TEAM) {
    const colleague = await enter(place, { kind: 'recruiter', displayName: 'Jun Mori' });
    await bring(owner, colleague, employerId);
    people.push(colleague);
  }
  await confirm(
    owner,
    employerId,
    people.slice(1).map((one) => asCompared(one)),
  );
  return { postingId: await post(owner, employerId, people), people };
}

/** The cookie that a person's connection sends, seen while it asks something. */
async function cookieOf({ api }: Person): Promise<string> {
  const ordinary = globalThis.fetch;
  let seen = '';
  globalThis.fetch = (input, init) => {
    seen = new Headers(init?.headers).get('cookie') ?? seen;
    return ordinary(input, init);
  };
  try {
    await api(getPlatform);
  } finally {
    globalThis.fetch = ordinary;
  }
  return seen;
}

/** Argon2id with hardly any memory: it is not what is measured. */
const quickArgon2id: Argon2id = (password, salt) =>
  argon2id({
    ...{ password, salt, memorySize: 8, iterations: 1, parallelism: 1 },
    ...{ hashLength: 32, outputType: 'binary' },
  });

async function inTurns<Result>(
  count: number,
  atOnce: number,
  work: (at: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const one = async () => {
    for (let at = next++; at < count; at = next++) results[at] = await work(at);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return results;
}

function failed(): never {
  throw new RangeError('there are fewer than there should be');
}
