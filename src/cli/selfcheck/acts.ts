/** What people do, each act whole, for the self-check and for tests. Throws `WrongAnswer` when it is refused. */
import type { z } from 'zod';
import { showKit } from '../../client/accounts/kit-drill.ts';
import { type ApplicationChoice, applyToPosting } from '../../client/disclosure/apply.ts';
import { verifyReaders } from '../../client/employers/verify-readers.ts';
import type { ApplicationEntry } from '../../shared/api/applications.ts';
import {
  acceptInvitation,
  type Employer,
  inviteColleague,
  proposeEmployer,
} from '../../shared/api/employers.ts';
import { openPosting, type PostingTerms, readPosting } from '../../shared/api/jobs.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { MemberRole } from '../../shared/employers/roles.ts';
import { applicationExpiry } from '../../shared/jobs/posting.ts';
import { type Field, presentFields } from '../../shared/resume/fields.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import type { GrantSource } from '../../shared/vault/grant-source.ts';
import { asCompared, beginKeys, confirm } from './key-acts.ts';
import type { Person } from './people.ts';
import { granted, same, WrongAnswer } from './wrong-answer.ts';

/**
 * Proposes an employer; an operator has yet to approve it, except in a self-check's pool, where its keys begin at once.
 */
export async function propose(owner: Person, name: string): Promise<Employer> {
  const { employer } = granted(
    await owner.api(proposeEmployer, {
      body: {
        employerId: newUuidV7(),
        name,
        country: 'DE',
        registrationNumber: `HRB ${crypto.randomUUID().slice(0, 13)}`,
        website: 'https://mills.example',
        evidence: 'An invented employer.',
        title: 'Head of people',
      },
    }),
  );
  if (employer.state === 'approved') await beginKeys(owner, employer.employerId);
  return employer;
}

/** Invites a colleague, who joins, and whose keys the owner confirms; see {@link bring}. */
export async function join(...input: Parameters<typeof bring>): Promise<void> {
  await bring(...input);
  const [owner, colleague, employerId, , role] = input;
  await confirm(owner, employerId, [asCompared(colleague, role)]);
}

/** Invites a colleague, who joins. `tokenFor` finds the mailed link's token where the platform does not answer it. */
export async function bring(
  owner: Person,
  colleague: Person,
  employerId: string,
  tokenFor?: (address: string) => Promise<string>,
  role: MemberRole = 'recruiter',
): Promise<void> {
  const { token } = granted(
    await owner.api(inviteColleague, {
      params: { employerId },
      body: { invitationId: newUuidV7(), address: colleague.address, role, locale: 'en' },
    }),
  );
  const found = token ?? (await tokenFor?.(colleague.address));
  if (found === undefined) throw new WrongAnswer('the invitation’s token, as in a self-check’s pool', 'none');
  granted(await colleague.api(acceptInvitation, { body: { token: found, title: 'Recruiter' } }));
}

/** Terms of an invented posting, open for 30 days; `changes` replace some. */
export function inventTerms(
  changes: Partial<z.infer<typeof PostingTerms>> = {},
): z.infer<typeof PostingTerms> {
  return {
    title: 'Software developer',
    occupation: '251',
    region: 'JP-13',
    workMode: 'hybrid',
    description: 'Looks after the software of an invented mill.',
    payMin: 6_000_000,
    payMax: 8_000_000,
    payCurrency: 'JPY',
    payPeriod: 'year',
    validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    ...changes,
  };
}

/** Opens a posting whose applications `team` reads; its id. */
export async function post(
  by: Person,
  employerId: string,
  team: readonly Person[],
  terms = inventTerms(),
): Promise<string> {
  const ids = team.map(({ session }) => session.account.accountId);
  const body = { postingId: newUuidV7(), terms, team: ids };
  return granted(await by.api(openPosting, { params: { employerId }, body })).postingId;
}

/** Reads the recovery kit back, as is asked for before a second application. */
export async function drill({ api, session, kit }: Person): Promise<void> {
  same('the kit’s drill', granted(await showKit(api, session, kit)).account.kitDrill, 'done');
}

/**
 * What somebody may choose in applying, the keys of the team verified: `fields` of `resume` (all that it has, when not
 * said), until the usual time.
 */
export async function chooseAll(
  { api, session }: Person,
  postingId: string,
  choice: {
    resume: Resume;
    source?: GrantSource;
    fields?: readonly Field[];
    message?: string;
    expiresAt?: string;
  },
): Promise<ApplicationChoice> {
  const { posting } = granted(await api(readPosting, { params: { postingId } }));
  const { resume, fields = presentFields(resume), message = null } = choice;
  const expiresAt = choice.expiresAt ?? applicationExpiry(posting.validUntil);
  const team = granted(await verifyReaders(api, session, posting));
  const source = choice.source === undefined ? {} : { source: choice.source };
  return { posting, team, resume, ...source, fields, message, expiresAt };
}

/** Applies; see {@link chooseAll}. */
export async function sendApplication(
  applicant: Person,
  postingId: string,
  choice: Parameters<typeof chooseAll>[2],
): Promise<ApplicationEntry> {
  const { api, session } = applicant;
  return granted(await applyToPosting(api, session, await chooseAll(applicant, postingId, choice)));
}
