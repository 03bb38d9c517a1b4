import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { generateKit } from '../../src/client/accounts/credentials.ts';
import type { Api } from '../../src/client/api.ts';
import { formKeptResume } from '../../src/client/vault/kept-resume.ts';
import { listResumes } from '../../src/client/vault/resumes.ts';
import { answerHold, holdAccount, releaseAccount } from '../../src/shared/api/desk.ts';
import { listDocuments, readDocument } from '../../src/shared/api/vault.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { hashOf } from '../../src/shared/disclosure/statement.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { commandsUnder, follow, type Left, liveAWhile, take } from './leaving-stage.ts';
import { type Cast, cast } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

let raised: RaisedStage;
let people: Cast;
let left: Left;

beforeAll(async () => {
  raised = await raiseStage();
  people = await cast(raised.stage);
  left = await liveAWhile(people);
});
afterAll(() => raised?.platform.dispose());

type Files = ReadonlyMap<string, Uint8Array>;
const jsonAt = (files: Files, path: string): unknown =>
  JSON.parse(decodeUtf8(files.get(`sealfolio/${path}`) ?? new Uint8Array()));
const sortedBytes = (files: readonly Uint8Array[]) => files.map((bytes) => encodeBase64url(bytes)).sort();
const under = (files: Files, folder: string) =>
  [...files].filter(([path]) => path.startsWith(`sealfolio/${folder}/`) && !path.endsWith('.age'));

/** That the folder holds everything that its owner had, byte for byte. */
async function holdsEverything(files: Files): Promise<void> {
  const { candidate, resume, application } = people;
  const saved = granted(await listResumes(candidate.api, candidate.session));
  expect(saved).toHaveLength(left.titles.length);
  const resumes = under(files, 'resumes');
  expect(
    sortedBytes(resumes.filter(([path]) => path.endsWith('.saved.json')).map(([, bytes]) => bytes)),
  ).toEqual(sortedBytes(saved.map(formKeptResume)));
  expect(jsonAt(files, 'resumes/1.json')).toEqual(resume);
  expect(jsonAt(files, 'resumes/2.json')).toEqual(resume);
  expect(sortedBytes(under(files, 'originals').map(([, bytes]) => bytes))).toEqual(
    sortedBytes(left.originals.map(({ bytes }) => bytes)),
  );
  const names = jsonAt(files, 'names.json') as Record<string, string>;
  for (const { name, bytes } of left.originals) {
    const [path = ''] = Object.entries(names).find(([, called]) => called === name) ?? [];
    expect(hashOf(files.get(`sealfolio/${path}`) ?? new Uint8Array()), name).toBe(hashOf(bytes));
  }
  expect(Object.values(names)).toEqual(expect.arrayContaining([...left.titles]));
  expect(jsonAt(files, 'conversations/1.json')).toMatchObject({
    conversation: { grantId: application.grantId, employerName: 'Example Mills' },
    messages: left.messages.map((text, index) => ({ number: index + 1, text, mine: index === 0 })),
  });
  expect(jsonAt(files, 'data/requests.json')).toMatchObject([
    { message: left.asked, request: { employerName: 'Example Mills', state: 'waiting' } },
  ]);
  expect(jsonAt(files, 'data/card.json')).toMatchObject({
    card: { region: ['JP-13'] },
    entries: [{ value: 'Nobody Works' }],
  });
  expect(jsonAt(files, 'data/grants.json')).toMatchObject([
    { grantId: application.grantId, readings: [{ recruiterId: people.owner.session.account.accountId }] },
  ]);
  expect(jsonAt(files, 'data/applications.json')).toMatchObject([{ grantId: application.grantId }]);
  expect(jsonAt(files, 'data/interests.json')).toMatchObject([{ employerName: 'Example Mills' }]);
  expect(jsonAt(files, 'data/devices.json')).toMatchObject({ sessions: [{ current: true }], passkeys: [] });
  expect(jsonAt(files, 'data/account.json')).toMatchObject({
    accountId: candidate.session.account.accountId,
  });
  const { records } = jsonAt(files, 'data/record.json') as { records: { event: { type: string } | null }[] };
  const events = records.map(({ event }) => event?.type);
  expect(events).toEqual(expect.arrayContaining(['account.created', 'grant.given', 'copy.opened']));
}

