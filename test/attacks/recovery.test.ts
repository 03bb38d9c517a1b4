import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { changeUnlock } from '../../src/client/accounts/change-unlock.ts';
import { prepareRenewal } from '../../src/client/accounts/credentials.ts';
import { formGeneration } from '../../src/client/accounts/form-generation.ts';
import { replaceKeys } from '../../src/client/accounts/replace-keys.ts';
import { finishStartOver } from '../../src/client/accounts/start-over.ts';
import { fetchSecret, unlock } from '../../src/client/accounts/unlock.ts';
import type { Api } from '../../src/client/api.ts';
import { memoryKeep } from '../../src/client/manifests/keep.ts';
import { readOwnManifest } from '../../src/client/manifests/own-manifest.ts';
import { saveOriginal } from '../../src/client/vault/originals.ts';
import { getAccount, getWrap } from '../../src/shared/api/accounts.ts';
import type { Body } from '../../src/shared/api/endpoint.ts';
import {
  readManifest,
  replaceKeys as replaceKeysEndpoint,
  resealDocument,
  stopStartOver,
} from '../../src/shared/api/recovery.ts';
import { listDocuments, readDocument } from '../../src/shared/api/vault.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { signManifest } from '../../src/shared/manifest/manifest.ts';
import { candidate, quickArgon2id, recruiter } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { beginOver, comeBack, letPass, prepareOver, renew } from '../behaviour/recovery-stage.ts';

const argon2id = quickArgon2id;
let raised: RaisedStage;

beforeAll(async () => {
  raised = await raiseStage();
});
afterAll(() => raised.platform.dispose());

describe('a stranger who has the mailbox for a moment', () => {
  it('is stopped by the owner, and gains nothing by trying again and again', async () => {
    const person = await candidate(raised.stage);
    const first = granted(await beginOver(raised.platform, person.address));
    expect(granted(await beginOver(raised.platform, person.address)).readyAt).toBe(first.readyAt);
    granted(await person.api(stopStartOver));
    await letPass(raised.platform, 73);
    refused(await prepareOver(raised.platform, person.address), 'not_found');
    granted(await person.api(getAccount));
  });

  it('ends nothing early, and a code that proves it is asked for twice', async () => {
    const person = await candidate(raised.stage);
    granted(await beginOver(raised.platform, person.address));
    await letPass(raised.platform, 71.9);
    refused(await prepareOver(raised.platform, person.address), 'start_over_too_early');
    await letPass(raised.platform, 0.2);
    const prepared = granted(await prepareOver(raised.platform, person.address));
    granted(await person.api(stopStartOver));
    const renewal = prepareRenewal();
    const thief = connect({ url: raised.platform.origin });
    refused(await finishStartOver(thief, prepared, { renewal, argon2id }), 'not_found');
    granted((await comeBack(raised.platform, person)).session);
  });

  it('has no ticket but the newest, for that account alone, once, and for a while', async () => {
    const [person, other] = [await candidate(raised.stage), await candidate(raised.stage)];
    for (const { address } of [person, other]) granted(await beginOver(raised.platform, address));
    await letPass(raised.platform, 73);
    const old = granted(await prepareOver(raised.platform, person.address));
    const prepared = granted(await prepareOver(raised.platform, person.address));
    const theirs = granted(await prepareOver(raised.platform, other.address));
    const attempt = (with_: typeof prepared) =>
      finishStartOver(connect({ url: raised.platform.origin }), with_, {
        renewal: prepareRenewal(),
        argon2id,
      });
    refused(await attempt(old), 'code_wrong_or_expired');
    refused(await attempt({ ...theirs, ticket: prepared.ticket }), 'code_wrong_or_expired');
    refused(
      await attempt({ ...prepared, ticket: encodeBase64url(new Uint8Array(32)) }),
      'code_wrong_or_expired',
    );
    granted(await attempt(prepared));
    refused(await attempt(prepared), 'code_wrong_or_expired');
    await query(
      "update recovery.start_overs set ticket_until = now() - interval '1 second' where finished_at is null",
    );
    refused(await attempt(theirs), 'code_wrong_or_expired');
    granted((await comeBack(raised.platform, other)).session);
  });

  it('finds no door left open for years: what nobody finished lapses after 14 days', async () => {
    const person = await candidate(raised.stage);
    granted(await beginOver(raised.platform, person.address));
    await letPass(raised.platform, 72 + 14 * 24 + 1);
    refused(await prepareOver(raised.platform, person.address), 'not_found');
    expect(granted(await person.api(getAccount)).account.startOverAt).toBeNull();
  });

  it('learns at the beginning nothing of whether there is an account, and may not name an operator’s', async () => {
    const stranger = `${newUuidV7()}@people.example`;
    const known = await candidate(raised.stage);
    const answers = [
      await beginOver(raised.platform, stranger),
      await beginOver(raised.platform, known.address),
    ];
    const shapes = answers.map((answer) =>
      isRefusal(answer) ? answer.refused : answer.readyAt.replace(/\d/g, '0'),
    );
    expect(new Set(shapes).size).toBe(1);
    refused(
      await beginOver(raised.platform, raised.operator.address, 'operator' as 'candidate'),
      'invalid_request',
    );
    // Of another kind there is none at that address: nothing begins for the candidate's.
    const person = await candidate(raised.stage);
    granted(await beginOver(raised.platform, person.address, 'recruiter'));
    expect(granted(await person.api(getAccount)).account.startOverAt).toBeNull();
  });
});

