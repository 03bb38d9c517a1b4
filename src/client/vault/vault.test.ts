import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { manifestShelf } from '../../../test/manifest-shelf.ts';
import { scriptedApi, stagePlatform } from '../../../test/staged-grant.ts';
import type { NextManifest } from '../../shared/api/keys.ts';
import { readManifest } from '../../shared/api/recovery.ts';
import { listDocuments, readDocument, saveDocument } from '../../shared/api/vault.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { Resume } from '../../shared/resume/resume.ts';
import { sealDocument } from '../../shared/vault/document.ts';
import { parseRecipient } from '../../shared/vault/identity.ts';
import type { Session } from '../accounts/session.ts';
import { memoryKeep } from '../manifests/keep.ts';
import { readOwnManifest, signDocuments } from '../manifests/own-manifest.ts';
import { formKeptResume } from './kept-resume.ts';
import { readOriginal, saveOriginal } from './originals.ts';
import type { ResumeDocument } from './resume-document.ts';
import { forgetVersions, listResumes, readResume, saveNextResume, saveResume } from './resumes.ts';

let candidate: Session;
let stranger: Session;
beforeAll(async () => {
  const stage = await stagePlatform();
  candidate = await stage.person('candidate', null);
  stranger = await stage.person('candidate', null);
});

// Each test is told by a platform of its own: what another said is forgotten.
beforeEach(() => {
  candidate = { ...candidate, keep: memoryKeep() };
});

type Stored = { documentId: string; kind: string; version: number; sha256: string; ciphertext: string };

/** A store that keeps every state; `serve` may choose another one than the last to be read. */
function store(serve: (states: Stored[], documentId: string) => Stored | undefined = latest) {
  const states: Stored[] = [];
  const shelf = manifestShelf();
  const entry = ({ documentId, kind, version, sha256 }: Stored) => ({
    ...{ documentId, kind, version, sha256, size: 1, updatedAt: '2026-01-01T00:00:00.000Z' },
  });
  const api = scriptedApi((endpoint, input) => {
    const { params, body } = (input ?? {}) as {
      params: { documentId: string };
      body: Omit<Stored, 'documentId'> & { manifest: NextManifest };
    };
    if (endpoint === readManifest) return shelf.answer(input);
    if (endpoint === listDocuments) return { documents: states.map(entry) };
    if (endpoint === saveDocument) {
      states.push({ documentId: params.documentId, ...body });
      shelf.put('documents', body.manifest);
    }
    const stored = serve(states, params.documentId);
    if (stored === undefined) throw new Error('nothing is stored');
    return endpoint === readDocument
      ? { document: entry(stored), ciphertext: stored.ciphertext }
      : { document: entry(stored) };
  });
  return { api, states, shelf };
}

function granted<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

function latest(states: Stored[], documentId: string): Stored | undefined {
  return states.findLast((state) => state.documentId === documentId);
}

const content = (title: string): ResumeDocument => ({
  ...{ title, language: 'ja', resume: Resume.parse({ basics: { name: '田中 芽衣' } }) },
  ...{
    leftover: [{ text: '趣味', page: 2 }, { text: '?' }],
    labels: ['氏名'],
    originalId: null,
    originalName: null,
  },
});

