/** The whole story of an introduction, in which every text that somebody writes in confidence is a mark. */
import { gzipSync } from 'node:zlib';
import { bring, drill, inventTerms, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { asCompared, beginKeys, confirm } from '../../src/cli/selfcheck/key-acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { changeUnlock } from '../../src/client/accounts/change-unlock.ts';
import { formatKit } from '../../src/client/accounts/kit.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { sendText } from '../../src/client/conversations/send.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { revokeGrant, withdrawApplication } from '../../src/client/disclosure/revoke.ts';
import { verifyReaders } from '../../src/client/employers/verify-readers.ts';
import { openInterests } from '../../src/client/interests/open-interests.ts';
import { showInterest } from '../../src/client/interests/show-interest.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { destroyDocument } from '../../src/client/vault/destroy.ts';
import { saveOriginal } from '../../src/client/vault/originals.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { sendCode } from '../../src/shared/api/accounts.ts';
import { changeStage, listReceivedApplications } from '../../src/shared/api/applications.ts';
import {
  answerHold,
  holdAccount,
  listEmployers,
  listHeldAccounts,
  lookUpAccount,
  readCounts,
} from '../../src/shared/api/desk.ts';
import {
  answerDecision,
  inviteColleague,
  proposeEmployer,
  removeMember,
} from '../../src/shared/api/employers.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { listOperators, readHealth, readMailLog } from '../../src/shared/api/operators.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { EMPTY_CARD } from '../../src/shared/card/card.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import type { Resume } from '../../src/shared/resume/resume.ts';
import { admit, secondOperator } from '../behaviour/desk-stage.ts';
import { candidate, quickArgon2id, recruiter, type Stage } from '../behaviour/people.ts';
import { decide, publicStage } from '../behaviour/public-stage.ts';
import type { RaisedStage } from '../behaviour/raised-stage.ts';
import type { TestPlatform } from '../platform.ts';
import type { Held } from './operators-view.ts';
import { markedResume } from './planted-marks.ts';
import { searchAmongMarks } from './planted-search.ts';

/** What to plant, and what comes about that nobody may find. */
export type Planting = {
  /** The marks that are not planted yet. */
  readonly left: string[];
  /** What visitors type: searches, and requests in a wrong form. */
  readonly typed: readonly string[];
  /** What a posting says to everybody. */
  readonly control: string;
  /** What people who are held say to operators. */
  readonly said: string;
  readonly secrets: string[];
  readonly addresses: string[];
};
type Team = { readonly employerId: string; readonly owner: Person; readonly others: readonly Person[] };

/** Plants everything; gives what the operator and the public are answered. */
export async function plantEverything(platform: TestPlatform, planting: Planting): Promise<Held[]> {
  const { stage, desk } = await publicStage(platform, newAddress(planting, 'desk'));
  keepSecrets(planting, desk);
  const team = await gatherTeam(planting, stage);
  const applicant = keepSecrets(planting, await candidate(stage, { address: newAddress(planting, 'c') }));
  const second = keepSecrets(planting, await candidate(stage, { address: newNumber(planting) }));
  const postings = await openPostings(planting, team);
  const resume = markedResume(() => next(planting));
  await keepDocuments(planting, applicant, resume);
  const searched = await searchAmongMarks({
    ...{ candidates: [applicant, second], owner: team.owner, employerId: team.employerId },
    ...{ resume, next: () => next(planting) },
  });
  await disclose(planting, { applicant, second, team, postings, resume });
  await comeBack(planting, applicant);
  const answers = await visit(platform, planting, postings[0] ?? '');
  const invitationFor = async (address: string) => (await stage.invitationFor?.(address)) ?? '';
  const raised = { platform, stage, operator: desk, invitationFor };
  return [...searched, ...answers, ...(await workAtDesk({ raised, planting }, [applicant, second], team))];
}

async function gatherTeam(planting: Planting, stage: Stage): Promise<Team> {
  const someRecruiter = async (name: string) =>
    keepSecrets(planting, await recruiter(stage, name, { address: newAddress(planting, 'r') }));
  const owner = await someRecruiter('Ada Berg');
  const employerId = newUuidV7();
  const body = {
    ...{
      employerId,
      name: 'Example Mills',
      country: 'DE',
      registrationNumber: 'HRB 1',
      title: 'Head of people',
    },
    ...{ website: 'https://mills.example', evidence: 'An invented employer.' },
  };
  granted(await owner.api(proposeEmployer, { body }));
  await stage.approve?.(employerId);
  await beginKeys(owner, employerId);
  const others = [await someRecruiter('Jun Mori'), await someRecruiter('Ines Roth')];
  for (const other of others) await bring(owner, other, employerId, stage.invitationFor);
  await confirm(
    owner,
    employerId,
    others.map((one) => asCompared(one)),
  );
  const invited = { invitationId: newUuidV7(), address: newAddress(planting, 'invited') };
  const invitation = { ...invited, role: 'recruiter', locale: 'ja' } as const;
  granted(await owner.api(inviteColleague, { params: { employerId }, body: invitation }));
  return { employerId, owner, others };
}

async function openPostings({ control }: Planting, { employerId, owner, others }: Team): Promise<string[]> {
  const open = (terms = inventTerms()) => post(owner, employerId, [owner, ...others], terms);
  return [await open(inventTerms({ description: `We mill. ${control}` })), await open(), await open()];
}

/** A résumé in two states, the file it came from, a packed file, and a résumé that is destroyed again. */
async function keepDocuments(planting: Planting, { api, session }: Person, resume: Resume): Promise<void> {
  const some = (count: number) => Array.from({ length: count }, () => next(planting));
  const file = (bytes: Uint8Array) => ({
    documentId: newUuidV7(),
    name: next(planting),
    mime: 'text/plain',
    bytes,
  });
  const original = file(Buffer.from(`%PDF-1.7 ${some(4).join('\n')}`));
  granted(await saveOriginal(api, session, original));
  granted(await saveOriginal(api, session, file(gzipSync(some(4).join(' ')))));
  const content = {
    ...{ title: next(planting), language: 'ja' as const, resume, labels: some(1) },
    ...{ originalId: original.documentId, originalName: original.name },
    leftover: [{ text: next(planting), page: 1, near: next(planting) }],
  };
  const documentId = newUuidV7();
  granted(await saveResume(api, session, { documentId, version: 1, content }));
  const changed = { ...content, title: next(planting) };
  granted(await saveResume(api, session, { documentId, version: 2, content: changed }));
  const gone = newUuidV7();
  granted(await saveResume(api, session, { documentId: gone, version: 1, content: changed }));
  granted(await destroyDocument(api, session, gone));
}

async function disclose(
  planting: Planting,
  told: { applicant: Person; second: Person; team: Team; postings: readonly string[]; resume: Resume },
): Promise<void> {
  const { applicant, second, team, postings, resume } = told;
  const grants: string[] = [];
  await drill(applicant);
  for (const postingId of postings) {
    grants.push((await sendApplication(applicant, postingId, { resume, message: next(planting) })).grantId);
  }
  const short = { ...resume, basics: { ...resume.basics, name: next(planting), summary: next(planting) } };
  await sendApplication(second, postings[0] ?? '', { resume: short, message: next(planting) });
  const { owner, others, employerId } = team;
  const interestId = await beInterested(planting, second, postings[2] ?? '');
  await askByInterest(planting, owner, { postingId: postings[2] ?? '', interestId });
  for (const reader of [owner, ...others]) await openAll(reader, postings.slice(0, 2));
  const [talked = '', revoked = '', withdrawn = ''] = grants;
  for (const stage of ['interview', 'offer'] as const) {
    const body = { changeId: newUuidV7(), stage };
    granted(await owner.api(changeStage, { params: { grantId: talked }, body }));
  }
  await talk(planting, talked, [applicant, owner, ...others]);
  granted(await revokeGrant(applicant.api, applicant.session, revoked));
  granted(await withdrawApplication(applicant.api, applicant.session, withdrawn));
  const accountId = others[1]?.session.account.accountId ?? '';
  granted(await owner.api(removeMember, { params: { employerId, accountId } }));
}

/** Shows a card to a posting's team, with a line of one's own. */
async function beInterested(
  planting: Planting,
  { api, session }: Person,
  postingId: string,
): Promise<string> {
  const { posting } = granted(await api(readPosting, { params: { postingId } }));
  const team = granted(await verifyReaders(api, session, posting));
  const choice = { interestId: newUuidV7(), posting, team, card: EMPTY_CARD, headline: next(planting) };
  granted(await showInterest(api, session, choice));
  return choice.interestId;
}

/** Asks whoever showed it, with a message sealed to the key that stands inside. */
async function askByInterest(
  planting: Planting,
  { api, session }: Person,
  { postingId, interestId }: { postingId: string; interestId: string },
): Promise<void> {
  const [interest] = granted(await openInterests(api, session, postingId));
  if (interest === undefined || interest.tampered) throw new Error('the interest is not shown');
  const to = { kind: 'interest', interestId, recipient: interest.recipient } as const;
  const asked = { postingId, to, fields: ['name'] as const, keepDays: 30, answerDays: 5 };
  const { withMessage } = granted(await askForResume(api, session, { ...asked, message: next(planting) }));
  if (!withMessage) throw new Error('no message was sent along');
}

async function openAll({ api, session }: Person, postings: readonly string[]): Promise<void> {
  for (const postingId of postings) {
    const { applications } = granted(await api(listReceivedApplications, { params: { postingId } }));
    for (const { copyId } of applications) {
      const terms = granted(await readTerms(api, session, copyId ?? ''));
      granted(await openCopy(api, session, terms, newUuidV7()));
    }
  }
}

/** All marks that are left are said: sixty an hour by each at most. */
async function talk(planting: Planting, grantId: string, speakers: readonly Person[]): Promise<void> {
  while (planting.left.length > 0) {
    for (const { api, session } of speakers) {
      if (planting.left.length === 0) return;
      const { parties } = granted(await readMessages(api, session, grantId, 0));
      const text = next(planting);
      granted(await sendText(api, session, { grantId, messageId: newUuidV7(), text, parties }));
    }
  }
}

/** The candidate comes back with the kit, makes a new passphrase and a new kit, and mistypes once. */
async function comeBack({ secrets }: Planting, person: Person): Promise<void> {
  const { api, session, address, kit, passphrase } = person;
  const byKit = { proof: { method: 'kit', secret: kit }, argon2id: quickArgon2id } as const;
  const fresh = granted(await changeUnlock(api, session, { ...byKit, method: 'passphrase' }));
  if (!('passphrase' in fresh)) throw new Error('a passphrase was asked for');
  secrets.push(fresh.passphrase);
  const proof = { method: 'passphrase', secret: fresh.passphrase } as const;
  const printed = granted(
    await changeUnlock(api, session, { proof, method: 'kit', argon2id: quickArgon2id }),
  );
  if ('kit' in printed) secrets.push(printed.kit);
  const typed = { address, method: 'passphrase', argon2id: quickArgon2id } as const;
  refused(await signIn(api, { ...typed, secret: passphrase }), 'sign_in_failed');
  granted(await signIn(api, { ...typed, secret: fresh.passphrase }));
  granted(await api(sendCode, { body: { address, locale: 'zh' } }));
}

/** What a visitor searches and sends in a wrong form; the posting's page is public. */
async function visit({ origin }: TestPlatform, { typed }: Planting, postingId: string): Promise<Held[]> {
  const [words = '', path = '', key = '', value = '', cookie = '', token = '', type = '', pool = ''] = typed;
  const headers = { 'sealfolio-client': '1', 'content-type': 'application/json' };
  const send = (to: string, init: RequestInit = {}) => fetch(origin + to, { headers, ...init });
  await send(`/en/postings?words=${encodeURIComponent(words)}`);
  await send(`/api/postings?words=${encodeURIComponent(words)}`);
  await send(`/api/postings/${encodeURIComponent(path)}`);
  await send(`/${encodeURIComponent(path)}`);
  await send('/api/codes', { method: 'POST', body: JSON.stringify({ [key]: value, address: value }) });
  await send('/api/sign-in', { method: 'POST', body: `{"address": "${value}` });
  const ascii = (text: string) => encodeURIComponent(text);
  await send('/api/account', { headers: { ...headers, cookie: `sealfolio-session=${ascii(cookie)}` } });
  await send('/api/account', { headers: { ...headers, 'sealfolio-pool': ascii(pool) } });
  await send('/api/codes', {
    method: 'POST',
    headers: { ...headers, 'content-type': ascii(type) },
    body: token,
  });
  const page = await send(`/ja/postings/${postingId}`);
  return [{ place: 'page', content: Buffer.from(await page.text()) }];
}

/** Everything that an operator can ask for, with ids that people told. Those who are held answer, to operators. */
async function workAtDesk(
  { raised, planting }: { raised: RaisedStage; planting: Planting },
  people: readonly Person[],
  team: Team,
): Promise<Held[]> {
  const desk = raised.operator;
  await decide(desk, team.employerId, 'held', 'Asked for a paper.');
  await decide(desk, team.employerId, 'approved', 'The paper came.');
  const said = () => ({ answerId: newUuidV7(), text: planting.said });
  const ofTeam = { params: { employerId: team.employerId } };
  granted(await team.owner.api(answerDecision, { ...ofTeam, body: said() }));
  const answers: unknown[] = [];
  for (const person of [...people, team.owner]) {
    const params = { accountId: person.session.account.accountId };
    granted(await desk.api(holdAccount, { params, body: { reason: 'A question was open.' } }));
    granted(await person.api(answerHold, { body: said() }));
    answers.push(await desk.api(lookUpAccount, { params }));
  }
  const second = keepSecrets(planting, await secondOperator(raised, 'reviewer', 'Ben Second'));
  planting.addresses.push(second.address);
  await admit([desk, second], { address: newAddress(planting, 'third'), role: 'reviewer' });
  answers.push(await desk.api(listEmployers), await desk.api(listHeldAccounts), await desk.api(readCounts));
  answers.push(await desk.api(listOperators), await desk.api(readMailLog), await desk.api(readHealth));
  if (answers.some(isRefusal)) throw new Error('the desk was refused');
  return answers.map((answer) => ({ place: 'desk', content: Buffer.from(JSON.stringify(answer)) }));
}

function next({ left }: Planting): string {
  return left.shift() ?? '';
}

function newAddress({ addresses }: Planting, role: string): string {
  const address = `${role}-${crypto.randomUUID()}@people.example`;
  addresses.push(address);
  return address;
}

/** Of the range that is kept for inventions (Ofcom). Searched without its plus, so that it is found in any form. */
function newNumber({ addresses }: Planting): string {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  const digits = `447700900${String(random % 1000).padStart(3, '0')}`;
  addresses.push(digits);
  return `+${digits}`;
}

function keepSecrets({ secrets }: Planting, person: Person): Person {
  secrets.push(person.passphrase, person.kit, formatKit(person.kit).text);
  return person;
}
