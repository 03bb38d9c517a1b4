import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Api } from '../../src/client/api.ts';
import { destroyDocument } from '../../src/client/vault/destroy.ts';
import { forgetVersions, type StoredResume } from '../../src/client/vault/resumes.ts';
import { readDocument } from '../../src/shared/api/vault.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { applyWith, type CopiedStage, keep, raiseCopiedStage, rename } from './copied-stage.ts';
import { commandsUnder, follow, take } from './leaving-stage.ts';
import { renew } from './recovery-stage.ts';

let stage: CopiedStage;
let person: Person;
const given: Record<'first' | 'second' | 'other' | 'forgotten' | 'destroyed' | 'unnoted', string> = {
  ...{ first: '', second: '', other: '', forgotten: '', destroyed: '', unnoted: '' },
};
let mills: StoredResume;

beforeAll(async () => {
  stage = await raiseCopiedStage();
  ({ person } = stage);
  mills = await keep(person, 'For mills');
  given.first = await apply(mills);
  const later = await rename(person, mills, '製粉所向け');
  given.second = await apply(later);
  given.other = await apply(await keep(person, 'For boats'));
  const bees = await keep(person, 'For bees');
  given.forgotten = await apply(bees);
  const hives = await rename(person, bees, 'For hives');
  granted(await forgetVersions(person.api, person.session, hives));
  const gone = await keep(person, 'For nobody');
  given.destroyed = await apply(gone);
  granted(await destroyDocument(person.api, person.session, gone.documentId));
  given.unnoted = await apply();
});
afterAll(() => stage?.raised.platform.dispose());

const apply = async (source?: StoredResume) => applyWith(person, await stage.openPosting(), source);

/** What `data/grants.json` says of each grant's copies, once the folder was opened as docs/leaving.md says. */
async function followed(zip: Uint8Array) {
  const files = await follow(await commandsUnder('3. Open it'), { zip, kit: person.kit });
  const jsonAt = (path: string) => JSON.parse(decodeUtf8(files.get(`sealfolio/${path}`) ?? new Uint8Array()));
  type Grant = { grantId: string; copiedFrom: { resume: string | null } | null };
  const grants = new Map(
    (jsonAt('data/grants.json') as Grant[]).map(({ grantId, copiedFrom }) => [grantId, copiedFrom]),
  );
  return { jsonAt, of: (name: keyof typeof given) => grants.get(given[name]) };
}

it('tells whoever leaves from which résumé and version each copy was made, and where nothing is known', async () => {
  const { of, jsonAt } = await followed((await take(person)).zip);
  const [earlier] = jsonAt('resumes/1.saved.json').history;
  const first = { resume: 'resumes/1.saved.json', name: '製粉所向け' };
  expect(of('first')).toEqual({ ...first, version: 1, kept: 'earlier', savedAt: mills.updatedAt });
  expect(earlier).toMatchObject({ version: 1, savedAt: mills.updatedAt, was: { title: 'For mills' } });
  expect(of('second')).toEqual({ ...first, version: 2, kept: 'present', savedAt: null });
  const other = { resume: 'resumes/2.saved.json', name: 'For boats' };
  expect(of('other')).toEqual({ ...other, version: 1, kept: 'present', savedAt: null });
  const forgotten = { resume: 'resumes/3.saved.json', name: 'For hives' };
  expect(of('forgotten')).toEqual({ ...forgotten, version: 1, kept: 'no', savedAt: null });
  expect([of('destroyed'), of('unnoted')]).toEqual([null, null]);
  for (const name of ['first', 'other', 'forgotten'] as const) {
    const { resume = '' } = of(name) ?? {};
    expect(jsonAt('names.json')[resume?.replace('.saved', '') ?? ''], name).toBe(jsonAt(resume ?? '').title);
  }
});

it('tells it also of a résumé that was changed where it lies, without its name', async () => {
  const { contents, zip } = await take(person, { through: changed(person.api) });
  expect(contents).toMatchObject({ missed: [{ kind: 'resume_document', id: mills.documentId }] });
  const { of } = await followed(zip);
  const unread = { resume: null, name: null, kept: null, savedAt: null };
  expect([of('first'), of('second')]).toEqual([
    { ...unread, version: 1 },
    { ...unread, version: 2 },
  ]);
  expect(of('other')).toMatchObject({ resume: 'resumes/1.saved.json', name: 'For boats' });
});

it('tells it also after new keys', async () => {
  person = await renew(person);
  const { of } = await followed((await take(person)).zip);
  expect(of('first')).toMatchObject({ name: '製粉所向け', version: 1, kept: 'earlier' });
});

function changed(api: Api): Api {
  return async (endpoint, ...input) => {
    const answer = await api(endpoint, ...input);
    const [parts] = input as [{ params?: { documentId?: string } }?];
    if (Object.is(endpoint, readDocument) && parts?.params?.documentId === mills.documentId)
      Object.assign(answer as object, { ciphertext: encodeBase64url(encodeUtf8('something else')) });
    return answer;
  };
}
