/**
 * The cast of the behaviour and attack tests: real clients of a running platform. Only the cost of the passphrase is
 * lowered, so that opening twenty accounts takes a second and not a minute.
 */
import { argon2id } from 'hash-wasm';
import { bring, drill, post, propose, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { asCompared, beginKeys, confirm } from '../../src/cli/selfcheck/key-acts.ts';
import { type Entrant, enter, type Person, type Place } from '../../src/cli/selfcheck/people.ts';
import type { ApplicationEntry } from '../../src/shared/api/applications.ts';
import type { Employer } from '../../src/shared/api/employers.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import type { Argon2id } from '../../src/shared/vault/unlock.ts';

/** Argon2id with hardly any memory: for tests, never for people. */
export const quickArgon2id: Argon2id = (password, salt) =>
  argon2id({
    password,
    salt,
    memorySize: 8,
    iterations: 1,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });

/** Where the cast acts: see `Place`. `approve` lets an operator say yes where a pool does not approve by itself. */
export type Stage = Omit<Place, 'argon2id'> & {
  readonly argon2id?: Argon2id;
  readonly approve?: (employerId: string) => Promise<void>;
  readonly invitationFor?: (address: string) => Promise<string>;
};

/** A candidate, signed in. */
export function candidate(stage: Stage, entrant: Partial<Entrant> = {}): Promise<Person> {
  return enter(placeOf(stage), { ...entrant, kind: 'candidate' });
}

/** A recruiter without an employer yet, signed in. */
export function recruiter(
  stage: Stage,
  displayName = 'Ada Berg',
  entrant: Partial<Entrant> = {},
): Promise<Person> {
  return enter(placeOf(stage), { displayName, ...entrant, kind: 'recruiter' });
}

/** An operator, admitted by the token of a one-time link. */
export function operator(stage: Stage, operatorToken: string, displayName = 'Olu Desk'): Promise<Person> {
  return enter(placeOf(stage), { displayName, operatorToken, kind: 'operator' });
}

/** An approved employer with its keys, its owner and, in this order, colleagues of these names, each with a seat. */
export async function employerWith(
  stage: Stage,
  name: string,
  [ownerName = 'Ada Berg', ...colleagueNames]: readonly string[] = [],
): Promise<{ employer: Employer; owner: Person; colleagues: Person[] }> {
  const owner = await recruiter(stage, ownerName);
  const employer = await propose(owner, name);
  const { employerId } = employer;
  if (stage.approve !== undefined) {
    await stage.approve(employerId);
    await beginKeys(owner, employerId);
  }
  const colleagues: Person[] = [];
  for (const colleagueName of colleagueNames) {
    const colleague = await recruiter(stage, colleagueName);
    await bring(owner, colleague, employerId, stage.invitationFor);
    colleagues.push(colleague);
  }
  if (colleagues.length > 0)
    await confirm(
      owner,
      employerId,
      colleagues.map((one) => asCompared(one)),
    );
  return { employer, owner, colleagues };
}

/** Everybody that most tests need, and one application that the team of two can open. */
export type Cast = {
  readonly candidate: Person;
  readonly otherCandidate: Person;
  readonly employer: Employer;
  /** In the team, as is `colleague`. */
  readonly owner: Person;
  readonly colleague: Person;
  /** Of the employer, but not in the team. */
  readonly bystander: Person;
  /** Of another employer. */
  readonly outsider: Person;
  readonly otherEmployer: Employer;
  readonly postingId: string;
  readonly application: ApplicationEntry;
  readonly resume: Resume;
};

/** Lets the {@link Cast} enter. */
export async function cast(stage: Stage): Promise<Cast> {
  const home = await employerWith(stage, 'Example Mills', ['Ada Berg', 'Jun Mori', 'Ines Roth']);
  const away = await employerWith(stage, 'Other Works', ['Omar Stein']);
  const { employer, owner, colleagues } = home;
  const [colleague, bystander] = colleagues;
  if (colleague === undefined || bystander === undefined) throw new Error('the cast has two colleagues');
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  const applicant = await candidate(stage);
  const postingId = await post(owner, employer.employerId, [owner, colleague]);
  const application = await sendApplication(applicant, postingId, { resume, message: 'Good morning' });
  // So that tests may let this candidate apply once more.
  await drill(applicant);
  return {
    ...{ candidate: applicant, otherCandidate: await candidate(stage) },
    ...{
      employer,
      owner,
      colleague,
      bystander,
      outsider: away.owner,
      otherEmployer: away.employer,
      postingId,
      resume,
    },
    application,
  };
}

function placeOf({ argon2id: slow = quickArgon2id, ...stage }: Stage): Place {
  return { ...stage, argon2id: slow };
}
