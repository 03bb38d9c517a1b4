import { inventTerms } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { planApplication, sealApplication } from '../../src/client/disclosure/apply.ts';
import { readOwnManifest, signUnlocks } from '../../src/client/manifests/own-manifest.ts';
import { NOTICE_KINDS } from '../../src/shared/api/accounts.ts';
import { readApplication } from '../../src/shared/api/applications.ts';
import { readCopyTerms } from '../../src/shared/api/disclosure.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { sendDomainKeyCode } from '../../src/shared/api/passkeys.ts';
import { reclaimEmployer } from '../../src/shared/api/proofs.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { hashOf, signStatement } from '../../src/shared/disclosure/statement.ts';
import { unlockByKit } from '../../src/shared/vault/unlock.ts';
import { newAccount, secret } from '../attacks/new-account.ts';
import { asVerified } from '../staged-grant.ts';
import { cardWrites } from './card-writes.ts';
import { secondOperator } from './desk-stage.ts';
import { deviceWrites } from './device-writes.ts';
import { interestWrites } from './interest-writes.ts';
import { formEntries, formOffer, formRoot, headOf, seatFor } from './key-entries.ts';
import { manifestWith, manifestWithout } from './next-manifest.ts';
import { passkeyWrites } from './passkey-writes.ts';
import { type Cast, candidate, recruiter } from './people.ts';
import {
  begin,
  beginByMail,
  otherThan,
  type ProofStage,
  proposed,
  proveDomain,
  publish,
  startOver,
  waitingKey,
} from './proof-stage.ts';
import type { RaisedStage } from './raised-stage.ts';
import { type RawRequest, type Visit, visit, visitAs } from './raw-visit.ts';
import { recoveryWrites } from './recovery-writes.ts';
import { requestWrites } from './request-writes.ts';
import { searchWrites } from './search-writes.ts';

/** A write that a client may have to send again, and another content under the same ids. */
export type Write = {
  readonly by: Visit;
  readonly request: RawRequest;
  /** Refused with this code; absent where the ids leave no other content to send. */
  readonly other?: { readonly request: RawRequest; readonly code: string };
};
const CIPHERTEXT = 'c2VhbGVk';
const OTHER_CIPHERTEXT = 'b3RoZXIh';

/** Those who write, each with a session. */
export type Seated = Readonly<
  Record<'applicant' | 'other' | 'owner' | 'bystander' | 'desk' | 'guest', Visit>
>;

/** Gives the writers their sessions. */
export async function seat(raised: RaisedStage, people: Cast): Promise<Seated> {
  const sit = (person: Person) => visitAs(raised.platform.origin, person);
  return {
    applicant: await sit(people.candidate),
    other: await sit(people.otherCandidate),
    owner: await sit(people.owner),
    bystander: await sit(people.bystander),
    desk: await sit(raised.operator),
    guest: visit(raised.platform.origin),
  };
}