describe('who has a lost device', () => {
  it('opens nothing any more: not by session, passphrase, kit or passkey', async () => {
    const person = await recruiter(raised.stage, 'Lena Lost');
    const stolen = await comeBack(raised.platform, person);
    const renewed = await renew(person);
    for (const [method, secret] of [
      ['passphrase', person.passphrase],
      ['kit', person.kit],
    ] as const) {
      const shown = { method, secret };
      refused(
        await fetchSecret(person.api, person.session.account.accountId, shown, argon2id),
        'sign_in_failed',
      );
    }
    refused((await comeBack(raised.platform, person)).session, 'sign_in_failed');
    refused(await stolen.api(getAccount), 'signed_out');
    const { rows } = await query(
      `select (select count(*)::int from passkeys.passkeys where account_id = $1) as passkeys,
         (select count(*)::int from passkeys.contact_keys where account_id = $1 and ended_at is null) as keys,
         (select count(*)::int from accounts.unlocks where account_id = $1 and method = 'passkey') as unlocks,
         (select count(*)::int from accounts.sessions where account_id = $1) as sessions`,
      [person.session.account.accountId],
    );
    expect(rows[0]).toEqual({ passkeys: 0, keys: 0, unlocks: 0, sessions: 1 });
    granted((await comeBack(raised.platform, renewed)).session);
  });

  it('replaces no keys with an open screen alone, nor with another account’s secret', async () => {
    const [person, other] = [await candidate(raised.stage), await candidate(raised.stage)];
    const renewal = prepareRenewal();
    for (const proof of [
      { method: 'kit' as const, secret: other.kit },
      { method: 'passphrase' as const, secret: other.passphrase },
    ]) {
      refused(await replaceKeys(person.api, person.session, { proof, renewal, argon2id }), 'sign_in_failed');
    }
    const body = await formed(person);
    const proof = { ...body.proof, secret: encodeBase64url(new Uint8Array(32)) };
    refused(await person.api(replaceKeysEndpoint, { body: { ...body, proof } }), 'sign_in_failed');
    expect(granted(await person.api(getAccount)).account.generation).toBe(1);
  });
});

describe('replaced keys', () => {
  it('are refused with a document missing, foreign, old or not handed in, and nothing is changed', async () => {
    const person = await candidate(raised.stage);
    const [first, second] = [await save(person), await save(person)];
    const before = granted(await person.api(listDocuments)).documents;
    const { sha256 } = granted(await person.api(readDocument, { params: { documentId: first } })).document;
    const same = (documentId: string) => ({ documentId, version: 2, sha256 });
    const documents = [first, second].map(same);
    const attempt = async (named: typeof documents) =>
      person.api(replaceKeysEndpoint, { body: await formed(person, named) });
    // Nothing was handed in yet.
    refused(await attempt(documents), 'document_changed');
    for (const documentId of [first, second]) await handIn(person, documentId, first);
    refused(await attempt(documents.slice(0, 1)), 'document_changed');
    refused(await attempt([...documents, same(newUuidV7())]), 'document_changed');
    refused(
      await attempt([documents[0] ?? same(first), { ...same(second), version: 3 }]),
      'document_changed',
    );
    refused(await attempt([documents[0] ?? same(first), same(first)]), 'document_changed');
    refused(
      await attempt([documents[0] ?? same(first), { ...same(second), sha256: '0'.repeat(64) }]),
      'document_changed',
    );
    expect(granted(await person.api(getAccount)).account.generation).toBe(1);
    expect(granted(await person.api(listDocuments)).documents).toEqual(before);
    granted(await attempt(documents));
    expect(granted(await person.api(listDocuments)).documents.map(({ version }) => version)).toEqual([2, 2]);
  });

  it('take no document of somebody else, nor one that is not the next version', async () => {
    const [person, other] = [await candidate(raised.stage), await candidate(raised.stage)];
    const documentId = await save(other);
    const { ciphertext, document } = granted(await other.api(readDocument, { params: { documentId } }));
    const body = { version: 2, sha256: document.sha256, ciphertext };
    refused(await person.api(resealDocument, { params: { documentId }, body }), 'document_changed');
    const early = { ...body, version: 3 };
    refused(await other.api(resealDocument, { params: { documentId }, body: early }), 'document_changed');
    const foreign = { ...body, sha256: '0'.repeat(64) };
    refused(await other.api(resealDocument, { params: { documentId }, body: foreign }), 'copy_mismatch');
  });

  it('are refused unless the keys before signed for them', async () => {
    const person = await candidate(raised.stage);
    const body = await formed(person);
    const unsigned = { ...body.unlocksManifest, succession: null };
    refused(
      await person.api(replaceKeysEndpoint, { body: { ...body, unlocksManifest: unsigned } }),
      'signature_invalid',
    );
    const other = await formed(await candidate(raised.stage));
    const foreign = { ...body, unlocksManifest: other.unlocksManifest };
    refused(
      await person.api(replaceKeysEndpoint, { body: foreign }),
      'statement_invalid',
      'manifest_changed',
    );
    granted(await person.api(replaceKeysEndpoint, { body }));
  });
});