describe('somebody who leaves with the recovery kit and the file alone', () => {
  it('gets every résumé, original and message back, by the commands of docs/leaving.md', async () => {
    const { contents, zip } = await take(people.candidate);
    expect(contents).toMatchObject({ sealed: 'hybrid', readable: false, missed: [] });
    const files = await follow(await commandsUnder('3. Open it'), { zip, kit: people.candidate.kit });
    await holdsEverything(files);
    expect([...files.keys()]).not.toContain('sealfolio/identity.txt');
  });

  it('gets the same with an age from before hybrid keys, where the kit is a passphrase', async () => {
    const { contents, zip } = await take(people.candidate, { form: 'plain' });
    expect(contents).toMatchObject({ sealed: 'plain', missed: [] });
    const { kit } = people.candidate;
    const files = await follow(await commandsUnder('With an age older than 1.3'), { zip, kit });
    await holdsEverything(files);
  });

  it('gets what they wrote to operators back, too', async () => {
    const { api, session } = people.candidate;
    const params = { accountId: session.account.accountId };
    granted(await raised.operator.api(holdAccount, { params, body: { reason: 'Somebody complained.' } }));
    const text = 'I only asked for flour. 小麦粉です。';
    granted(await api(answerHold, { body: { answerId: newUuidV7(), text } }));
    const { zip } = await take(people.candidate, { readable: true });
    granted(await raised.operator.api(releaseAccount, { params, body: { reason: 'It was a mistake.' } }));
    const files = new Map(Object.entries(unzipSync(zip)));
    expect(jsonAt(files, 'readable/data/account.json')).toMatchObject({ answersToHolds: [{ text }] });
  });

  it('finds each file in the list, with its size and hash, and everything on the page', async () => {
    const { contents, zip } = await take(people.candidate);
    if (isRefusal(contents)) throw new Error(contents.detail);
    const files = unzipSync(zip);
    const listed = contents.files.map(({ path }) => `sealfolio/${path}`);
    expect(Object.keys(files).sort()).toEqual(
      [...listed, 'sealfolio/README.txt', 'sealfolio/contents.json'].sort(),
    );
    for (const { path, bytes, sha256 } of contents.files) {
      const content = files[`sealfolio/${path}`] ?? new Uint8Array();
      expect(content.length, path).toBe(bytes);
      expect(hashOf(content), path).toBe(sha256);
    }
    expect(JSON.parse(decodeUtf8(files['sealfolio/contents.json'] ?? new Uint8Array()))).toEqual(contents);
  });
});

