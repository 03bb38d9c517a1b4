import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT } from '../../src/shared/api/contract.ts';
import { cast } from './people.ts';
import { type ProofStage, raiseProofStage } from './proof-stage.ts';
import { prepareWrites, seat } from './repeatable-writes.ts';

/** Each event is one row and one leaf. */
const RECORDED = { 'ledger.events': 1, 'ledger.leaves': 1 };
/** How many rows each write adds, by table, in an order in which all are accepted. */
const EFFECTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'accounts.createAccount': {
    'accounts.accounts': 1,
    'accounts.unlocks': 2,
    'accounts.generations': 1,
    'accounts.manifests': 1,
    'ledger.subjects': 1,
    // That it was made, and the first state of what unlocks it.
    'ledger.events': 2,
    'ledger.leaves': 2,
  },
  'accounts.changePreferences': {},
  'accounts.changeUnlock': { 'accounts.manifests': 1, ...RECORDED },
  'devices.endSession': {},
  'devices.beginPairing': { 'pairings.pairings': 1 },
  'devices.takePairing': {},
  'devices.answerPairing': {},
  'devices.lookAtPairing': {},
  'devices.revealPairing': {},
  'devices.confirmPairing': RECORDED,
  'devices.refusePairing': {},
  // The challenge that it answers is used up.
  'passkeys.addPasskey': {
    ...{ 'passkeys.passkeys': 1, 'accounts.unlocks': 1, 'accounts.manifests': 1, 'passkeys.challenges': -1 },
    ...RECORDED,
  },
  'passkeys.removePasskey': {
    ...{ 'passkeys.passkeys': -1, 'accounts.unlocks': -1, 'accounts.manifests': 1, ...RECORDED },
  },
  'passkeys.passPasskeyCheck': {
    ...{ 'passkeys.contact_keys': 1, 'passkeys.challenges': -1, 'ledger.events': 2, 'ledger.leaves': 2 },
  },
  'vault.saveDocument': { 'vault.documents': 1, 'vault.manifests': 1, ...RECORDED },
  'vault.destroyDocument': { 'vault.documents': -1, 'vault.manifests': 1, ...RECORDED },
  'recovery.showKit': RECORDED,
  'recovery.resealDocument': { 'vault.resealed': 1 },
  'recovery.replaceKeys': {
    ...{ 'accounts.generations': 1, 'accounts.manifests': 1, 'mail.log': 1, ...RECORDED },
  },
  'recovery.changeAddress': {
    ...{ 'accounts.manifests': 1, 'mail.log': 1, 'ledger.events': 2, 'ledger.leaves': 2 },
  },
  'recovery.stopStartOver': RECORDED,
  'recovery.finishStartOver': {
    ...{ 'accounts.generations': 1, 'accounts.manifests': 1, 'mail.log': 1 },
    ...{ 'ledger.events': 2, 'ledger.leaves': 2 },
  },
  'erasure.beginErasure': { 'mail.log': 1, ...RECORDED },
  'erasure.keepAccount': { 'mail.log': 1, ...RECORDED },
  'employers.proposeEmployer': { 'employers.employers': 1, 'employers.members': 1, ...RECORDED },
  'employers.inviteColleague': { 'employers.invitations': 1, 'mail.log': 1 },
  'employers.cancelInvitation': {}, // it ends, and stays counted
  'employers.acceptInvitation': { 'employers.members': 1, ...RECORDED },
  'employers.changeRole': RECORDED,
  'employers.removeMember': RECORDED,
  // Changes are counted for each owner, where codes are.
  'employerKeys.beginEmployerKeys': { 'ledger.key_entries': 1, 'accounts.codes': 1 },
  'employerKeys.addEmployerKeys': { 'ledger.key_entries': 1 },
  'employerKeys.offerOwnerKey': {}, // it takes the place of the one before
  'proofs.beginDnsProof': { 'employers.proofs': 1 },
  'proofs.checkDnsProof': { 'accounts.codes': 1, ...RECORDED }, // lookups are counted there
  // Codes are counted for the employer and for the mailbox.
  'proofs.beginMailProof': { 'employers.proofs': 1, 'accounts.codes': 2, 'mail.log': 1 },
  'proofs.redeemMailProof': RECORDED,
  'proofs.endProof': RECORDED,
  'proofs.recordProof': { 'employers.proofs': 1, ...RECORDED },
  // That they joined, and by which proof.
  'proofs.finishReclaim': { 'employers.members': 1, 'ledger.events': 2, 'ledger.leaves': 2 },
  'passkeys.confirmContactKey': RECORDED,
  'passkeys.confirmKeyByDomain': RECORDED,
  'passkeys.endContactKey': RECORDED,
  'desk.decideEmployer': { 'employers.decisions': 1, 'mail.log': 1, ...RECORDED },
  'desk.setTies': RECORDED,
  'desk.lookUpAccount': RECORDED,
  'desk.holdAccount': RECORDED,
  'desk.answerHold': { 'desk.answers': 1 },
  'desk.releaseAccount': RECORDED,
  'employers.answerDecision': { 'desk.answers': 1 },
  'operators.proposeAct': { 'desk.acts': 1 },
  'operators.decideAct': { 'accounts.operator_links': 1, 'mail.log': 1 },
  // What matters for its occupation was fixed by an earlier one.
  'jobs.openPosting': { 'jobs.postings': 1, 'jobs.team': 1 },
  'jobs.changePosting': {},
  'jobs.closePosting': {},
  // The team was mailed of news a moment ago, here and below.
  'cards.publishCard': { 'cards.cards': 1, ...RECORDED },
  'cards.confirmCard': RECORDED,
  // What hid from agencies does so until the epoch ends.
  'cards.changeVisibility': { 'cards.hidden': 1, ...RECORDED },
  'cards.addHidden': { 'cards.hidden': 1, ...RECORDED },
  'cards.removeHidden': RECORDED,
  'cards.pauseCard': RECORDED,
  'cards.withdrawCard': RECORDED,
  // Nobody has a card that is shown.
  'search.searchCards': { 'cards.views': 1, 'cards.epochs': 1 },
  'search.addToShortlist': { 'cards.shortlist': 1 },
  'search.removeFromShortlist': { 'cards.shortlist': -1 },
  'requests.addPrekeys': { 'requests.prekeys': 2 },
  'requests.reservePrekey': {},
  // Its candidate is mailed at a later moment.
  'requests.sendRequest': { 'requests.requests': 1, 'cards.rests': 1, 'mail.log': 1, ...RECORDED },
  'requests.declineRequest': RECORDED,
  // That it was granted, and that the request ended with it.
  'requests.grantRequest': {
    ...{ 'applications.applications': 1, 'disclosure.grants': 1, 'disclosure.copies': 2 },
    ...{ 'conversations.conversations': 1, 'ledger.events': 2, 'ledger.leaves': 2 },
  },
  'interests.showInterest': { 'interests.interests': 1, ...RECORDED },
  'interests.endInterest': RECORDED,
  'applications.apply': {
    ...{ 'applications.applications': 1, 'disclosure.grants': 1, 'disclosure.copies': 2, ...RECORDED },
    ...{ 'conversations.conversations': 1, 'conversations.messages': 1 },
  },
  'disclosure.openCopy': {
    ...{ 'disclosure.openings': 1, 'ledger.grants': 1, 'applications.stages': 1, ...RECORDED },
  },
  // The applicant has switched mail notices off above.
  'applications.changeStage': { 'applications.stages': 1, ...RECORDED },
  'conversations.sendMessage': { 'conversations.messages': 1 },
  'conversations.markRead': { 'conversations.reads': 1 },
  'disclosure.goOnAfterRestore': {},
  'disclosure.revokeGrant': RECORDED,
  'applications.withdrawApplication': { 'applications.stages': 1, ...RECORDED },
};

