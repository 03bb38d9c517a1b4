import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDocuments, saveDocument } from '../../src/shared/api/vault.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { hashOf } from '../../src/shared/disclosure/statement.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { candidate } from '../behaviour/people.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';

let stage: TestPlatform;

beforeAll(async () => {
  stage = await testPlatform();
});
afterAll(() => stage.dispose());

test('holds no more than its measure, however many large files arrive at once', async () => {
  const { api } = await candidate({ url: stage.origin, codeFor: stage.codeFor });
  const bytes = new Uint8Array(22 * 1024 * 1024);
  const [ciphertext, sha256] = [encodeBase64url(bytes), hashOf(bytes)];
  const save = () =>
    api(saveDocument, {
      params: { documentId: newUuidV7() },
      body: { kind: 'original', version: 1, sha256, ciphertext },
    });
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
  const { api } = await candidate({ url: stage.origin, codeFor: stage.codeFor });
  const bytes = new Uint8Array(12 * 1024 * 1024);
  const body = {
    kind: 'original' as const,
    version: 1,
    sha256: hashOf(bytes),
    ciphertext: encodeBase64url(bytes),
  };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => api(saveDocument, { params: { documentId: newUuidV7() }, body })),
  );
  const refused = answers.filter(isRefusal).map((answer) => answer.refused);
  expect(new Set(refused)).toEqual(new Set(['unavailable']));
  expect(answers.filter((answer) => !isRefusal(answer)).length).toBeGreaterThanOrEqual(4);
});
