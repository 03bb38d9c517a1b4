import { beforeAll, describe, expect, it } from 'vitest';
import { type StagedGrant, scriptedApi, stageGrant } from '../../../test/staged-grant.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import type { readRequest } from '../../shared/api/requests.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isHandle } from '../../shared/card/handle.ts';
import { sealRequestMessage } from '../../shared/disclosure/request-message.ts';
import { hashOf, type RequestStatement, signStatement } from '../../shared/disclosure/statement.ts';
import { openKeyring } from '../../shared/vault/keyring.ts';
import { openRequest } from './open-request.ts';

type Shown = Answer<typeof readRequest>;
const DAY = 86_400_000;
const QUESTION = 'Would you like to talk?';
const HANDLE = encodeBase64url(new Uint8Array(16).fill(7));

let grant: StagedGrant;
let shown: Shown;
const prekeyId = newUuidV7();
beforeAll(async () => {
  grant = await stageGrant();
  shown = await honest();
});

/** What an honest platform shows of a request by the recruiter, whose message says QUESTION. */
async function honest(changes: Partial<RequestStatement> = {}): Promise<Shown> {
  const { recruiter, candidate, posting } = grant;
  const { postingId } = posting;
  const requestId = newUuidV7();
  const [prekey] = await candidate.keyring.forPrekey(prekeyId);
  const sealed = await sealRequestMessage({ requestId, postingId, text: QUESTION }, prekey.recipient);
  const statement: RequestStatement = {
    ...{ kind: 'sealfolio.request/v1', origin: candidate.platform.origin, requestId, postingId },
    ...{ target: HANDLE, purpose: 'recruitment', fields: ['name', 'work'], keepDays: 30, answerDays: 5 },
    ...{ messageHash: hashOf(sealed), ...changes },
  };
  if (!isHandle(HANDLE)) throw new Error('a handle has 16 bytes');
  const sentAt = Date.UTC(2026, 0, 1);
  return {
    request: {
      ...{ requestId, postingId, postingTitle: 'Developer', postingOpen: true },
      ...{ employerId: posting.employerId, employerName: 'Mills', byName: 'Ada Berg', byTitle: 'Owner' },
      ...{ fields: ['name', 'work'], keepDays: 30, withMessage: true, state: 'waiting', grantId: null },
      ...{ sentAt: new Date(sentAt).toISOString(), endsAt: new Date(sentAt + 5 * DAY).toISOString() },
    },
    to: { kind: 'handle', handle: HANDLE },
    signed: await signStatement('sealfolio/request/v1', statement, recruiter.keyring.signing),
    signKey: encodeBase64url(recruiter.keyring.signing.verifyKey),
    message: { prekeyId, ciphertext: encodeBase64url(sealed) },
    ...{ employerProofs: [], agency: false, answeredTenths: 7 },
  };
}

const open = (answer: Shown, session = grant.candidate) =>
  openRequest(
    scriptedApi(() => answer),
    session,
    shown.request.requestId,
  );

describe('a request', () => {
  it('is opened when all that is shown was signed', async () => {
    expect(await open(shown)).toMatchObject({
      ...{ message: QUESTION, answeredTenths: 7, statement: { keepDays: 30, target: HANDLE } },
    });
  });

  it('is refused when it is shown as anything else than was signed', async () => {
    const { request } = shown;
    const lies: Partial<Shown['request']>[] = [
      { requestId: newUuidV7() },
      { postingId: newUuidV7() },
      { fields: ['name'] },
      { fields: ['work', 'name'] },
      { keepDays: 7 },
      { withMessage: false },
      { endsAt: new Date(Date.UTC(2026, 0, 9)).toISOString() },
    ];
    for (const lie of lies)
      await expect(open({ ...shown, request: { ...request, ...lie } })).rejects.toMatchObject({
        code: 'wrong_document',
      });
    const to = { kind: 'interest', interestId: newUuidV7() } as const;
    await expect(open({ ...shown, to })).rejects.toMatchObject({ code: 'wrong_document' });
  });

  it('is refused when another signed it, or signed it for another platform, or it is another one', async () => {
    const signKey = encodeBase64url(grant.colleague.keyring.signing.verifyKey);
    await expect(open({ ...shown, signKey })).rejects.toMatchObject({ code: 'bad_signature' });
    await expect(open(await honest())).rejects.toMatchObject({ code: 'wrong_document' });
    const foreign = await honest({ origin: 'https://other.example' });
    const opened = openRequest(
      scriptedApi(() => foreign),
      grant.candidate,
      foreign.request.requestId,
    );
    await expect(opened).rejects.toMatchObject({ code: 'wrong_document' });
  });

  it('is refused when its message is another one, or is kept back while it waits', async () => {
    const { message: other } = await honest();
    for (const message of [other, null])
      await expect(open({ ...shown, message })).rejects.toMatchObject({ code: 'bad_ciphertext' });
    const request = { ...shown.request, state: 'declined' as const };
    expect(await open({ ...shown, request, message: null })).toMatchObject({ message: null });
  });

  it('is refused when its message is sealed to a key that its reader never made', async () => {
    const { message } = shown;
    const misnamed = { prekeyId: newUuidV7(), ciphertext: message?.ciphertext ?? '' };
    await expect(open({ ...shown, message: misnamed })).rejects.toMatchObject({ code: 'wrong_recipient' });
    const unnamed = { ...misnamed, prekeyId: null };
    await expect(open({ ...shown, message: unnamed })).rejects.toMatchObject({ code: 'wrong_recipient' });
  });

  it('keeps its message readable after new keys, and says nothing of it when the keys are lost', async () => {
    const { candidate } = grant;
    const root = new Uint8Array(32).fill(42);
    const fresh = await openKeyring([root]);
    const past = {
      ...fresh,
      forPrekey: async (id: string) =>
        [...(await fresh.forPrekey(id)), ...(await candidate.keyring.forPrekey(id))] as const,
    };
    const account = { ...candidate.account, generation: 2 };
    const renewed = { ...candidate, account, keyring: { ...past, past: [candidate.keyring] } };
    expect(await open(shown, renewed)).toMatchObject({ message: QUESTION });
    expect(await open(shown, { ...candidate, account, keyring: fresh })).toMatchObject({ message: null });
  });
});