describe('a platform that serves what was', () => {
  it('is found out by a browser that saw the newer: by an old wrap, an old manifest, an old account', async () => {
    const person = await candidate(raised.stage);
    const keep = memoryKeep();
    const kit = { method: 'kit' as const, secret: person.kit };
    const { account } = person.session;
    const oldWrap = granted(await person.api(getWrap, { params: { method: 'passphrase' } }));
    const oldChain = granted(await person.api(readManifest, { params: { of: 'unlocks' } }));
    granted(await changeUnlock(person.api, person.session, { proof: kit, method: 'passphrase', argon2id }));
    granted(await unlock(person.api, { ...kit, account, argon2id, keep }));
    const lying = (lies: ReadonlyMap<unknown, unknown>): Api => {
      const api = async (endpoint: unknown, input: unknown) =>
        lies.get(endpoint) ?? (person.api as (...asked: unknown[]) => Promise<unknown>)(endpoint, input);
      return api as Api;
    };
    const old = { method: 'passphrase' as const, secret: person.passphrase };
    const withOldWrap = lying(new Map([[getWrap, oldWrap]]));
    await expect(unlock(withOldWrap, { ...old, account, argon2id })).rejects.toMatchObject({
      code: 'stale_version',
    });
    const withOldChain = lying(
      new Map<unknown, unknown>([
        [getWrap, oldWrap],
        [readManifest, oldChain],
      ]),
    );
    await expect(unlock(withOldChain, { ...old, account, argon2id, keep })).rejects.toMatchObject({
      code: 'stale_version',
    });
    const renewed = await renew(person);
    const past = { ...account, generation: 2 };
    await expect(
      unlock(withOldChain, { ...old, account: past, argon2id }),
      'keys that the platform calls lost are no excuse for a chain that nobody signed',
    ).rejects.toMatchObject({ name: 'Tampered' });
    granted(await readOwnManifest(renewed.api, renewed.session, 'unlocks'));
  });
});

/** What the client would send to replace somebody's keys; of documents only what is named. */
async function formed(
  { api, session, kit }: Person,
  documents: Body<typeof replaceKeysEndpoint>['documents'] = [],
): Promise<Body<typeof replaceKeysEndpoint>> {
  const { accountId } = session.account;
  const { secret, proof } = granted(
    await fetchSecret(api, accountId, { method: 'kit', secret: kit }, argon2id),
  );
  const renewal = prepareRenewal();
  const own = granted(await readOwnManifest(api, session, 'unlocks'));
  const { salt } = granted(await api(getWrap, { params: { method: 'passphrase' } }));
  const { keyring, ...rest } = await formGeneration({
    ...{ origin: session.platform.origin, accountId, generation: 2, renewal, salt, argon2id },
    ...{ secret: { ...secret, roots: [...secret.roots, renewal.root] }, passkeys: [] },
    ...{ kept: own.kept, before: session.keyring.signing },
  });
  const vault = granted(await readOwnManifest(api, session, 'documents'));
  const head = { origin: session.platform.origin, accountId, of: 'documents' as const, generation: 2 };
  const content = { documents: documents.map((one) => ({ ...one, kind: 'original' as const })) };
  const next = await signManifest(head, content, vault.kept, keyring.signing);
  return { proof, ...rest, documents, documentsManifest: vault.kept === null ? null : next };
}

async function save({ api, session }: Person): Promise<string> {
  const documentId = newUuidV7();
  const file = { name: 'mine.txt', mime: 'text/plain', bytes: new Uint8Array([1, 2, 3]) };
  granted(await saveOriginal(api, session, { ...file, documentId }));
  return documentId;
}

/** Hands in, for one document, the ciphertext of another: the server cannot tell. */
async function handIn({ api }: Person, documentId: string, as: string): Promise<void> {
  const { ciphertext, document } = granted(await api(readDocument, { params: { documentId: as } }));
  const body = { version: 2, sha256: document.sha256, ciphertext };
  granted(await api(resealDocument, { params: { documentId }, body }));
}

function query(text: string, values: unknown[] = []) {
  return raised.platform.database.database.pool.query(text, values);
}