describe('a résumé in the vault', () => {
  it('comes back as it was saved, by its owner only', async () => {
    const { api, states } = store();
    const documentId = newUuidV7();
    await saveResume(api, candidate, { documentId, version: 1, content: content('One') });
    expect(await readResume(api, candidate, documentId)).toMatchObject({
      version: 1,
      content: content('One'),
    });
    expect(await listResumes(api, candidate)).toHaveLength(1);
    await expect(readResume(api, stranger, documentId)).rejects.toMatchObject({ code: 'wrong_document' });
    expect(JSON.stringify(states)).not.toContain('田中');
  });

  it('keeps what it said before inside the same seal, until that is forgotten', async () => {
    const { api, states } = store();
    const documentId = newUuidV7();
    const first = granted(
      await saveResume(api, candidate, { documentId, version: 1, content: content('Harbour') }),
    );
    const second = granted(await saveNextResume(api, candidate, first, content('Mill')));
    const read = granted(await readResume(api, candidate, documentId));
    expect(read).toEqual(second);
    expect(read.history).toEqual([{ version: 1, savedAt: first.updatedAt, was: { title: 'Harbour' } }]);
    expect(states).toHaveLength(2);
    await forgetVersions(api, candidate, read);
    expect(await readResume(api, candidate, documentId)).toMatchObject({ version: 3, history: [] });
  });

  it('is not believed when another, or an old one under a new number, is served', async () => {
    const [documentId, otherId] = [newUuidV7(), newUuidV7()];
    const other = store((states) => latest(states, otherId));
    await saveResume(other.api, candidate, { documentId: otherId, version: 1, content: content('Other') });
    await expect(readResume(other.api, candidate, documentId)).rejects.toMatchObject({
      code: 'wrong_document',
    });

    candidate = { ...candidate, keep: memoryKeep() };
    const old = store((states) => states[0] && { ...states[0], version: 2 });
    await saveResume(old.api, candidate, { documentId, version: 1, content: content('Old') });
    await expect(readResume(old.api, candidate, documentId)).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('is not believed when an old state is served as what it was, after a newer one was seen', async () => {
    let served: (states: Stored[], documentId: string) => Stored | undefined = latest;
    const { api } = store((states, documentId) => served(states, documentId));
    const documentId = newUuidV7();
    for (const version of [1, 2])
      await saveResume(api, candidate, { documentId, version, content: content(`State ${version}`) });
    served = (states) => states[0];
    await expect(readResume(api, candidate, documentId)).rejects.toMatchObject({ code: 'stale_version' });
    await expect(listResumes(api, candidate)).rejects.toMatchObject({ code: 'stale_version' });
    served = latest;
    expect(await readResume(api, candidate, documentId)).toMatchObject({ version: 2 });
  });

  it('is not believed in two states of one version', async () => {
    const [{ api }, second] = [store(), store()];
    const documentId = newUuidV7();
    await saveResume(api, candidate, { documentId, version: 1, content: content('One') });
    const elsewhere = { ...candidate, keep: memoryKeep() };
    await saveResume(second.api, elsewhere, { documentId, version: 1, content: content('Two') });
    await expect(readResume(second.api, candidate, documentId)).rejects.toMatchObject({
      code: 'stale_version',
    });
  });

  it('is not believed when the platform made it up, with all it knows of its owner', async () => {
    const documentId = newUuidV7();
    const { api, states } = store();
    const body = formKeptResume({ content: content('Made up'), history: [] });
    const head = { kind: 'resume', documentId, version: 1 } as const;
    const sealed = await sealDocument(head, body, parseRecipient(candidate.account.recipient));
    states.push({ ...head, sha256: hashOf(sealed), ciphertext: encodeBase64url(sealed) });
    await expect(readResume(api, candidate, documentId)).rejects.toMatchObject({ code: 'bad_ciphertext' });
  });

  it('is not believed when it was destroyed, and is served again', async () => {
    const { api, states, shelf } = store();
    const documentId = newUuidV7();
    await saveResume(api, candidate, { documentId, version: 1, content: content('Gone') });
    const own = await readOwnManifest(api, candidate, 'documents');
    if (isRefusal(own)) throw new Error(own.refused);
    shelf.put('documents', await signDocuments(candidate, own, []));
    expect(states).toHaveLength(1);
    await expect(readResume(api, candidate, documentId)).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('is not believed by a browser that saw the newer one in an earlier session', async () => {
    let served: (states: Stored[], documentId: string) => Stored | undefined = latest;
    const { api, shelf } = store((states, documentId) => served(states, documentId));
    const documentId = newUuidV7();
    for (const version of [1, 2])
      await saveResume(api, candidate, { documentId, version, content: content(`State ${version}`) });
    const nextDay = { ...candidate, keyring: { ...candidate.keyring } };
    served = (states) => states[0];
    shelf.states.documents.pop();
    await expect(readResume(api, nextDay, documentId)).rejects.toMatchObject({ code: 'stale_version' });
    // Another that kept nothing has the platform's word alone.
    const fresh = { ...candidate, keep: memoryKeep() };
    expect(await readResume(api, fresh, documentId)).toMatchObject({ version: 1 });
  });

  it('is not believed when its bytes are not those listed', async () => {
    const { api } = store((states) => states[0] && { ...states[0], sha256: '0'.repeat(64) });
    const documentId = newUuidV7();
    await saveResume(api, candidate, { documentId, version: 1, content: content('One') });
    await expect(readResume(api, candidate, documentId)).rejects.toMatchObject({ code: 'wrong_document' });
  });
});

describe('an original in the vault', () => {
  it('comes back byte for byte, with the name it had', async () => {
    const { api } = store();
    const documentId = newUuidV7();
    const original = { name: '履歴書\n.pdf', mime: 'application/pdf', bytes: Uint8Array.of(10, 0, 255, 10) };
    await saveOriginal(api, candidate, { documentId, ...original });
    expect(await readOriginal(api, candidate, documentId)).toEqual(original);
    await expect(readResume(api, candidate, documentId)).rejects.toMatchObject({ code: 'wrong_document' });
  });

  it('is refused over 20 MiB, before anything is sent', async () => {
    const { api, states } = store();
    const file = {
      documentId: newUuidV7(),
      name: 'x',
      mime: '',
      bytes: new Uint8Array(20 * 1024 * 1024 + 1),
    };
    expect(await saveOriginal(api, candidate, file)).toMatchObject({ refused: 'too_large' });
    expect(states).toEqual([]);
  });
});
