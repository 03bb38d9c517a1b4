import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT } from '../../src/shared/api/contract.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { candidate } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { type RawAnswer, type Visit, visitAs } from '../behaviour/raw-visit.ts';
import { askToLeave } from '../behaviour/waiting-erasure.ts';
import { ACTS, type Ids, requestOf } from './authority-acts.ts';
import { ROLES, type Role, type Scene, setScene } from './authority-scene.ts';

/** ok: answered; out: signed_out; no: forbidden; none: not_found, as for an id that nobody has; held: account_held. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ out: 'signed_out', no: 'forbidden', none: 'not_found', held: 'account_held' },
  ...{ failed: 'sign_in_failed', code: 'code_wrong_or_expired', stale: 'document_changed' },
  ...{ role: 'role_not_allowed', second: 'second_operator_needed', needed: 'passkey_needed' },
  ...{
    invitation: 'invitation_invalid',
    card: 'card_missing',
    member: 'employer_exists',
    unfit: 'statement_invalid',
    team: 'not_in_team',
  },
};

// What ends something stands at the end: the rows run from top to bottom. `vault.destroyDocument` destroys no foreign
// document: it answers that one's own of that id is gone, and there was none (authority-across.test.ts).
const TABLE = `
                                          nobody cand.  other  heldC  reader heldR  byst.  outs.  operator
  platform.getPlatform                    ok     ok     ok     ok     ok     ok     ok     ok     ok
  platform.readRelease                    ok     ok     ok     ok     ok     ok     ok     ok     ok
  platform.clearPool                      out    no     no     no     no     no     no     no     no
  accounts.sendCode                       ok     ok     ok     ok     ok     ok     ok     ok     ok
  accounts.createAccount                  code   code   code   code   code   code   code   code   code
  accounts.beginSignIn                    ok     ok     ok     ok     ok     ok     ok     ok     ok
  accounts.signIn                         failed failed failed failed failed failed failed failed failed
  accounts.getAccount                     out    ok     ok     ok     ok     ok     ok     ok     ok
  accounts.getWrap                        out    ok     ok     ok     ok     ok     ok     ok     ok
  accounts.changeUnlock                   out    failed failed failed failed failed failed failed failed
  accounts.changePreferences              out    ok     ok     ok     ok     ok     ok     ok     ok
  vault.listDocuments                     out    ok     ok     ok     no     no     no     no     no
  vault.readDocument                      out    ok     none   none   no     no     no     no     no
  vault.saveDocument                      out    ok     stale  stale  no     no     no     no     no
  employers.getMyEmployer                 out    no     no     no     ok     ok     ok     ok     no
  employers.proposeEmployer               out    no     no     no     member held   member member no
  employers.acceptInvitation              out    no     no     no     invitation invitation invitation invitation no
  employers.inviteColleague               out    no     no     no     ok     role   role   none   no
  employers.cancelInvitation              out    no     no     no     ok     role   role   none   no
  employers.changeRole                    out    no     no     no     ok     role   role   none   no
  employerKeys.readEmployerKeys           ok     ok     ok     ok     ok     ok     ok     ok     ok
  employerKeys.beginEmployerKeys          out    no     no     no     ok     role   role   none   no
  employerKeys.addEmployerKeys            out    no     no     no     ok     role   role   none   no
  employerKeys.offerOwnerKey              out    no     no     no     ok     role   role   none   no
  proofs.beginDnsProof                    out    no     no     no     ok     role   role   none   no
  proofs.beginMailProof                   out    no     no     no     ok     role   role   none   no
  proofs.checkDnsProof                    out    no     no     no     none   role   role   none   no
  proofs.redeemMailProof                  out    no     no     no     none   role   role   none   no
  proofs.endProof                         out    no     no     no     none   role   role   none   no
  proofs.reclaimEmployer                  out    no     no     no     ok     held   ok     ok     no
  proofs.finishReclaim                    out    no     no     no     code   code   code   code   no
  proofs.recordProof                      out    no     no     no     no     no     no     no     ok
  passkeys.beginPasskey                   out    ok     ok     ok     ok     ok     ok     ok     ok
  passkeys.addPasskey                     out    failed failed failed failed failed failed failed failed
  passkeys.listPasskeys                   out    ok     ok     ok     ok     ok     ok     ok     ok
  passkeys.removePasskey                  out    ok     ok     ok     ok     ok     ok     ok     ok
  passkeys.getPasskeyWrap                 out    none   none   none   none   none   none   none   none
  passkeys.beginPasskeySignIn             ok     ok     ok     ok     ok     ok     ok     ok     ok
  passkeys.signInByPasskey                failed failed failed failed failed failed failed failed failed
  passkeys.beginPasskeyCheck              out    needed needed needed ok     ok     ok     ok     needed
  passkeys.passPasskeyCheck               out    no     no     no     failed failed failed failed no
  passkeys.listContactKeys                out    no     no     no     ok     ok     ok     ok     no
  passkeys.confirmContactKey              out    no     no     no     none   none   none   none   no
  passkeys.endContactKey                  out    no     no     no     none   none   none   none   no
  passkeys.sendDomainKeyCode              out    no     no     no     none   none   none   none   no
  passkeys.confirmKeyByDomain             out    no     no     no     none   none   none   none   no
  jobs.searchPostings                     ok     ok     ok     ok     ok     ok     ok     ok     ok
  jobs.readPosting                        ok     ok     ok     ok     ok     ok     ok     ok     ok
  jobs.listEmployerPostings               out    no     no     no     ok     ok     ok     none   no
  jobs.readMattering                      out    no     no     no     ok     ok     ok     none   no
  jobs.openPosting                        out    no     no     no     ok     held   ok     none   no
  jobs.changePosting                      out    no     no     no     ok     held   no     none   no
  jobs.closePosting                       out    no     no     no     ok     held   no     none   no
  cards.readMyCard                        out    ok     ok     ok     no     no     no     no     no
  cards.findEmployers                     out    ok     ok     ok     no     no     no     no     no
  cards.readFacetTable                    out    ok     ok     ok     no     no     no     no     no
  cards.publishCard                       out    ok     ok     held   no     no     no     no     no
  cards.confirmCard                       out    ok     ok     card   no     no     no     no     no
  cards.changeVisibility                  out    ok     ok     held   no     no     no     no     no
  cards.addHidden                         out    ok     ok     ok     no     no     no     no     no
  cards.removeHidden                      out    ok     none   none   no     no     no     no     no
  cards.pauseCard                         out    ok     ok     card   no     no     no     no     no
  cards.withdrawCard                      out    ok     ok     card   no     no     no     no     no
  search.searchCards                      out    no     no     no     ok     held   team   none   no
  search.addToShortlist                   out    no     no     no     ok     held   team   none   no
  search.readShortlist                    out    no     no     no     ok     held   team   none   no
  search.removeFromShortlist              out    no     no     no     ok     held   team   none   no
  requests.reservePrekey                  out    no     no     no     ok     held   team   none   no
  requests.sendRequest                    out    no     no     no     ok     held   team   none   no
  requests.listSentRequests               out    no     no     no     ok     ok     none   none   no
  requests.listRequests                   out    ok     ok     ok     no     no     no     no     no
  requests.readRequest                    out    ok     none   none   no     no     no     no     no
  requests.grantRequest                   out    ok     none   none   no     no     no     no     no
  requests.declineRequest                 out    ok     none   none   no     no     no     no     no
  requests.countPrekeys                   out    ok     ok     ok     no     no     no     no     no
  requests.addPrekeys                     out    ok     ok     ok     no     no     no     no     no
  interests.listMyInterests               out    ok     ok     ok     no     no     no     no     no
  interests.listInterests                 out    no     no     no     ok     held   none   none   no
  interests.endInterest                   out    ok     none   none   no     no     no     no     no
  interests.showInterest                  out    ok     ok     held   no     no     no     no     no
  applications.apply                      out    ok     unfit  held   no     no     no     no     no
  applications.listApplications           out    ok     ok     ok     no     no     no     no     no
  applications.readApplication            out    ok     none   none   ok     ok     none   none   none
  applications.listReceivedApplications   out    no     no     no     ok     ok     none   none   no
  disclosure.readCopyTerms                out    no     no     no     ok     none   none   none   no
  disclosure.openCopy                     out    no     no     no     ok     none   none   none   no
  disclosure.listGrants                   out    ok     ok     ok     no     no     no     no     no
  disclosure.readRecord                   out    ok     ok     ok     ok     ok     ok     ok     ok
  log.readLogView                         out    ok     ok     ok     ok     ok     ok     ok     ok
  log.readRestores                        out    ok     ok     ok     ok     ok     ok     ok     ok
  disclosure.goOnAfterRestore             out    ok     ok     ok     no     no     no     no     no
  applications.changeStage                out    no     no     no     ok     held   none   none   no
  conversations.listConversations         out    ok     ok     ok     ok     ok     ok     ok     ok
  conversations.readConversation          out    ok     none   none   ok     ok     none   none   none
  conversations.sendMessage               out    ok     none   none   ok     held   none   none   none
  conversations.markRead                  out    ok     none   none   ok     ok     none   none   none
  desk.listEmployers                      out    no     no     no     no     no     no     no     ok
  desk.decideEmployer                     out    no     no     no     no     no     no     no     ok
  desk.setTies                            out    no     no     no     no     no     no     no     ok
  desk.lookUpAccount                      out    no     no     no     no     no     no     no     ok
  desk.holdAccount                        out    no     no     no     no     no     no     no     ok
  desk.releaseAccount                     out    no     no     no     no     no     no     no     ok
  desk.listHeldAccounts                   out    no     no     no     no     no     no     no     ok
  desk.readCounts                         out    no     no     no     no     no     no     no     ok
  desk.answerHold                         out    no     no     ok     no     ok     no     no     no
  desk.listMyAnswers                      out    ok     ok     ok     ok     ok     ok     ok     ok
  employers.answerDecision                out    no     no     no     ok     role   role   none   no
  operators.listOperators                 out    no     no     no     no     no     no     no     ok
  operators.proposeAct                    out    no     no     no     no     no     no     no     second
  operators.decideAct                     out    no     no     no     no     no     no     no     none
  operators.readMailLog                   out    no     no     no     no     no     no     no     ok
  operators.readHealth                    out    no     no     no     no     no     no     no     ok
  employers.removeMember                  out    no     no     no     ok     role   role   none   no
  disclosure.revokeGrant                  out    ok     none   none   no     no     no     no     no
  applications.withdrawApplication        out    ok     none   none   no     no     no     no     no
  recovery.showKit                        out    failed failed failed failed failed failed failed failed
  recovery.readManifest                   out    ok     ok     ok     ok     ok     ok     ok     ok
  recovery.resealDocument                 out    ok     stale  stale  no     no     no     no     no
  recovery.replaceKeys                    out    failed failed failed failed failed failed failed failed
  recovery.changeAddress                  out    failed failed failed failed failed failed failed failed
  recovery.beginStartOver                 code   code   code   code   code   code   code   code   code
  recovery.stopStartOver                  out    ok     ok     ok     ok     ok     ok     ok     ok
  recovery.prepareStartOver               code   code   code   code   code   code   code   code   code
  recovery.finishStartOver                code   code   code   code   code   code   code   code   code
  vault.destroyDocument                   out    ok     ok     ok     no     no     no     no     no
  devices.listSessions                    out    ok     ok     ok     ok     ok     ok     ok     ok
  devices.endSession                      out    ok     ok     ok     ok     ok     ok     ok     ok
  devices.beginPairing                    ok     ok     ok     ok     ok     ok     ok     ok     ok
  devices.takePairing                     out    code   code   code   code   code   code   code   code
  devices.answerPairing                   out    ok     none   none   none   none   none   none   none
  devices.readPairing                     out    ok     none   none   none   none   none   none   none
  devices.lookAtPairing                   none   none   none   none   none   none   none   none   none
  devices.revealPairing                   none   none   none   none   none   none   none   none   none
  devices.finishPairing                   none   none   none   none   none   none   none   none   none
  devices.confirmPairing                  out    failed none   none   none   none   none   none   none
  devices.refusePairing                   out    ok     none   none   none   none   none   none   none
  erasure.beginErasure                    out    failed failed failed no     no     no     no     no
  erasure.keepAccount                     out    ok     ok     ok     no     no     no     no     no
  erasure.eraseAccount                    out    failed failed failed no     no     no     no     no
  accounts.signOut                        out    ok     ok     ok     ok     ok     ok     ok     ok
  accounts.signOutEverywhere              out    ok     ok     ok     ok     ok     ok     ok     ok
`;

const rows = TABLE.trimEnd()
  .split('\n')
  .slice(2)
  .map((line) => {
    const [name = '', ...words] = line.trim().split(/\s+/);
    const cells = words.map((cell, place) => ({ role: ROLES[place] ?? 'nobody', cell }));
    const codes = cells.map(({ role, cell }) => ({ role, code: SHORT[cell] ?? cell }));
    // Whoever may comes last, so that the others knock while there is something to be had.
    return { name, cells: codes.sort((a, b) => Number(a.code === 'ok') - Number(b.code === 'ok')) };
  });
const endpoints = new Map(CONTRACT.map(({ domain, name, endpoint }) => [`${domain}.${name}`, endpoint]));

describe('authority', () => {
  let raised: RaisedStage;
  let scene: Scene;

  beforeAll(async () => {
    raised = await raiseStage();
    scene = await setScene(raised);
  });
  afterAll(() => raised.platform.dispose());

  it('is written down for every endpoint and every role', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...endpoints.keys()].sort());
    expect(Object.keys(ACTS).sort()).toEqual([...endpoints.keys()].sort());
    for (const { cells } of rows) expect(cells.length).toBe(ROLES.length);
  });

  it.each(rows)('is asked by $name', async ({ name, cells }) => {
    const found: Partial<Record<Role, string>> = {};
    for (const { role, code } of cells) {
      const visitor = scene.visitor(role);
      const ids = await scene.ids();
      const answer = await knock(visitor, name, ids);
      found[role] = answer.code;
      if (code !== 'not_found') continue;
      const unknown = await knock(visitor, name, idsOfNobody(ids));
      expect(unknown.text, `${role} cannot tell a foreign object from none`).toBe(answer.text);
    }
    expect(found).toEqual(Object.fromEntries(cells.map(({ role, code }) => [role, code])));
  });

  it('keeps who waits to be erased from every write, but for those by which they stay or go', async () => {
    const person = await candidate(raised.stage);
    await askToLeave(person);
    const visitor = await visitAs(raised.platform.origin, person);
    const last = ['erasure.keepAccount', 'accounts.signOut', 'accounts.signOutEverywhere'];
    const open: string[] = [];
    for (const [name, { method, access, reads }] of endpoints) {
      const writes = method !== 'GET' && reads !== true && (access === 'account' || access === 'candidate');
      if (!writes || last.includes(name)) continue;
      const { code } = await knock(visitor, name, await scene.ids());
      if (code !== 'account_leaving') open.push(`${name}: ${code}`);
    }
    expect(open.sort()).toEqual([
      'accounts.changePreferences: ok',
      'devices.endSession: ok',
      'erasure.beginErasure: sign_in_failed',
      'erasure.eraseAccount: sign_in_failed',
      'recovery.stopStartOver: ok',
    ]);
    for (const name of last.slice(0, 2))
      expect((await knock(visitor, name, await scene.ids())).code).toBe('ok');
  });

  async function knock(visitor: Pick<Visit, 'send'>, name: string, ids: Ids): Promise<RawAnswer> {
    const endpoint = endpoints.get(name);
    const act = ACTS[name]?.(ids, scene.props);
    if (endpoint === undefined || act === undefined) throw new Error(`${name} is not in the contract`);
    return visitor.send(requestOf(endpoint, act));
  }
});

/** Ids as they are made, of things that nobody made. */
function idsOfNobody({ spareVersion, invitationToken, pairingNonce }: Ids): Ids {
  return {
    ...{ pairingNonce, pairingId: newUuidV7() },
    ...{ spareVersion, invitationToken, grantId: newUuidV7(), copyId: newUuidV7(), postingId: newUuidV7() },
    ...{ sparePostingId: newUuidV7(), employerId: newUuidV7(), otherEmployerId: newUuidV7() },
    ...{
      interestId: newUuidV7(),
      hideId: newUuidV7(),
      requestId: newUuidV7(),
      declinedRequestId: newUuidV7(),
      handle: encodeBase64url(crypto.getRandomValues(new Uint8Array(16))),
      invitationId: newUuidV7(),
      memberId: newUuidV7(),
      accountId: newUuidV7(),
      documentId: newUuidV7(),
    },
  };
}
