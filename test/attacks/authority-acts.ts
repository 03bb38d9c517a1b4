/**
 * One request for each endpoint of the contract, about objects that belong to the cast. `Ids` may be theirs or
 * nobody's, so that a test can compare the answers.
 */

import { inventTerms } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { sealApplication } from '../../src/client/disclosure/apply.ts';
import { readCopyTerms } from '../../src/shared/api/disclosure.ts';
import type { Endpoint } from '../../src/shared/api/endpoint.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { signStatement } from '../../src/shared/disclosure/statement.ts';
import type { OwnerKeyOffer } from '../../src/shared/keys/owner-key-offer.ts';
import { formEntries, formOffer, formRoot, hashOf, headOf } from '../behaviour/key-entries.ts';
import type { Cast } from '../behaviour/people.ts';
import type { RawRequest } from '../behaviour/raw-visit.ts';
import { asVerified } from '../staged-grant.ts';
import { CARD_ACTS } from './card-acts.ts';
import { RECOVERY_ACTS, UNSIGNED } from './recovery-acts.ts';
import { REQUEST_ACTS } from './request-acts.ts';
import { SEARCH_ACTS } from './search-acts.ts';

/** The objects that requests name. */
export type Ids = {
  readonly grantId: string;
  readonly copyId: string;
  readonly postingId: string;
  readonly sparePostingId: string;
  readonly spareVersion: number;
  readonly employerId: string;
  readonly otherEmployerId: string;
  readonly interestId: string;
  readonly hideId: string;
  /** Shown to the posting. */
  readonly handle: string;
  /** Two requests that the candidate was sent, by interests. */
  readonly requestId: string;
  readonly declinedRequestId: string;
  readonly invitationId: string;
  readonly invitationToken: string;
  readonly memberId: string;
  readonly accountId: string;
  readonly documentId: string;
  /** Taken up by the candidate, answered with `pairingNonce`, and revealed. */
  readonly pairingId: string;
  readonly pairingNonce: string;
};
/** What a request sends. */
export type Act = { readonly path: Partial<Ids> & Record<string, unknown>; readonly body?: unknown };
/** What acts are made of: signed and sealed things that only their owners can make. */
export type Props = {
  readonly signedOpening: { statement: string; signature: string };
  readonly signedRevocation: { statement: string; signature: string };
  /** An application that the candidate sealed to a second posting, not sent yet. */
  readonly sealedApplication: unknown;
  /** What grants the first request, sealed by the candidate. */
  readonly sealedGrant: unknown;
  /** A request for the person behind the handle, signed by the reader. */
  readonly signedRequest: object;
  readonly candidate: Person;
  readonly team: readonly string[];
  readonly documentHash: string;
  /** A new root of the reader's for the employer, and their own word against it. */
  readonly signedRoot: string;
  readonly signedOpposition: string;
  readonly offeredKey: OwnerKeyOffer;
  /** The manifests with the document's next state, and then without it, signed by the candidate. */
  readonly savingManifest: unknown;
  readonly destroyingManifest: unknown;
};

/** The request that an act is, at an endpoint. */
export function requestOf({ method, path }: Endpoint, act: Act): RawRequest {
  const values = new Map<string, unknown>(Object.entries(act.path));
  const filled = path.replace(/:(\w+)/g, (_all, part: string) => String(values.get(part)));
  return { method, path: `/api${filled}`, ...(act.body === undefined ? {} : { body: act.body }) };
}

const secret = () => encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
const wrap = encodeBase64url(new Uint8Array(64));

/** In the form of a passkey's answer, to a challenge that nobody drew. */
function unknownAnswer() {
  const said = JSON.stringify({ type: 'webauthn.get', challenge: secret() });
  const clientDataJSON = Buffer.from(said).toString('base64url');
  const [id, part] = [secret(), secret()];
  const response = { clientDataJSON, attestationObject: part, authenticatorData: part, signature: part };
  return { id, rawId: id, type: 'public-key', response };
}

