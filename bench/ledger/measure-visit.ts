import { drill, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { enter, type Person, type Place } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { listReceivedApplications } from '../../src/shared/api/applications.ts';
import { readRecord } from '../../src/shared/api/disclosure.ts';
import { readLogView } from '../../src/shared/api/log.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { raiseTeam } from './stage-openings.ts';

type Team = Awaited<ReturnType<typeof raiseTeam>>;

/** Bytes of what is asked of the log and answered, without headers. */
export type VisitBytes = { readonly whole: number; readonly perGrant: number };

const EVENTS = 12;
const GRANTS = [2, 6] as const;

/** What a visit costs whose events were all verified before: with twelve events and two grants, and for each grant more. */
export async function measureVisit(place: Place): Promise<VisitBytes> {
  const teams: Team[] = [];
  while (teams.length < GRANTS[1]) teams.push(await raiseTeam(place, teams.length));
  const few = await visitAgain(place, teams.slice(0, GRANTS[0]));
  const many = await visitAgain(place, teams);
  return { whole: few, perGrant: Math.round((many - few) / (GRANTS[1] - GRANTS[0])) };
}

async function visitAgain(place: Place, teams: readonly Team[]): Promise<number> {
  const applicant = await enter(place, { kind: 'candidate' });
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  for (const [at, { postingId }] of teams.entries()) {
    await sendApplication(applicant, postingId, { resume });
    if (at === 0) await drill(applicant);
  }
  // Each grant beyond the two is an event more.
  await openUntil(applicant, teams[0] ?? failed(), EVENTS + teams.length - GRANTS[0]);
  await visit(applicant);
  return countBytes(() => visit(applicant));
}

async function openUntil(applicant: Person, { postingId, people }: Team, events: number): Promise<void> {
  const { api, session } = people[0] ?? failed();
  const { applications } = granted(await api(listReceivedApplications, { params: { postingId } }));
  const copyId = applications[0]?.copyId ?? failed();
  const terms = granted(await readTerms(api, session, copyId));
  while (granted(await applicant.api(readRecord)).records.length < events)
    granted(await openCopy(api, session, terms, newUuidV7()));
}

async function visit({ api, session }: Person): Promise<void> {
  const { problems, log } = granted(await readCheckedRecord(api, session));
  if (problems.length + log.problems.length > 0) throw new Error('the record does not verify');
}

/** The bytes that go to the log's endpoint and come from it while `work` runs. */
async function countBytes(work: () => Promise<void>): Promise<number> {
  const ordinary = globalThis.fetch;
  let counted = 0;
  globalThis.fetch = async (input, init) => {
    const answer = await ordinary(input, init);
    if (!String(input).endsWith(readLogView.path)) return answer;
    const sent = typeof init?.body === 'string' ? Buffer.byteLength(init.body) : 0;
    counted += sent + (await answer.clone().arrayBuffer()).byteLength;
    return answer;
  };
  try {
    await work();
    return counted;
  } finally {
    globalThis.fetch = ordinary;
  }
}

function failed(): never {
  throw new RangeError('something that was made is not there');
}