describe('the file without the kit', () => {
  it.each(['hybrid', 'plain'] as const)('tells nothing of what is in it (%s)', async (form) => {
    const { zip } = await take(people.candidate, { form });
    const bytes = Buffer.from(zip);
    const { basics, work = [], education = [] } = people.resume;
    const told = [
      ...[basics?.name, basics?.email, basics?.phone, basics?.summary, basics?.label],
      ...[...work, ...education].flatMap((one) => Object.values(one)),
      ...left.titles,
      ...left.messages,
      ...left.originals.map(({ name }) => name),
      ...['Flour, first class', 'Left over: 余り'],
      ...[left.asked, 'Example Mills', 'Nobody Works', 'Somebody who mills', 'Ada Berg', 'Jun Mori'],
      ...['AGE-SECRET-KEY', 'JP-13', people.candidate.session.account.accountId, people.application.grantId],
    ].filter((text): text is string => typeof text === 'string' && text.length > 4);
    expect(told.length).toBeGreaterThan(25);
    expect(told.filter((text) => bytes.includes(text))).toEqual([]);
  });

  it.each(['hybrid', 'plain'] as const)(
    'opens with no other kit, and each file to one kind of key (%s)',
    async (form) => {
      const { zip } = await take(people.candidate, { form });
      const kinds = new Set<string>();
      const stranger = people.otherCandidate;
      for (const [path, content] of Object.entries(unzipSync(zip)).filter(([name]) =>
        name.endsWith('.age'),
      )) {
        const header = Buffer.from(content).toString('latin1').split('\n---')[0] ?? '';
        const stanzas = [...header.matchAll(/^-> (\S+)/gm)].map(([, kind = '']) => kind);
        expect(stanzas, path).toHaveLength(1);
        for (const kind of stanzas) kinds.add(path.endsWith('/identity.age') ? `keys: ${kind}` : kind);
        const { keyring } = stranger.session;
        for (const identity of [stranger.kit, keyring.identity, keyring.documents.identity]) {
          const decrypter = new Decrypter();
          if (stanzas.includes('scrypt')) decrypter.addPassphrase(identity);
          else decrypter.addIdentity(identity);
          await expect(decrypter.decrypt(content), path).rejects.toThrow();
        }
      }
      const expected = {
        hybrid: ['keys: mlkem768x25519', 'mlkem768x25519'],
        plain: ['keys: scrypt', 'X25519'],
      };
      expect([...kinds]).toEqual(expected[form]);
    },
  );

  it('is not made at all with a mistyped kit, one that is not in force, or another’s', async () => {
    const { kit } = people.candidate;
    const wrong = { [`${kit.slice(0, -1)}${kit.endsWith('Q') ? 'P' : 'Q'}`]: 'kit_mistyped' };
    for (const other of [generateKit(), people.otherCandidate.kit]) wrong[other] = 'sign_in_failed';
    for (const [tried, refused] of Object.entries(wrong)) {
      const { contents, zip } = await take(people.candidate, { kit: tried });
      expect(contents).toMatchObject({ refused });
      expect(zip).toHaveLength(0);
    }
  });
});

describe('what is taken', () => {
  it('lies there readable a second time only where that was asked for', async () => {
    const { contents, zip } = await take(people.candidate, { readable: true });
    expect(contents).toMatchObject({ readable: true });
    const files = unzipSync(zip);
    const { identity } = people.candidate.session.keyring.documents;
    const copies = Object.keys(files).filter((path) => path.startsWith('sealfolio/readable/'));
    expect(copies.length).toBeGreaterThan(14);
    for (const path of copies) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const sealed = files[`${path.replace('/readable/', '/')}.age`] ?? new Uint8Array();
      expect(files[path], path).toEqual(await decrypter.decrypt(sealed));
    }
    const plain = Object.keys(unzipSync((await take(people.candidate)).zip));
    expect(plain.filter((path) => !path.endsWith('.age')).sort()).toEqual([
      'sealfolio/README.txt',
      'sealfolio/contents.json',
    ]);
  });

  it('leaves out a document that was changed, says so, and brings all others', async () => {
    const { api } = people.candidate;
    const { documents } = granted(await api(listDocuments));
    const changed = documents.find(({ kind }) => kind === 'original')?.documentId ?? '';
    const body = { ciphertext: encodeBase64url(encodeUtf8('something else')) };
    const through: Api = async (endpoint, ...input) => {
      const answer = await api(endpoint, ...input);
      const [parts] = input as [{ params?: { documentId?: string } }?];
      const isChanged = Object.is(endpoint, readDocument) && parts?.params?.documentId === changed;
      if (isChanged) Object.assign(answer as object, body);
      return answer;
    };
    const { contents, zip } = await take(people.candidate, { through });
    expect(contents).toMatchObject({ missed: [{ kind: 'original', id: changed }] });
    const originals = Object.keys(unzipSync(zip)).filter((path) => path.includes('/originals/'));
    expect(originals).toHaveLength(left.originals.length - 1);
  });
});