/** Has the owners make their {@link Props}. */
export async function makeProps(
  { candidate, owner, colleague, employer: { employerId }, application, resume }: Cast,
  secondPostingId: string,
  copyId: string,
): Promise<
  Omit<Props, 'sealedGrant' | 'signedRequest' | 'documentHash' | 'savingManifest' | 'destroyingManifest'>
> {
  const { grantId } = application;
  const { origin } = candidate.session.platform;
  const terms = granted(await owner.api(readCopyTerms, { params: { copyId } }));
  const { copyHash } = JSON.parse(terms.signed.statement) as { copyHash: string };
  const { posting } = granted(await candidate.api(readPosting, { params: { postingId: secondPostingId } }));
  const { signing } = await candidate.session.keyring.forGrant(grantId);
  const signedRoot = await formRoot(owner, employerId, await headOf(owner, employerId));
  const root = hashOf(signedRoot);
  const [signedOpposition = ''] = await formEntries(owner, employerId, root, [
    { type: 'root.opposed', root },
  ]);
  return {
    ...{ signedRoot, signedOpposition, offeredKey: await formOffer(owner, employerId) },
    signedOpening: await signStatement(
      'sealfolio/opening-statement/v1',
      {
        ...{ kind: 'sealfolio.opening/v1', purpose: 'recruitment', openingId: newUuidV7() },
        ...{ origin, copyId, grantId, copyHash },
      },
      owner.session.keyring.signing,
    ),
    signedRevocation: await signStatement(
      'sealfolio/revocation/v1',
      { kind: 'sealfolio.revocation/v1', origin, grantId },
      signing,
    ),
    sealedApplication: await sealApplication(
      candidate.session,
      {
        posting,
        team: asVerified(posting.team),
        resume,
        fields: ['name'],
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
        message: null,
      },
      {
        grantId: newUuidV7(),
        messageId: newUuidV7(),
        copyIds: new Map(posting.team.map((reader) => [reader.accountId, newUuidV7()])),
      },
    ),
    candidate,
    team: [owner, colleague].map(({ session }) => session.account.accountId),
  };
}

