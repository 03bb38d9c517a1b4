/** A platform that keeps something back from those who leave: what they take says that it is missing, and not that it never was. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import type { Api } from '../../src/client/api.ts';
import type { StoredResume } from '../../src/client/vault/resumes.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import type { Answer } from '../../src/shared/api/endpoint.ts';
import { readManifest } from '../../src/shared/api/recovery.ts';
import { listDocuments, readDocument } from '../../src/shared/api/vault.ts';
import { decodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { applyWith, type CopiedStage, keep, raiseCopiedStage, rename } from '../behaviour/copied-stage.ts';
import { take } from '../behaviour/leaving-stage.ts';

let stage: CopiedStage;
let person: Person;
let kept: StoredResume;
let hidden: StoredResume;
let grantId: string;

beforeAll(async () => {
  stage = await raiseCopiedStage();
  ({ person } = stage);
  kept = await keep(person, 'For mills');
  hidden = await rename(person, await keep(person, 'For boats'), 'For ships');
  grantId = await applyWith(person, await stage.openPosting(), hidden);
});
afterAll(() => stage?.raised.platform.dispose());

type Listed = Answer<typeof listDocuments>['documents'];
const missed = () => [{ kind: 'resume_document', id: hidden.documentId }];
const unread = { resume: null, name: null, version: 2, kept: null, savedAt: null };

/** The platform, with another list of documents, and without those that it keeps back. */
function lying(list: (documents: Listed) => Listed, keptBack: () => readonly string[] = () => []): Api {
  return async (endpoint, ...input) => {
    const [parts] = input as [{ params?: { documentId?: string } }?];
    const asked = parts?.params?.documentId ?? '';
    if (Object.is(endpoint, readDocument) && keptBack().includes(asked))
      return { refused: 'not_found', detail: 'not found', retryAfter: null } as never;
    const answer = await person.api(endpoint, ...input);
    if (!Object.is(endpoint, listDocuments) || isRefusal(answer)) return answer;
    return { documents: list((answer as Answer<typeof listDocuments>).documents) } as typeof answer;
  };
}

/** What was taken: how many résumés, what was missed, and what the grant's copies are said to be from. */
async function taken(through: Api) {
  const { contents, zip } = await take(person, { through, readable: true });
  if (isRefusal(contents)) throw new Error(contents.detail);
  const files = unzipSync(zip);
  const grants = JSON.parse(decodeUtf8(files['sealfolio/readable/data/grants.json'] ?? new Uint8Array()));
  type Grant = { grantId: string; copiedFrom: unknown };
  const { copiedFrom } = (grants as Grant[]).find((grant) => grant.grantId === grantId) ?? {};
  const resumes = contents.files.filter(({ path, kind }) => kind === 'resume' && path.endsWith('.age'));
  return { resumes: resumes.length, missed: contents.missed, copiedFrom };
}

describe('a platform that leaves a résumé out of the list', () => {
  const without = (documents: Listed) =>
    documents.filter(({ documentId }) => documentId !== hidden.documentId);

  it('hides nothing that its owner signed for: it is taken all the same', async () => {
    const { resumes, missed: none, copiedFrom } = await taken(lying(without));
    expect({ resumes, none }).toEqual({ resumes: 2, none: [] });
    expect(copiedFrom).toMatchObject({ name: 'For ships', version: 2, kept: 'present' });
  });

  it('and says that there is none, is told on: it is missed, and not said to be destroyed', async () => {
    const found = await taken(lying(without, () => [hidden.documentId]));
    expect(found).toEqual({ resumes: 1, missed: missed(), copiedFrom: unread });
  });
});

describe('a platform that leaves a grant out of the list', () => {
  it('is told on by the record, where it was given', async () => {
    const through: Api = async (endpoint, ...input) => {
      const answer = await person.api(endpoint, ...input);
      return Object.is(endpoint, listGrants) ? JSON.parse('{"grants":[]}') : answer;
    };
    expect(await taken(through)).toEqual({
      ...{ resumes: 2, missed: [{ kind: 'grants', id: grantId }], copiedFrom: undefined },
    });
  });
});

describe('a platform that calls a résumé something else', () => {
  it('neither hides it nor what was copied from it', async () => {
    const otherwise = (documents: Listed) =>
      documents.map((one) =>
        one.documentId === hidden.documentId ? { ...one, kind: 'original' as const, version: 1 } : one,
      );
    const { resumes, missed: none, copiedFrom } = await taken(lying(otherwise));
    expect({ resumes, none }).toEqual({ resumes: 2, none: [] });
    expect(copiedFrom).toMatchObject({ name: 'For ships', version: 2 });
  });
});

describe('a platform that changes what its owner signed of the documents', () => {
  it('holds up nothing else, and the file says that documents are missing', async () => {
    const through: Api = async (endpoint, ...input) => {
      const answer = await person.api(endpoint, ...input);
      const [parts] = input as [{ params?: { of?: string } }?];
      if (!Object.is(endpoint, readManifest) || parts?.params?.of !== 'documents' || isRefusal(answer))
        return answer;
      return { ...(answer as object), content: null } as typeof answer;
    };
    const { missed: told, resumes } = await taken(through);
    expect(resumes).toBe(0);
    expect(told).toContainEqual({ kind: 'resume_document', id: null });
    for (const { documentId } of [kept, hidden])
      expect(told).toContainEqual({ kind: 'resume_document', id: documentId });
  });
});