/** Each write of the contract, made ready to be sent, in an order in which all are accepted. */
export function prepareWrites(
  raised: ProofStage,
  people: Cast,
  seated: Seated,
): Readonly<Record<string, () => Promise<Write>>> {
  let second: Promise<Visit> | undefined;
  const post = (path: string, body: unknown, below = ''): RawRequest => ({
    ...{ method: 'POST', path: `/api${path}${below}`, body },
  });
  const proofs = `/employers/${people.employer.employerId}/proofs`;
  const put = (path: string, body: unknown): RawRequest => ({ method: 'PUT', path: `/api${path}`, body });
  const remove = (path: string): RawRequest => ({ method: 'DELETE', path: `/api${path}` });
  const with_ = (request: RawRequest, changes: object): RawRequest => ({
    ...request,
    body: { ...(request.body as object), ...changes },
  });
  const idOf = ({ session }: Person) => session.account.accountId;

  return {
    'accounts.createAccount': async () => {
      const address = `${newUuidV7()}@people.example`;
      await seated.guest.send(post('/codes', { address, locale: 'en' }));
      const request = post(
        '/accounts',
        await newAccount(address, await raised.platform.codeFor(address), raised.platform.origin),
      );
      const other = { request: with_(request, { signKey: secret() }), code: 'id_taken' };
      return { by: seated.guest, request, other };
    },
    'accounts.changePreferences': async () => ({
      by: seated.applicant,
      request: put('/account/preferences', { locale: 'ja', quiet: [...NOTICE_KINDS] }),
    }),
    'accounts.changeUnlock': async () => {
      const person = await candidate(raised.stage);
      const by = await visitAs(raised.platform.origin, person);
      const proof = { method: 'kit', secret: encodeBase64url(unlockByKit(person.kit).signInSecret) };
      const bytes = new Uint8Array(64);
      const own = granted(await readOwnManifest(person.api, person.session, 'unlocks'));
      const others = own.content.unlocks.filter((one) => one.method !== 'kit');
      const unlocks = [...others, { method: 'kit' as const, id: '', wrap: hashOf(bytes) }];
      const manifest = await signUnlocks(person.session, own, unlocks);
      const body = { proof, secret: secret(), wrap: encodeBase64url(bytes), manifest };
      const request = put('/account/unlocks/kit', body);
      return {
        by,
        request,
        other: { request: with_(request, { secret: secret() }), code: 'sign_in_failed' },
      };
    },
    ...deviceWrites(raised),
    ...recoveryWrites(raised),
    ...passkeyWrites(raised),
    'vault.saveDocument': async () => {
      const documentId = newUuidV7();
      const request = put(`/documents/${documentId}`, await sealedResume(documentId));
      const other = { request: with_(request, sealed(OTHER_CIPHERTEXT)), code: 'document_changed' };
      return { by: seated.applicant, request, other };
    },
    'vault.destroyDocument': async () => {
      const documentId = newUuidV7();
      await seated.applicant.send(put(`/documents/${documentId}`, await sealedResume(documentId)));
      const manifest = await manifestWithout(people.candidate, documentId);
      return { by: seated.applicant, request: post(`/documents/${documentId}/destroy`, { manifest }) };
    },
    'employers.proposeEmployer': async () => {
      const by = await visitAs(raised.platform.origin, await recruiter(raised.stage, 'Nele Proud'));
      const request = post('/employers', {
        ...{ employerId: newUuidV7(), name: 'Proud Works', country: 'DE', registrationNumber: 'HRB 9' },
        ...{ website: 'https://proud.example', evidence: 'Invented.', title: 'Owner' },
      });
      return { by, request, other: { request: with_(request, { name: 'Humble Works' }), code: 'id_taken' } };
    },
    'employers.inviteColleague': async () => {
      const invitation = { invitationId: newUuidV7(), role: 'recruiter', locale: 'en' };
      const request = post(`/employers/${people.employer.employerId}/invitations`, {
        ...invitation,
        address: `${newUuidV7()}@people.example`,
      });
      const other = { request: with_(request, { address: 'b@people.example' }), code: 'id_taken' };
      return { by: seated.owner, request, other };
    },
    'employers.cancelInvitation': async () => {
      const path = `/employers/${people.employer.employerId}/invitations`;
      const invitationId = newUuidV7();
      const invitation = { invitationId, address: 'c@people.example', role: 'recruiter', locale: 'en' };
      await seated.owner.send(post(path, invitation));
      return { by: seated.owner, request: remove(`${path}/${invitationId}`) };
    },
    'employers.acceptInvitation': async () => {
      const newcomer = await invite('Nora New');
      const token = await raised.invitationFor(newcomer.address);
      const by = await visitAs(raised.platform.origin, newcomer);
      return { by, request: post('/invitations/accept', { token, title: 'Recruiter' }) };
    },
    'employers.removeMember': async () => {
      const path = `/employers/${people.employer.employerId}/members/${idOf(await joined('Lea Leaver'))}`;
      return { by: seated.owner, request: remove(path) };
    },
    'employers.changeRole': async () => {
      const path = `/employers/${people.employer.employerId}/members/${idOf(await joined('Ray Riser'))}/role`;
      return { by: seated.owner, request: put(path, { role: 'hiring_manager' }) };
    },
    'employerKeys.beginEmployerKeys': async () => {
      const { owner, employer } = await proposed(raised, 'Keyless Works');
      const { employerId } = employer;
      await raised.stage.approve?.(employerId);
      const path = `/employers/${employerId}/keys/root`;
      const request = post(path, { entry: await formRoot(owner, employerId, null) });
      const other = post(path, { entry: await formRoot(owner, employerId, null) });
      const by = await visitAs(raised.platform.origin, owner);
      return { by, request, other: { request: other, code: 'keys_changed' } };
    },
    'employerKeys.addEmployerKeys': async () => {
      const { owner, bystander, employer } = people;
      const path = `/employers/${employer.employerId}/keys`;
      const head = await headOf(owner, employer.employerId);
      const form = async () =>
        post(path, { entries: await formEntries(owner, employer.employerId, head, [seatFor(bystander)]) });
      return {
        by: seated.owner,
        request: await form(),
        other: { request: await form(), code: 'keys_changed' },
      };
    },
    'employerKeys.offerOwnerKey': async () => {
      const { owner, employer } = people;
      const path = `/employers/${employer.employerId}/owner-key`;
      return { by: seated.owner, request: put(path, await formOffer(owner, employer.employerId)) };
    },
    'proofs.beginDnsProof': async () => {
      const request = post(proofs, { proofId: newUuidV7(), domain: 'begun.example' }, '/dns');
      const other = { request: with_(request, { domain: 'other.example' }), code: 'id_taken' };
      return { by: seated.owner, request, other };
    },
    'proofs.checkDnsProof': async () => {
      const proof = await begin(people, 'mills.example');
      publish(raised, proof);
      return { by: seated.owner, request: post(proofs, {}, `/${proof.proofId}/check`) };
    },
    'proofs.beginMailProof': async () => {
      const request = post(
        proofs,
        { proofId: newUuidV7(), domain: 'mailed.example', mailbox: 'admin', locale: 'en' },
        '/mail',
      );
      const other = { request: with_(request, { mailbox: 'postmaster' }), code: 'id_taken' };
      return { by: seated.owner, request, other };
    },
    'proofs.redeemMailProof': async () => {
      const { proof } = granted(await beginByMail(people, 'redeemed.example', 'admin'));
      const code = await raised.platform.codeFor('admin@redeemed.example');
      const request = post(proofs, { code }, `/${proof.proofId}/redeem`);
      const other = { request: with_(request, { code: otherThan(code) }), code: 'code_wrong_or_expired' };
      return { by: seated.owner, request, other };
    },
    'proofs.endProof': async () => {
      const { proofId } = await proveDomain(raised, people, 'ended.example');
      return { by: seated.owner, request: post(proofs, {}, `/${proofId}/end`) };
    },
    'proofs.recordProof': async () => {
      const path = `/desk/employers/${people.employer.employerId}/proofs`;
      const request = post(path, { proofId: newUuidV7(), method: 'postal', note: 'Answered the letter.' });
      const other = { request: with_(request, { note: 'Answered it late.' }), code: 'id_taken' };
      return { by: seated.desk, request, other };
    },
    'proofs.finishReclaim': async () => {
      const former = await proposed(raised, 'Lost Works');
      await proveDomain(raised, former, 'lost.example');
      await startOver(raised, former.owner);
      const heir = await recruiter(raised.stage, 'Hana Heir');
      const body = { domain: 'lost.example', mailbox: 'admin', locale: 'en' } as const;
      const { ticket } = granted(await heir.api(reclaimEmployer, { body }));
      const code = await raised.platform.codeFor('admin@lost.example');
      const request = post('/employers/reclaim/finish', { ticket, code, title: 'Owner' });
      const by = await visitAs(raised.platform.origin, heir);
      const other = { request: with_(request, { code: otherThan(code) }), code: 'code_wrong_or_expired' };
      return { by, request, other };
    },
    'passkeys.confirmContactKey': async () => {
      const keyId = await waitingKey(raised, people.colleague);
      return { by: seated.owner, request: post(`/contact-keys/${keyId}/confirm`, {}) };
    },
    'passkeys.confirmKeyByDomain': async () => {
      const keyId = await waitingKey(raised, people.owner);
      granted(
        await people.owner.api(sendDomainKeyCode, { params: { keyId }, body: { mailbox: 'webmaster' } }),
      );
      const code = await raised.platform.codeFor('webmaster@redeemed.example');
      return { by: seated.owner, request: post(`/contact-keys/${keyId}/confirm-by-domain`, { code }) };
    },
    'passkeys.endContactKey': async () => {
      const keyId = await waitingKey(raised, people.colleague);
      return { by: seated.owner, request: post(`/contact-keys/${keyId}/end`, {}) };
    },
    'desk.decideEmployer': async () => {
      const path = `/desk/employers/${people.otherEmployer.employerId}/decisions`;
      const request = post(path, { decisionId: newUuidV7(), decision: 'approved', reason: 'Seen again.' });
      return {
        by: seated.desk,
        request,
        other: { request: with_(request, { decision: 'held' }), code: 'id_taken' },
      };
    },
    'desk.setTies': async () => {
      const path = `/desk/employers/${people.otherEmployer.employerId}/ties`;
      const { employerId: parentId } = people.employer;
      const body = { agency: true, parentId, reason: 'Both say so on their pages.' };
      return { by: seated.desk, request: post(path, body) };
    },
    'desk.lookUpAccount': async () => ({
      by: seated.desk,
      request: post(`/desk/accounts/${idOf(people.outsider)}/look`, {}),
    }),
    'desk.holdAccount': async () => ({
      by: seated.desk,
      request: post(`/desk/accounts/${idOf(people.outsider)}/hold`, { reason: 'A complaint.' }),
    }),
    'desk.answerHold': async () => {
      const by = await visitAs(raised.platform.origin, people.outsider);
      const request = post('/account/hold/answers', { answerId: newUuidV7(), text: 'It was not me.' });
      return { by, request, other: { request: with_(request, { text: 'It was me.' }), code: 'id_taken' } };
    },
    'desk.releaseAccount': async () => ({
      by: seated.desk,
      request: post(`/desk/accounts/${idOf(people.outsider)}/release`, { reason: 'It is cleared.' }),
    }),
    'employers.answerDecision': async () => {
      const request = post(`/employers/${people.employer.employerId}/answers`, {
        answerId: newUuidV7(),
        text: 'Thank you.',
      });
      const other = { request: with_(request, { text: 'No, thank you.' }), code: 'id_taken' };
      return { by: seated.owner, request, other };
    },
    'operators.proposeAct': async () => {
      const request = post('/desk/acts', admission());
      await secondDesk();
      const other = { request: with_(request, { role: 'administrator' }), code: 'id_taken' };
      return { by: seated.desk, request, other };
    },
    'operators.decideAct': async () => {
      const by = await secondDesk();
      const body = admission();
      await seated.desk.send(post('/desk/acts', body));
      const request = post(`/desk/acts/${body.actId}/decide`, { decision: 'confirmed' });
      const other = { request: with_(request, { decision: 'refused' }), code: 'act_over' };
      return { by, request, other };
    },
    'jobs.openPosting': async () => {
      const body = { postingId: newUuidV7(), terms: inventTerms(), team: [idOf(people.owner)] };
      const request = post(`/employers/${people.employer.employerId}/postings`, body);
      const other = {
        request: with_(request, { terms: inventTerms({ payMax: 9_000_000 }) }),
        code: 'id_taken',
      };
      return { by: seated.owner, request, other };
    },
    'jobs.changePosting': async () => {
      const team = [idOf(people.owner)];
      const request = put(`/postings/${await openOne()}`, {
        version: 1,
        terms: inventTerms({ title: 'New' }),
        team,
      });
      const other = {
        request: with_(request, { terms: inventTerms({ title: 'Newer' }) }),
        code: 'document_changed',
      };
      return { by: seated.owner, request, other };
    },
    'jobs.closePosting': async () => ({
      by: seated.owner,
      request: post(`/postings/${await openOne()}/close`, {}),
    }),
    ...cardWrites(seated),
    ...interestWrites(people, seated),
    ...searchWrites(raised.platform, people, seated),
    ...requestWrites(raised, people, seated),
    'applications.apply': async () => {
      const { api, session } = people.otherCandidate;
      const { posting } = granted(await api(readPosting, { params: { postingId: people.postingId } }));
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const choice = {
        posting,
        team: asVerified(posting.team),
        resume: people.resume,
        fields: ['name' as const],
        expiresAt,
      };
      const plan = planApplication(posting);
      const request = post(
        '/applications',
        await sealApplication(session, { ...choice, message: 'Hello' }, plan),
      );
      const resealed = await sealApplication(session, { ...choice, message: 'Good evening' }, plan);
      return {
        by: seated.other,
        request,
        other: { request: post('/applications', resealed), code: 'id_taken' },
      };
    },
    'disclosure.openCopy': async () => {
      const { copyId, sign } = await copyOf(people.owner);
      const openingId = newUuidV7();
      const request = post(`/copies/${copyId}/open`, { signed: await sign(openingId) });
      // Another statement needs another id; one that was signed for something else is refused as such.
      const signed = { ...(await sign(openingId)), signature: encodeBase64url(new Uint8Array(64)) };
      return {
        by: seated.owner,
        request,
        other: { request: with_(request, { signed }), code: 'signature_invalid' },
      };
    },
    'applications.changeStage': async () => {
      const path = `/applications/${people.application.grantId}/stage`;
      const request = post(path, { changeId: newUuidV7(), stage: 'interview' });
      return {
        by: seated.owner,
        request,
        other: { request: with_(request, { stage: 'offer' }), code: 'id_taken' },
      };
    },
    'conversations.sendMessage': async () => {
      const path = `/conversations/${people.application.grantId}/messages`;
      const request = post(path, { messageId: newUuidV7(), ciphertext: CIPHERTEXT });
      const other = { request: with_(request, { ciphertext: OTHER_CIPHERTEXT }), code: 'id_taken' };
      return { by: seated.applicant, request, other };
    },
    'conversations.markRead': async () => ({
      by: seated.owner,
      request: put(`/conversations/${people.application.grantId}/read`, { upTo: 2 }),
    }),
    'disclosure.goOnAfterRestore': async () => ({
      by: seated.applicant,
      request: post('/grants/go-on', { grantIds: [people.application.grantId] }),
    }),
    'disclosure.revokeGrant': async () => {
      const { signed, grantId } = await revocation(people.candidate, people.application.grantId);
      return { by: seated.applicant, request: post(`/grants/${grantId}/revoke`, { signed }) };
    },
    'applications.withdrawApplication': async () => {
      const { signed, grantId } = await revocation(people.candidate, people.application.grantId);
      return { by: seated.applicant, request: post(`/applications/${grantId}/withdraw`, { signed }) };
    },
  };

  function sealed(ciphertext: string) {
    return { ciphertext, sha256: hashOf(new Uint8Array(Buffer.from(ciphertext, 'base64url'))) };
  }

  async function sealedResume(documentId: string) {
    const { ciphertext, sha256 } = sealed(CIPHERTEXT);
    const state = { kind: 'resume' as const, version: 1, sha256 };
    return { ...state, ciphertext, manifest: await manifestWith(people.candidate, { documentId, ...state }) };
  }

  function admission() {
    const about = { actId: newUuidV7(), kind: 'admit', address: 'more@people.example', role: 'reviewer' };
    return { ...about, locale: 'en', reason: 'More hands are needed.' };
  }

  /** A session of the second operator, who comes by the link from the machine when first asked for. */
  function secondDesk(): Promise<Visit> {
    second ??= secondOperator(raised, 'reviewer', 'Ben Second').then((person) =>
      visitAs(raised.platform.origin, person),
    );
    return second;
  }

  async function openOne(): Promise<string> {
    const body = { postingId: newUuidV7(), terms: inventTerms(), team: [idOf(people.owner)] };
    await seated.owner.send(post(`/employers/${people.employer.employerId}/postings`, body));
    return body.postingId;
  }

  async function invite(displayName: string): Promise<Person> {
    const newcomer = await recruiter(raised.stage, displayName);
    const invitation = {
      invitationId: newUuidV7(),
      address: newcomer.address,
      role: 'recruiter',
      locale: 'en',
    };
    await seated.owner.send(post(`/employers/${people.employer.employerId}/invitations`, invitation));
    return newcomer;
  }

  async function joined(displayName: string): Promise<Person> {
    const newcomer = await invite(displayName);
    const token = await raised.invitationFor(newcomer.address);
    const by = await visitAs(raised.platform.origin, newcomer);
    await by.send(post('/invitations/accept', { token, title: 'Recruiter' }));
    return newcomer;
  }

  async function copyOf({ api, session }: Person) {
    const { grantId } = people.application;
    const { copyId } = granted(await api(readApplication, { params: { grantId } })).application;
    if (copyId === null) throw new Error('no copy was made for this reader');
    const { signed } = granted(await api(readCopyTerms, { params: { copyId } }));
    const { copyHash, origin } = JSON.parse(signed.statement) as { copyHash: string; origin: string };
    const about = {
      kind: 'sealfolio.opening/v1',
      origin,
      copyId,
      grantId,
      copyHash,
      purpose: 'recruitment',
    } as const;
    const sign = (openingId: string) =>
      signStatement('sealfolio/opening-statement/v1', { ...about, openingId }, session.keyring.signing);
    return { copyId, sign };
  }

  async function revocation({ session }: Person, grantId: string) {
    const { signing } = await session.keyring.forGrant(grantId);
    const { origin } = session.platform;
    const statement = { kind: 'sealfolio.revocation/v1', origin, grantId } as const;
    return { grantId, signed: await signStatement('sealfolio/revocation/v1', statement, signing) };
  }
}
