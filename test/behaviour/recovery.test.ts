import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drill, join, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { passkeysFor } from '../../src/cli/selfcheck/hold-passkeys.ts';
import { confirm } from '../../src/cli/selfcheck/key-acts.ts';
import { getReadyForContact, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { changeAddress } from '../../src/client/accounts/change-address.ts';
import { changeUnlock } from '../../src/client/accounts/change-unlock.ts';
import { prepareRenewal } from '../../src/client/accounts/credentials.ts';
import { showKit } from '../../src/client/accounts/kit-drill.ts';
import { replaceKeys } from '../../src/client/accounts/replace-keys.ts';
import { finishStartOver } from '../../src/client/accounts/start-over.ts';
import { httpApi } from '../../src/client/api.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { sendText } from '../../src/client/conversations/send.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { revokeGrant } from '../../src/client/disclosure/revoke.ts';
import { saveOriginal } from '../../src/client/vault/originals.ts';
import { listResumes, readResume, saveResume } from '../../src/client/vault/resumes.ts';
import { remindOfStartOvers } from '../../src/server/recovery/stop-start-over.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import { listApplications, readApplication } from '../../src/shared/api/applications.ts';
import { holdAccount } from '../../src/shared/api/desk.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import { getMyEmployer } from '../../src/shared/api/employers.ts';
import { listContactKeys } from '../../src/shared/api/passkeys.ts';
import { stopStartOver } from '../../src/shared/api/recovery.ts';
import { listDocuments } from '../../src/shared/api/vault.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { generatePassphrase } from '../../src/shared/vault/passphrase.ts';
import { whatDoesNotFit } from '../leaf-for-leaf.ts';
import { type Cast, candidate, cast, employerWith, quickArgon2id } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';
import { visit } from './raw-visit.ts';
import {
  beginOver,
  comeBack,
  finishOver,
  letPass,
  mailedCode,
  mailThatSays,
  prepareOver,
  renew,
  startOver,
} from './recovery-stage.ts';

const argon2id = quickArgon2id;
let raised: RaisedStage;
/** How far the platform's clock is ahead of the machine's, in milliseconds. */
let ahead = 0;
let people: Cast;

beforeAll(async () => {
  raised = await raiseStage({ clock: () => new Date(Date.now() + ahead) });
  people = await cast(raised.stage);
});
afterAll(() => raised.platform.dispose());

/** The token of the second invitation mailed to an address; waits for it. */
async function secondInvitation(address: string): Promise<string> {
  for (let tried = 0; tried < 1200; tried++) {
    const mails = (await raised.platform.mailsTo(address)).join('\n');
    const [, second] = [...mails.matchAll(/\/app\/join#([A-Za-z0-9_-]{43})/g)];
    if (second?.[1] !== undefined) return second[1];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no second invitation was mailed within a minute');
}

describe('the recovery kit', () => {
  it('is asked for when the account is a day old by the platform’s clock', async () => {
    const { api, session } = await candidate(raised.stage);
    expect(session.account.kitDrill).toBe('later');
    ahead = 25 * 3_600_000;
    expect(granted(await api(getAccount)).account.kitDrill).toBe('due');
    ahead = 0;
  });

  it('is shown once for all, until a new one is made', async () => {
    const person = await candidate(raised.stage);
    expect(person.session.account.kitDrill).toBe('later');
    const other = await candidate(raised.stage);
    refused(await showKit(person.api, person.session, other.kit), 'sign_in_failed');
    refused(await showKit(person.api, person.session, person.kit.slice(0, -1)), 'kit_mistyped');
    expect(granted(await showKit(person.api, person.session, person.kit)).account.kitDrill).toBe('done');
    expect(granted(await showKit(person.api, person.session, person.kit)).account.kitDrill).toBe('done');
    expect(await typesOf(person, 'account.kit_shown')).toBe(1);
    const proof = { method: 'kit' as const, secret: person.kit };
    const changed = granted(
      await changeUnlock(person.api, person.session, { proof, method: 'kit', argon2id }),
    );
    if (!('kit' in changed)) throw new Error('a kit was asked for');
    expect(granted(await person.api(getAccount)).account.kitDrill).not.toBe('done');
    refused(await showKit(person.api, person.session, person.kit), 'sign_in_failed');
    granted(await showKit(person.api, person.session, changed.kit));
    expect(granted(await person.api(getAccount)).account.kitDrill).toBe('done');
  });
});

describe('replaced keys', () => {
  it('open every document, which was sealed anew, and what was signed before still holds', async () => {
    const person = await candidate(raised.stage);
    const { documentId, originalId } = await fillVault(person);
    const grantId = await apply(person, people.owner);
    const before = granted(await person.api(listDocuments)).documents;
    const renewed = await renew(person);
    expect(renewed.session.account).toMatchObject({ generation: 2, kitDrill: 'later' });
    expect(renewed.session.account.recipient).not.toBe(person.session.account.recipient);
    const after = granted(await person.api(listDocuments)).documents;
    expect(after.map((one) => [one.documentId, one.version]).sort()).toEqual(
      before.map((one) => [one.documentId, one.version + 1]).sort(),
    );
    const { content } = granted(await readResume(person.api, renewed.session, documentId));
    expect(content).toMatchObject({ title: 'Mine', originalId });
    granted(await saveResume(person.api, renewed.session, { documentId, version: 3, content }));
    const { problems, entries } = granted(await readCheckedRecord(person.api, renewed.session));
    expect(problems).toEqual([]);
    expect(entries.every(({ ok }) => ok === true)).toBe(true);
    const { api, session } = people.owner;
    const { parties } = granted(await readMessages(api, session, grantId));
    granted(await sendText(api, session, { grantId, messageId: newUuidV7(), text: 'Tuesday?', parties }));
    const { messages } = granted(await readMessages(person.api, renewed.session, grantId));
    expect(messages.map(({ text }) => text)).toEqual(['Good morning', 'Tuesday?']);
    expect(granted(await revokeGrant(person.api, renewed.session, grantId)).state).toBe('revoked');
    expect(granted(await readCheckedRecord(person.api, renewed.session)).problems).toEqual([]);
  });

  it('of a recruiter open the copies that were made for the keys before, and both sides still write', async () => {
    const home = await employerWith(raised.stage, 'Example Docks', ['Rosa Quay']);
    const postingId = await post(home.owner, home.employer.employerId, [home.owner]);
    const applicant = await candidate(raised.stage);
    const { resume } = people;
    const { grantId } = await sendApplication(applicant, postingId, { resume, message: 'Good morning' });
    await openFirst(home.owner, grantId);
    const proof = { method: 'passkey' as const, authenticator: home.owner.authenticator };
    const renewal = prepareRenewal();
    const { api } = home.owner;
    const session = granted(await replaceKeys(api, home.owner.session, { proof, renewal, argon2id }));
    const owner = { ...home.owner, session };
    await openFirst(owner, grantId);
    const write = async ({ api: by, session: of }: Person, text: string) => {
      const { parties } = granted(await readMessages(by, of, grantId));
      granted(await sendText(by, of, { grantId, messageId: newUuidV7(), text, parties }));
    };
    await write(owner, 'With new keys');
    await write(applicant, 'To the old ones');
    for (const person of [owner, applicant]) {
      const { messages } = granted(await readMessages(person.api, person.session, grantId));
      const texts = ['Good morning', 'With new keys', 'To the old ones'];
      expect(messages.map(({ text }) => text ?? null)).toEqual(texts);
    }
    const { entries, problems } = granted(await readCheckedRecord(applicant.api, applicant.session));
    expect(problems).toEqual([]);
    expect(entries.filter(({ event }) => event.type === 'copy.opened').length).toBe(2);
    // Nothing more is sealed to this person before the old key handed over to the new one.
    const next = await candidate(raised.stage);
    await expect(sendApplication(next, postingId, { resume })).rejects.toThrow('keys_not_confirmed');
    await confirm(owner, home.employer.employerId, []);
    const { grantId: second } = await sendApplication(next, postingId, { resume });
    await openFirst(owner, second);
  });

  it('are not replaced again when the answer was lost', async () => {
    const person = await candidate(raised.stage);
    const { documentId } = await fillVault(person);
    const renewal = prepareRenewal();
    const proof = { method: 'passphrase' as const, secret: person.passphrase };
    const first = granted(await replaceKeys(person.api, person.session, { proof, renewal, argon2id }));
    const again = granted(await replaceKeys(person.api, person.session, { proof, renewal, argon2id }));
    expect(again.account.generation).toBe(2);
    expect(again.account.recipient).toBe(first.account.recipient);
    expect(granted(await readResume(person.api, again, documentId)).content.title).toBe('Mine');
  });

  it('are told to the address, and end every other session', async () => {
    const person = await candidate(raised.stage);
    const elsewhere = await comeBack(raised.platform, person);
    granted(elsewhere.session);
    const renewed = await renew(person);
    await mailThatSays(raised.platform, person.address, 'keys of your account were replaced');
    refused(await elsewhere.api(getAccount), 'signed_out');
    granted(await person.api(getAccount));
    refused((await comeBack(raised.platform, person)).session, 'sign_in_failed');
    granted((await comeBack(raised.platform, renewed)).session);
  });
});

describe('another address', () => {
  it('opens the account by the same words, and the one before is told', async () => {
    const person = await candidate(raised.stage);
    const { documentId } = await fillVault(person);
    const address = `${newUuidV7()}@people.example`;
    const proof = { method: 'passphrase' as const, secret: person.passphrase };
    const { passphrase } = person;
    const code = await mailedCode(raised.platform, address);
    const move = { proof, address, passphrase, argon2id };
    refused(
      await changeAddress(person.api, person.session, { ...move, code: wrong(code) }),
      'code_wrong_or_expired',
    );
    granted(await changeAddress(person.api, person.session, { ...move, code }));
    // The answer was lost: the code is used up, and nothing changes.
    const again = granted(await changeAddress(person.api, person.session, { ...move, code }));
    expect(await typesOf(person, 'account.address_changed')).toBe(1);
    await mailThatSays(raised.platform, person.address, 'moved to another address');
    refused((await comeBack(raised.platform, person)).session, 'sign_in_failed');
    const back = await comeBack(raised.platform, { ...person, address });
    const session = granted(back.session);
    expect((await readResume(back.api, session, documentId)) as object).toMatchObject({ version: 1 });
    granted(await readResume(person.api, again, documentId));
  });

  it('goes with a new passphrase when the kit was the proof, and is not the one that there is', async () => {
    const person = await candidate(raised.stage);
    const proof = { method: 'kit' as const, secret: person.kit };
    const passphrase = generatePassphrase();
    const own = await mailedCode(raised.platform, person.address);
    const same = { proof, address: person.address, code: own, passphrase, argon2id };
    refused(await changeAddress(person.api, person.session, same), 'address_unchanged');
    const address = `${newUuidV7()}@people.example`;
    const code = await mailedCode(raised.platform, address);
    granted(await changeAddress(person.api, person.session, { proof, address, code, passphrase, argon2id }));
    granted((await comeBack(raised.platform, { address, passphrase })).session);
    refused(
      (await comeBack(raised.platform, { address, passphrase: person.passphrase })).session,
      'sign_in_failed',
    );
  });
});

describe('who lost everything', () => {
  it('waits 72 hours, is told twice, and then goes on without what the lost keys gave', async () => {
    const person = await candidate(raised.stage);
    await fillVault(person);
    const grantId = await apply(person, people.owner);
    const terms = await termsOf(people.owner, grantId);
    const { readyAt } = granted(await beginOver(raised.platform, person.address));
    expect(Date.parse(readyAt) - Date.now()).toBeGreaterThan(71.9 * 3_600_000);
    expect(granted(await beginOver(raised.platform, person.address)).readyAt).toBe(readyAt);
    expect(granted(await person.api(getAccount)).account.startOverAt).toBe(readyAt);
    await mailThatSays(raised.platform, person.address, 'asked to start over');
    refused(await prepareOver(raised.platform, person.address), 'start_over_too_early');
    const { db, secrets } = raised.platform.platform;
    expect(await remindOfStartOvers(db, secrets, new Date())).toBe(0);
    await letPass(raised.platform, 49);
    expect(await remindOfStartOvers(db, secrets, new Date())).toBe(1);
    expect(await remindOfStartOvers(db, secrets, new Date())).toBe(0);
    await mailThatSays(raised.platform, person.address, 'You can still stop it');
    await letPass(raised.platform, 24);
    const renewed = await finishOver(raised.platform, person, 'candidate');
    const { api, session } = renewed;
    expect(session.account).toMatchObject({ generation: 2, startOverAt: null, kitDrill: 'due' });
    refused(await person.api(getAccount), 'signed_out');
    expect(granted(await api(listDocuments)).documents).toEqual([]);
    expect(granted(await api(listGrants)).grants.map(({ state }) => state)).toEqual(['revoked']);
    expect(granted(await api(listApplications)).applications.map(({ stage }) => stage)).toEqual([
      'withdrawn',
    ]);
    refused(await openCopy(people.owner.api, people.owner.session, terms, newUuidV7()), 'grant_revoked');
    const { entries, problems } = granted(await readCheckedRecord(api, session));
    expect(problems).toEqual([]);
    const unknown = entries.filter(({ ok }) => ok === 'keys_lost').map(({ event }) => event.type);
    expect(unknown).toEqual(expect.arrayContaining(['grant.given', 'grant.ended_with_keys']));
    await fillVault(renewed);
    expect(granted(await listResumes(api, session)).length).toBe(1);
    await drill(renewed);
    const second = await apply(renewed, people.owner);
    await openFirst(people.owner, second);
    const after = granted(await readCheckedRecord(api, session));
    expect(after.problems).toEqual([]);
    expect(after.entries.filter(({ event, ok }) => event.type === 'copy.opened' && ok === true).length).toBe(
      1,
    );
    granted((await comeBack(raised.platform, renewed)).session);
  });

  it('leaves the employer, whose people and candidates see it', async () => {
    const home = await employerWith(raised.stage, 'Example Yards', ['Ada Berg', 'Otto Lost']);
    const lost = home.colleagues[0] ?? home.owner;
    const postingId = await post(home.owner, home.employer.employerId, [home.owner, lost]);
    const applicant = await candidate(raised.stage);
    await sendApplication(applicant, postingId, { resume: people.resume });
    const renewed = await startOver(raised.platform, lost, 'recruiter');
    expect(granted(await renewed.api(getMyEmployer)).mine).toBeNull();
    const { entries, problems } = granted(await readCheckedRecord(applicant.api, applicant.session));
    expect(problems).toEqual([]);
    expect(entries.map(({ event }) => event.type)).toContain('copy.reader_left');
    // A first key once more, and the employer by a colleague's invitation.
    const returned = { ...renewed, authenticator: passkeysFor(raised.platform.origin) };
    await getReadyForContact(returned, { argon2id });
    expect(granted(await returned.api(listContactKeys)).until).not.toBeNull();
    await join(home.owner, returned, home.employer.employerId, secondInvitation);
    expect(granted(await returned.api(getMyEmployer)).mine?.role).toBe('recruiter');
  });

  it('stays on hold when they were', async () => {
    const person = await candidate(raised.stage);
    const params = { accountId: person.session.account.accountId };
    granted(await raised.operator.api(holdAccount, { params, body: { reason: 'Somebody complained.' } }));
    const renewed = await startOver(raised.platform, person, 'candidate');
    expect(renewed.session.account.heldReason).toBe('Somebody complained.');
  });

  it('begins one session more, and nothing else, when the end is sent again', async () => {
    const person = await candidate(raised.stage);
    granted(await beginOver(raised.platform, person.address));
    await letPass(raised.platform, 73);
    const prepared = granted(await prepareOver(raised.platform, person.address));
    const renewal = prepareRenewal();
    const sent: string[] = [];
    const recording: typeof fetch = async (url, init) => {
      if (String(url).endsWith('/start-over/finish')) sent.push(String(init?.body));
      return fetch(url, init);
    };
    const api = httpApi({ origin: raised.platform.origin, fetch: recording });
    // Its session's cookie is lost with the answer.
    refused(await finishStartOver(api, prepared, { renewal, argon2id }), 'signed_out');
    const request = { method: 'POST', path: '/api/start-over/finish', body: sent[0] };
    const headers = { 'content-type': 'application/json' };
    const answer = await visit(raised.platform.origin).send({ ...request, headers });
    expect(answer.code).toBe('ok');
    const { account } = JSON.parse(answer.text) as { account: { generation: number } };
    expect(account.generation).toBe(2);
    granted((await comeBack(raised.platform, { ...person, passphrase: renewal.passphrase })).session);
  });

  it('can stop it from any device that is signed in', async () => {
    const person = await candidate(raised.stage);
    granted(await beginOver(raised.platform, person.address));
    const stopped = granted(await person.api(stopStartOver));
    expect(stopped.account.startOverAt).toBeNull();
    granted(await person.api(stopStartOver));
    expect(await typesOf(person, 'account.start_over')).toBe(2);
    await letPass(raised.platform, 73);
    refused(await prepareOver(raised.platform, person.address), 'not_found');
    granted((await comeBack(raised.platform, person)).session);
  });
});

async function fillVault({ api, session }: Person): Promise<{ documentId: string; originalId: string }> {
  const [documentId, originalId] = [newUuidV7(), newUuidV7()];
  const file = { name: 'mine.txt', mime: 'text/plain', bytes: new Uint8Array([1, 2, 3]) };
  granted(await saveOriginal(api, session, { ...file, documentId: originalId }));
  const content = {
    ...{ title: 'Mine', language: 'en' as const, resume: people.resume, leftover: [], labels: [] },
    ...{ originalId, originalName: 'mine.txt' },
  };
  granted(await saveResume(api, session, { documentId, version: 1, content }));
  return { documentId, originalId };
}

async function apply(person: Person, reader: Person): Promise<string> {
  const postingId = await post(reader, people.employer.employerId, [reader]);
  const choice = { resume: people.resume, message: 'Good morning' };
  return (await sendApplication(person, postingId, choice)).grantId;
}

async function termsOf({ api, session }: Person, grantId: string) {
  const { copyId } = granted(await api(readApplication, { params: { grantId } })).application;
  return granted(await readTerms(api, session, copyId ?? ''));
}

async function openFirst(reader: Person, grantId: string): Promise<void> {
  const terms = await termsOf(reader, grantId);
  const opened = granted(await openCopy(reader.api, reader.session, terms, newUuidV7()));
  expect(opened.content.grantId).toBe(grantId);
}

async function typesOf({ api, session }: Person, type: string): Promise<number> {
  const { entries, problems } = granted(await readCheckedRecord(api, session));
  expect(problems).toEqual([]);
  return entries.filter(({ event }) => event.type === type).length;
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('whatever people lost', () => {
  it('each event has one leaf, and each state one event', async () => {
    expect(await whatDoesNotFit(raised.platform.platform.db.pool)).toEqual([]);
  });
});