describe('a write', () => {
  let raised: ProofStage;
  let writes: Awaited<ReturnType<typeof prepareWrites>>;

  beforeAll(async () => {
    raised = await raiseProofStage({ regular: false });
    const people = await cast(raised.stage);
    writes = prepareWrites(raised, people, await seat(raised, people));
  });
  afterAll(() => raised.dispose());

  /** No write to send again: each code and session is a new one, and what was ended stays ended. */
  const NOT_REPEATED = [
    ...['accounts.sendCode', 'accounts.beginSignIn', 'accounts.signIn', 'accounts.signOut'],
    ...['accounts.signOutEverywhere', 'platform.clearPool', 'devices.finishPairing'],
    ...['proofs.reclaimEmployer', 'passkeys.sendDomainKeyCode'],
    ...['recovery.beginStartOver', 'recovery.prepareStartOver'],
    ...['passkeys.beginPasskey', 'passkeys.beginPasskeySignIn', 'passkeys.signInByPasskey'],
    // They write nothing, and tell of a log that grows.
    ...['log.readLogView', 'log.readRestores'],
    // The session that sends it ends with it: erasure.test.ts.
    ...['passkeys.beginPasskeyCheck', 'erasure.eraseAccount'],
  ];

  it('is listed here, whichever the contract has', () => {
    const all = CONTRACT.filter(({ endpoint }) => endpoint.method !== 'GET');
    const names = all.map(({ domain, name }) => `${domain}.${name}`);
    expect(Object.keys(writes).sort()).toEqual(Object.keys(EFFECTS).sort());
    expect([...Object.keys(writes), ...NOT_REPEATED].sort()).toEqual(names.sort());
  });

  it.each(Object.keys(EFFECTS))(
    'that arrives four times at once and once more has one effect: %s',
    async (name) => {
      const write = await writes[name]?.();
      if (write === undefined) throw new Error('no such write');
      const { by, request, other } = write;
      const before = await countRows();
      const together = await Promise.all([1, 2, 3, 4].map(() => by.send(request)));
      expect(together.map(({ code }) => code)).toEqual(['ok', 'ok', 'ok', 'ok']);
      const after = await countRows();
      expect(grown(before, after), 'one effect, not two').toEqual(EFFECTS[name] ?? {});

      const again = await by.send(request);
      expect(again.code).toBe('ok');
      expect(again.text).toBe(together[0]?.text);
      expect(new Set(together.map(({ text }) => text)).size).toBe(1);
      if (other !== undefined) expect((await by.send(other.request)).code).toBe(other.code);
      expect(grown(after, await countRows()), 'nothing more').toEqual({});
    },
  );

  /**
   * Rows of every table, but for sessions with their devices, guesses and the queue, which say nothing of what was written,
   * and what the logs make by themselves.
   */
  async function countRows(): Promise<Record<string, number>> {
    const { pool } = raised.platform.platform.db;
    const { rows } = await pool.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
         and schemaname <> 'devices'
         and schemaname || '.' || tablename not in
           ('accounts.sessions', 'accounts.sign_in_failures', 'ledger.tag_indexes', 'ledger.tag_index_files')`,
    );
    const counts = rows.map(({ name }) => {
      const own = OWN[name] ?? '';
      return `select '${name}' as name, count(*)::int as n from ${name} ${own}`;
    });
    const counted = await pool.query<{ name: string; n: number }>(counts.join(' union all '));
    return Object.fromEntries(counted.rows.map(({ name, n }) => [name, n]));
  }
});

/** Which rows of a table are nobody's but a log's own. */
const OWN: Readonly<Record<string, string>> = {
  'ledger.leaves': 'where index_of is null',
  'ledger.key_entries': 'where employer_id is not null',
};

function grown(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const changes = Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, n]) => n !== 0));
}
