import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { prepareRenewal } from '../../src/client/accounts/credentials.ts';
import { formGeneration } from '../../src/client/accounts/form-generation.ts';
import { fetchSecret } from '../../src/client/accounts/unlock.ts';
import { readOwnManifest, signUnlocks } from '../../src/client/manifests/own-manifest.ts';
import { saveOriginal } from '../../src/client/vault/originals.ts';
import { getWrap } from '../../src/shared/api/accounts.ts';
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { hashOf } from '../../src/shared/disclosure/statement.ts';
import { unlockByKit } from '../../src/shared/vault/unlock.ts';
import { secret } from '../attacks/new-account.ts';
import { changed } from '../attacks/open-pairing.ts';
import { candidate, quickArgon2id } from './people.ts';
import type { RaisedStage } from './raised-stage.ts';
import { type RawRequest, visit, visitAs } from './raw-visit.ts';
import { beginOver, letPass, mailedCode, prepareOver } from './recovery-stage.ts';
import type { Write } from './repeatable-writes.ts';

/** The writes of recovery, and of the end; each has a person of its own. */
export function recoveryWrites({
  platform,
  stage,
}: Pick<RaisedStage, 'platform' | 'stage'>): Readonly<Record<string, () => Promise<Write>>> {
  const put = (path: string, body: unknown): RawRequest => ({ method: 'PUT', path: `/api${path}`, body });
  const post = (path: string, body: unknown): RawRequest => ({ method: 'POST', path: `/api${path}`, body });
  const enter = async () => {
    const person = await candidate(stage);
    return { person, by: await visitAs(platform.origin, person), kit: secretOf(person.kit) };
  };
  return {
    'recovery.showKit': async () => {
      const { by, kit } = await enter();
      const request = post('/account/kit-drill', { secret: kit });
      return {
        by,
        request,
        other: { request: changed(request, { secret: secret() }), code: 'sign_in_failed' },
      };
    },
    'recovery.resealDocument': async () => {
      const { by, person } = await enter();
      const documentId = newUuidV7();
      const file = { name: 'a.txt', mime: 'text/plain', bytes: new Uint8Array([1]) };
      granted(await saveOriginal(person.api, person.session, { ...file, documentId }));
      const body = { version: 2, ciphertext: 'c2VhbGVk', sha256: hashOf(decodeBase64url('c2VhbGVk')) };
      const request = put(`/account/keys/documents/${documentId}`, body);
      return { by, request, other: { request: changed(request, { version: 3 }), code: 'document_changed' } };
    },
    'recovery.replaceKeys': async () => {
      const { by, person } = await enter();
      const { api, session } = person;
      const { accountId } = session.account;
      const shown = { method: 'kit' as const, secret: person.kit };
      const opened = granted(await fetchSecret(api, accountId, shown, quickArgon2id));
      const { salt } = granted(await api(getWrap, { params: { method: 'passphrase' } }));
      const { kept } = granted(await readOwnManifest(api, session, 'unlocks'));
      const renewal = prepareRenewal();
      const { keyring: _, ...formed } = await formGeneration({
        ...{ origin: session.platform.origin, accountId, generation: 2, renewal, salt, kept, passkeys: [] },
        ...{ argon2id: quickArgon2id, before: session.keyring.signing },
        secret: { ...opened.secret, roots: [...opened.secret.roots, renewal.root] },
      });
      const rest = { documents: [], documentsManifest: null };
      const request = put('/account/keys', { proof: opened.proof, ...formed, ...rest });
      const keys = { ...formed.keys, signKey: secret() };
      return { by, request, other: { request: changed(request, { keys }), code: 'sign_in_failed' } };
    },
    'recovery.changeAddress': async () => {
      const { by, person, kit } = await enter();
      const address = `${newUuidV7()}@people.example`;
      const wrap = new Uint8Array(64);
      const own = granted(await readOwnManifest(person.api, person.session, 'unlocks'));
      const others = own.content.unlocks.filter(({ method }) => method !== 'passphrase');
      const entry = { method: 'passphrase' as const, id: '', wrap: hashOf(wrap) };
      const request = put('/account/address', {
        ...{ proof: { method: 'kit', secret: kit }, address, code: await mailedCode(platform, address) },
        passphrase: { secret: secret(), wrap: encodeBase64url(wrap) },
        manifest: await signUnlocks(person.session, own, [...others, entry]),
      });
      const passphrase = { secret: secret(), wrap: encodeBase64url(wrap) };
      return { by, request, other: { request: changed(request, { passphrase }), code: 'address_unchanged' } };
    },
    'recovery.stopStartOver': async () => {
      const { by, person } = await enter();
      granted(await beginOver(platform, person.address));
      return { by, request: post('/account/start-over/stop', {}) };
    },
    'erasure.beginErasure': async () => {
      const { by, kit } = await enter();
      const request = post('/account/erasure', { proof: { method: 'kit', secret: kit } });
      const proof = { method: 'kit', secret: secret() };
      return { by, request, other: { request: changed(request, { proof }), code: 'sign_in_failed' } };
    },
    'erasure.keepAccount': async () => {
      const { by, kit } = await enter();
      await by.send(post('/account/erasure', { proof: { method: 'kit', secret: kit } }));
      return { by, request: post('/account/erasure/stop', {}) };
    },
    'recovery.finishStartOver': async () => {
      const { person } = await enter();
      granted(await beginOver(platform, person.address));
      await letPass(platform, 73);
      const {
        recordSubjectKey,
        manifest: kept,
        ...prepared
      } = granted(await prepareOver(platform, person.address));
      const { accountId, ticket, salt } = prepared;
      const renewal = prepareRenewal();
      const { keys, unlocks, unlocksManifest } = await formGeneration({
        ...{ origin: person.session.platform.origin, accountId, generation: prepared.generation + 1 },
        ...{ renewal, salt, kept, passkeys: [], argon2id: quickArgon2id, before: null },
        secret: { roots: [renewal.root], recordKey: decodeBase64url(recordSubjectKey) },
      });
      const body = { accountId, ticket, keys, unlocks, manifest: unlocksManifest };
      const request = post('/start-over/finish', body);
      const other = changed(request, { keys: { ...keys, signKey: secret() } });
      return {
        by: visit(platform.origin),
        request,
        other: { request: other, code: 'code_wrong_or_expired' },
      };
    },
  };
}

const secretOf = (kit: string) => encodeBase64url(unlockByKit(kit).signInSecret);
