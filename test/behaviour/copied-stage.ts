/** Somebody with résumés, and an employer to whom copies of them are given. */
import { drill, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { type StoredResume, saveNextResume, saveResume } from '../../src/client/vault/resumes.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import type { GrantSource } from '../../src/shared/vault/grant-source.ts';
import { candidate, employerWith } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

/** What every résumé here says. */
export const resume = Resume.parse(JSON.parse(INVENTED_RESUME));

/** The platform, the candidate, and a way to open a posting for each application. */
export type CopiedStage = {
  readonly raised: RaisedStage;
  readonly person: Person;
  readonly openPosting: () => Promise<string>;
};

/** Starts a platform with both of them. */
export async function raiseCopiedStage(): Promise<CopiedStage> {
  const raised = await raiseStage();
  const { owner, employer } = await employerWith(raised.stage, 'Example Mills', ['Ada Berg']);
  const openPosting = () => post(owner, employer.employerId, [owner]);
  return { raised, person: await candidate(raised.stage), openPosting };
}

/** Keeps a first version of a résumé. */
export async function keep({ api, session }: Person, title: string): Promise<StoredResume> {
  const content = {
    ...{ title, language: 'en' as const, resume, leftover: [] },
    ...{ originalId: null, originalName: null },
  };
  return granted(await saveResume(api, session, { documentId: newUuidV7(), version: 1, content }));
}

/** Saves its next version, called otherwise. */
export async function rename(
  { api, session }: Person,
  before: StoredResume,
  title: string,
): Promise<StoredResume> {
  return granted(await saveNextResume(api, session, before, { ...before.content, title }));
}

/** Applies to a posting by copies of `source`, or by copies of which nothing is noted; the grant's id. */
export async function applyWith(person: Person, postingId: string, source?: GrantSource): Promise<string> {
  const noted = source === undefined ? {} : { source };
  const { grantId } = await sendApplication(person, postingId, { resume, ...noted, message: 'Good morning' });
  await drill(person);
  return grantId;
}