/** The request of each endpoint, by domain and name. */
export const ACTS: Readonly<Record<string, (ids: Ids, props: Props) => Act>> = {
  'accounts.sendCode': () => ({ path: {}, body: { address: 'nobody@people.example', locale: 'en' } }),
  'accounts.createAccount': (_ids, { candidate }) => ({
    path: {},
    body: {
      ...{ accountId: newUuidV7(), kind: 'candidate', locale: 'en', displayName: null, operatorToken: null },
      ...{ address: `${newUuidV7()}@people.example`, code: '000000' },
      recipient: candidate.session.keyring.recipient,
      ...{ signKey: secret(), recordSubjectKey: secret() },
      unlocks: [
        { method: 'passphrase', secret: secret(), wrap },
        { method: 'kit', secret: secret(), wrap },
      ],
      manifest: UNSIGNED,
    },
  }),
  'accounts.beginSignIn': () => ({ path: {}, body: { address: 'nobody@people.example' } }),
  'accounts.signIn': () => ({
    path: {},
    body: { address: `${newUuidV7()}@people.example`, method: 'kit', secret: secret() },
  }),
  'accounts.getAccount': () => ({ path: {} }),
  'accounts.getWrap': () => ({ path: { method: 'kit' } }),
  'accounts.changeUnlock': () => ({
    path: { method: 'kit' },
    body: { proof: { method: 'passphrase', secret: secret() }, secret: secret(), wrap, manifest: UNSIGNED },
  }),
  'accounts.changePreferences': () => ({ path: {}, body: { locale: 'en', quiet: [] } }),
  'accounts.signOut': () => ({ path: {}, body: {} }),
  'accounts.signOutEverywhere': () => ({ path: {}, body: {} }),

  'applications.apply': (_ids, { sealedApplication }) => ({ path: {}, body: sealedApplication }),
  'applications.listApplications': () => ({ path: {} }),
  'applications.readApplication': ({ grantId }) => ({ path: { grantId } }),
  'applications.withdrawApplication': ({ grantId }, { signedRevocation }) => ({
    path: { grantId },
    body: { signed: signedRevocation },
  }),
  'applications.listReceivedApplications': ({ postingId }) => ({ path: { postingId } }),
  'applications.changeStage': ({ grantId }) => ({
    path: { grantId },
    body: { changeId: newUuidV7(), stage: 'interview' },
  }),

  'conversations.listConversations': () => ({ path: {} }),
  'conversations.readConversation': ({ grantId }) => ({ path: { grantId } }),
  'conversations.sendMessage': ({ grantId }) => ({
    path: { grantId },
    body: { messageId: newUuidV7(), ciphertext: secret() },
  }),
  'conversations.markRead': ({ grantId }) => ({ path: { grantId }, body: { upTo: 0 } }),

  'employerKeys.readEmployerKeys': ({ employerId }) => ({ path: { employerId } }),
  'employerKeys.beginEmployerKeys': ({ employerId }, { signedRoot }) => ({
    path: { employerId },
    body: { entry: signedRoot },
  }),
  'employerKeys.addEmployerKeys': ({ employerId }, { signedOpposition }) => ({
    path: { employerId },
    body: { entries: [signedOpposition] },
  }),
  'employerKeys.offerOwnerKey': ({ employerId }, { offeredKey }) => ({
    path: { employerId },
    body: offeredKey,
  }),

  'desk.listEmployers': () => ({ path: {} }),
  'desk.decideEmployer': ({ otherEmployerId: employerId }) => ({
    path: { employerId },
    body: { decisionId: newUuidV7(), decision: 'approved', reason: 'The register has it.' },
  }),
  'desk.setTies': ({ otherEmployerId: employerId }) => ({
    path: { employerId },
    body: { agency: true, parentId: null, reason: 'It says so itself.' },
  }),
  'desk.lookUpAccount': ({ accountId }) => ({ path: { accountId }, body: {} }),
  'desk.holdAccount': ({ memberId: accountId }) => ({
    path: { accountId },
    body: { reason: 'A complaint.' },
  }),
  'desk.releaseAccount': ({ memberId: accountId }) => ({ path: { accountId }, body: { reason: 'Cleared.' } }),
  'desk.listHeldAccounts': () => ({ path: {} }),
  'desk.readCounts': () => ({ path: {} }),
  'desk.answerHold': () => ({ path: {}, body: { answerId: newUuidV7(), text: 'It was not me.' } }),
  'desk.listMyAnswers': () => ({ path: {} }),

  'devices.listSessions': () => ({ path: {} }),
  'devices.endSession': () => ({ path: { sessionId: newUuidV7() } }),
  'devices.beginPairing': () => ({
    path: {},
    body: { pairingId: newUuidV7(), token: secret(), commitment: secret() },
  }),
  'devices.takePairing': () => ({ path: {}, body: { code: 'WRNG-WRNG' } }),
  'devices.answerPairing': ({ pairingId, pairingNonce: nonce }) => ({ path: { pairingId }, body: { nonce } }),
  'devices.readPairing': ({ pairingId }) => ({ path: { pairingId } }),
  'devices.lookAtPairing': ({ pairingId }) => ({ path: { pairingId }, body: { token: secret() } }),
  'devices.revealPairing': ({ pairingId }, { candidate }) => ({
    path: { pairingId },
    body: { token: secret(), recipient: candidate.session.keyring.recipient, nonce: secret() },
  }),
  'devices.finishPairing': ({ pairingId }) => ({ path: { pairingId }, body: { token: secret() } }),
  'devices.confirmPairing': ({ pairingId }) => ({
    path: { pairingId },
    body: { proof: { method: 'kit', secret: secret() }, sealed: wrap },
  }),
  'devices.refusePairing': ({ pairingId }) => ({ path: { pairingId }, body: {} }),

  'disclosure.listGrants': () => ({ path: {} }),
  'disclosure.revokeGrant': ({ grantId }, { signedRevocation }) => ({
    path: { grantId },
    body: { signed: signedRevocation },
  }),
  'disclosure.readRecord': () => ({ path: {} }),
  'log.readLogView': ({ grantId }) => ({
    path: {},
    body: { since: 0, series: [{ grantId, from: 0, next: 3 }] },
  }),
  'log.readRestores': ({ grantId }) => ({ path: {}, body: { since: 0, grantIds: [grantId] } }),
  'disclosure.goOnAfterRestore': ({ grantId }) => ({ path: {}, body: { grantIds: [grantId] } }),
  'disclosure.readCopyTerms': ({ copyId }) => ({ path: { copyId } }),
  'disclosure.openCopy': ({ copyId }, { signedOpening }) => ({
    path: { copyId },
    body: { signed: signedOpening },
  }),

  'employers.proposeEmployer': () => ({
    path: {},
    body: {
      ...{
        employerId: newUuidV7(),
        name: 'Third Yard',
        country: 'DE',
        registrationNumber: 'HRB 3',
        title: 'Owner',
      },
      ...{ website: 'https://yard.example', evidence: 'An invented employer.' },
    },
  }),
  'employers.getMyEmployer': () => ({ path: {} }),
  'employers.inviteColleague': ({ employerId }) => ({
    path: { employerId },
    body: { invitationId: newUuidV7(), address: 'invited@people.example', role: 'recruiter', locale: 'en' },
  }),
  'employers.cancelInvitation': ({ employerId, invitationId }) => ({ path: { employerId, invitationId } }),
  'employers.acceptInvitation': ({ invitationToken }) => ({
    path: {},
    body: { token: invitationToken, title: 'Recruiter' },
  }),
  'employers.answerDecision': ({ employerId }) => ({
    path: { employerId },
    body: { answerId: newUuidV7(), text: 'The paper is on its way.' },
  }),
  'employers.removeMember': ({ employerId, memberId: accountId }) => ({ path: { employerId, accountId } }),

  'employers.changeRole': ({ employerId, memberId: accountId }) => ({
    path: { employerId, accountId },
    body: { role: 'hiring_manager' },
  }),

  'proofs.beginDnsProof': ({ employerId }) => ({
    path: { employerId },
    body: { proofId: newUuidV7(), domain: 'mills.example' },
  }),
  'proofs.beginMailProof': ({ employerId }) => ({
    path: { employerId },
    body: { proofId: newUuidV7(), domain: 'mills.example', mailbox: 'admin', locale: 'en' },
  }),
  'proofs.checkDnsProof': ({ employerId }) => ({ path: { employerId, proofId: newUuidV7() }, body: {} }),
  'proofs.redeemMailProof': ({ employerId }) => ({
    path: { employerId, proofId: newUuidV7() },
    body: { code: '123456' },
  }),
  'proofs.endProof': ({ employerId }) => ({ path: { employerId, proofId: newUuidV7() }, body: {} }),
  'proofs.recordProof': ({ otherEmployerId: employerId }) => ({
    path: { employerId },
    body: { proofId: newUuidV7(), method: 'postal', note: 'Answered the letter.' },
  }),
  'proofs.reclaimEmployer': () => ({
    path: {},
    body: { domain: 'nobody.example', mailbox: 'admin', locale: 'en' },
  }),
  'proofs.finishReclaim': () => ({ path: {}, body: { ticket: secret(), code: '123456', title: 'Owner' } }),

  'passkeys.beginPasskey': () => ({ path: {}, body: {} }),
  'passkeys.addPasskey': () => ({
    path: {},
    body: { proof: { method: 'kit', secret: secret() }, response: unknownAnswer(), label: 'x', unlock: null },
  }),
  'passkeys.listPasskeys': () => ({ path: {} }),
  'passkeys.removePasskey': () => ({
    path: { credentialId: secret() },
    body: { proof: { method: 'kit', secret: secret() }, manifest: null },
  }),
  'passkeys.getPasskeyWrap': () => ({ path: { credentialId: secret() } }),
  'passkeys.beginPasskeySignIn': () => ({ path: {}, body: {} }),
  'passkeys.signInByPasskey': () => ({ path: {}, body: { response: unknownAnswer() } }),
  'passkeys.beginPasskeyCheck': () => ({ path: {}, body: {} }),
  'passkeys.passPasskeyCheck': () => ({
    path: {},
    body: { response: unknownAnswer(), keyId: newUuidV7(), label: 'x', browser: null },
  }),
  'passkeys.listContactKeys': () => ({ path: {} }),
  'passkeys.confirmContactKey': () => ({ path: { keyId: newUuidV7() }, body: {} }),
  'passkeys.endContactKey': () => ({ path: { keyId: newUuidV7() }, body: {} }),
  'passkeys.sendDomainKeyCode': () => ({ path: { keyId: newUuidV7() }, body: { mailbox: 'admin' } }),
  'passkeys.confirmKeyByDomain': () => ({ path: { keyId: newUuidV7() }, body: { code: '123456' } }),

  ...CARD_ACTS,

  'interests.showInterest': ({ postingId }, { team: readers }) => ({
    path: {},
    body: { interestId: newUuidV7(), postingId, readers, ciphertext: 'c2VhbGVk' },
  }),
  'interests.listMyInterests': () => ({ path: {} }),
  'interests.endInterest': ({ interestId }) => ({ path: { interestId }, body: {} }),
  'interests.listInterests': ({ postingId }) => ({ path: { postingId } }),

  'jobs.searchPostings': () => ({ path: {} }),
  'jobs.readPosting': ({ postingId }) => ({ path: { postingId } }),
  'jobs.readMattering': ({ employerId }) => ({ path: { employerId, occupation: '251' } }),
  'jobs.openPosting': ({ employerId }, { team }) => ({
    path: { employerId },
    body: { postingId: newUuidV7(), terms: inventTerms(), team },
  }),
  'jobs.changePosting': ({ sparePostingId: postingId, spareVersion: version }, { team }) => ({
    path: { postingId },
    body: { version, terms: inventTerms({ title: newUuidV7() }), team },
  }),
  'jobs.closePosting': ({ sparePostingId: postingId }) => ({ path: { postingId }, body: {} }),
  'jobs.listEmployerPostings': ({ employerId }) => ({ path: { employerId } }),

  'operators.listOperators': () => ({ path: {} }),
  'operators.proposeAct': () => ({
    path: {},
    body: {
      ...{ actId: newUuidV7(), kind: 'admit', address: 'more@people.example', role: 'reviewer' },
      ...{ locale: 'en', reason: 'More hands are needed.' },
    },
  }),
  'operators.decideAct': () => ({ path: { actId: newUuidV7() }, body: { decision: 'confirmed' } }),
  'operators.readMailLog': () => ({ path: {} }),
  'operators.readHealth': () => ({ path: {} }),

  'platform.getPlatform': () => ({ path: {} }),
  'platform.readRelease': () => ({ path: {} }),
  'platform.clearPool': () => ({ path: {} }),

  ...RECOVERY_ACTS,
  ...REQUEST_ACTS,
  ...SEARCH_ACTS,

  'vault.listDocuments': () => ({ path: {} }),
  'vault.readDocument': ({ documentId }) => ({ path: { documentId } }),
  'vault.saveDocument': ({ documentId }, { documentHash: sha256, savingManifest: manifest }) => ({
    path: { documentId },
    body: { kind: 'resume', version: 2, sha256, ciphertext: 'c2VhbGVk', manifest },
  }),
  'vault.destroyDocument': ({ documentId }, { destroyingManifest: manifest }) => ({
    path: { documentId },
    body: { manifest },
  }),
};
