import { afterAll, beforeAll, expect, test } from 'vitest';
import { withNextDocuments } from '../../src/client/vault/sealed-documents.ts';
import { listDocuments, saveDocument } from '../../src/shared/api/vault.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { hashOf } from '../../src/shared/disclosure/statement.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { manifestWith } from '../behaviour/next-manifest.ts';
import { candidate } from '../behaviour/people.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';

let stage: TestPlatform;

beforeAll(async () => {
  stage = await testPlatform();
});
afterAll(() => stage.dispose());

test('holds no more than its measure, however many large files arrive at once', async () => {
  const { api, session } = await candidate({ url: stage.origin, codeFor: stage.codeFor });
  const bytes = new Uint8Array(22 * 1024 * 1024);
  const [ciphertext, sha256] = [encodeBase64url(bytes), hashOf(bytes)];
  const save = () => {
    const params = { documentId: newUuidV7() };
    const state = { kind: 'original' as const, version: 1, sha256 };
    return withNextDocuments(
      api,
      session,
      (documents) => [...documents, { ...params, ...state }],
      (manifest) => api(saveDocument, { params, body: { ...state, ciphertext, manifest } }),
    );
  };
  const saved: string[] = [];
  for (let wave = 0; wave < 5; wave++) {
    const answers = await Promise.all([save(), save(), save()]);
    saved.push(...answers.map((answer) => (isRefusal(answer) ? answer.refused : 'saved')));
  }
  expect(saved.filter((answer) => answer === 'saved')).toHaveLength(9);
  expect(new Set(saved)).toEqual(new Set(['saved', 'limit_reached']));
  const listed = await api(listDocuments);
  const stored = isRefusal(listed) ? [] : listed.documents;
  expect(stored.reduce((sum, document) => sum + document.size, 0)).toBeLessThanOrEqual(200 * 1024 * 1024);
});

test('turns away the fifth large file at a time, before it is read', async () => {
  const person = await candidate({ url: stage.origin, codeFor: stage.codeFor });
  const bytes = new Uint8Array(12 * 1024 * 1024);
  const params = { documentId: newUuidV7() };
  const state = { kind: 'original' as const, version: 1, sha256: hashOf(bytes) };
  const manifest = await manifestWith(person, { ...params, ...state });
  // The same state ten times: whoever is let in is answered alike.
  const body = { ...state, ciphertext: encodeBase64url(bytes), manifest };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => person.api(saveDocument, { params, body })),
  );
  const refused = answers.filter(isRefusal).map((answer) => answer.refused);
  expect(new Set(refused)).toEqual(new Set(['unavailable']));
  expect(answers.filter((answer) => !isRefusal(answer)).length).toBeGreaterThanOrEqual(4);
});
