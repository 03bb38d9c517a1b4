import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join, post } from '../../src/cli/selfcheck/acts.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { sweepAll } from '../../src/server/background.ts';
import { decideEmployer, listEmployers } from '../../src/shared/api/desk.ts';
import { getMyEmployer, removeMember } from '../../src/shared/api/employers.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { endProof, finishReclaim, reclaimEmployer, recordProof } from '../../src/shared/api/proofs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { idOf, recordOf } from './desk-stage.ts';
import { candidate, recruiter } from './people.ts';
import {
  begin,
  beginByMail,
  check,
  otherThan,
  type ProofStage,
  type Proposed,
  proposed,
  proveDomain,
  publish,
  raiseProofStage,
  redeem,
  startOver,
} from './proof-stage.ts';

describe('an employer', () => {
  let raised: ProofStage;

  beforeAll(async () => {
    raised = await raiseProofStage();
  });
  afterAll(() => raised.dispose());

  const approve = (employerId: string) => {
    const body = { decisionId: newUuidV7(), decision: 'approved', reason: 'Its domain is its own.' } as const;
    return raised.operator.api(decideEmployer, { params: { employerId }, body });
  };
  const mine = async ({ owner }: Pick<Proposed, 'owner'>) => granted(await owner.api(getMyEmployer)).mine;
  /** Reads a posting as anybody does, without an account. */
  const asAnybody = async (postingId: string) =>
    (await fetch(`${raised.platform.origin}/en/postings/${postingId}`)).text();

  it('shows its domain by a record in the DNS, and only then is approved', async () => {
    const who = await proposed(raised, 'Acme Mills');
    const { owner, employer } = who;
    expect(await approve(employer.employerId)).toMatchObject({ refused: 'control_missing' });
    const proof = await begin(who, 'https://www.Acme.example/');
    expect(proof).toMatchObject({ method: 'dns', domain: 'acme.example', state: 'waiting' });
    expect(proof.record?.name).toBe('_sealfolio.acme.example');
    expect(await check(who, proof)).toMatchObject({ refused: 'proof_not_found' });
    expect(await approve(employer.employerId)).toMatchObject({ refused: 'control_missing' });

    publish(raised, proof);
    const proven = granted(await check(who, proof)).proof;
    expect(proven).toMatchObject({ state: 'proven', domain: 'acme.example' });
    const months = (Date.parse(proven.expiresAt) - Date.now()) / (30 * 86_400_000);
    expect(Math.round(months)).toBe(6);
    expect(granted(await approve(employer.employerId)).employer.state).toBe('approved');

    const told = await mine(who);
    expect(told?.decisions).toMatchObject([{ decision: 'approved', byName: 'Olu Desk' }]);
    expect((await recordOf(owner)).events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['employer.membership', 'employer.proof', 'employer.decided']),
    );
    const postingId = await post(owner, employer.employerId, [owner]);
    const { posting } = granted(await owner.api(readPosting, { params: { postingId } }));
    expect(posting.employerProofs).toEqual([
      { method: 'dns', domain: 'acme.example', provenAt: proven.provenAt },
    ]);
    expect(await asAnybody(postingId)).toContain('acme.example is its domain');
  });

  it('shows its domain by a code that only its administrators get', async () => {
    const who = await proposed(raised, 'Brook Works');
    const begun = granted(await beginByMail(who, 'brook.example', 'hostmaster'));
    expect(begun).toMatchObject({ proof: { state: 'waiting', mailbox: 'hostmaster', record: null } });
    expect(begun.code).toBeUndefined();
    const code = await raised.platform.codeFor('hostmaster@brook.example');
    const [mail] = await raised.platform.mailsTo('hostmaster@brook.example');
    expect(mail).toContain('“Brook Works”');
    expect(mail).toContain('brook.example belongs to it');
    expect(await redeem(who, begun.proof, otherThan(code))).toMatchObject({
      refused: 'code_wrong_or_expired',
    });
    const first = granted(await redeem(who, begun.proof, code));
    expect(first.proof.state).toBe('proven');
    expect(granted(await redeem(who, begun.proof, code))).toEqual(first);
  });

  it('without a domain shows an operator in person who it is', async () => {
    const who = await proposed(raised, 'Corner Bakery');
    const { employerId } = who.employer;
    const note = 'Came to the desk with the licence of the shop.';
    const body = { proofId: newUuidV7(), method: 'in_person', note } as const;
    granted(await raised.operator.api(recordProof, { params: { employerId }, body }));
    granted(await approve(employerId));
    expect((await mine(who))?.employer.proofs).toMatchObject([{ method: 'in_person', note, domain: null }]);
    const postingId = await post(who.owner, employerId, [who.owner]);
    const { posting } = granted(await who.owner.api(readPosting, { params: { postingId } }));
    expect(posting.employerProofs).toMatchObject([{ method: 'in_person', domain: null }]);
    expect(JSON.stringify(posting)).not.toContain('licence');
    expect(await asAnybody(postingId)).toContain('in person');
  });

  it('that gives its last proof up stays approved, and everybody sees that it has none', async () => {
    const who = await proposed(raised, 'Dale Farm');
    const { employerId } = who.employer;
    const { proofId } = await proveDomain(raised, who, 'dale.example');
    granted(await approve(employerId));
    const postingId = await post(who.owner, employerId, [who.owner]);
    for (const _ of ['once', 'again']) {
      granted(await who.owner.api(endProof, { params: { employerId, proofId } }));
    }
    const { employers } = granted(await raised.operator.api(listEmployers));
    const seen = employers.find((one) => one.employerId === employerId);
    expect(seen).toMatchObject({ state: 'approved', proofs: [] });
    const { posting } = granted(await who.owner.api(readPosting, { params: { postingId } }));
    expect(posting.employerProofs).toEqual([]);
    expect(await asAnybody(postingId)).toContain('Nothing in force shows');
    const { events } = await recordOf(who.owner);
    const proofs = events.flatMap((event) => (event.type === 'employer.proof' ? [event.what] : []));
    expect(proofs).toEqual(['proven', 'ended']);
    // Its domain is free again.
    await proveDomain(raised, await proposed(raised, 'Dale Heirs'), 'dale.example');
  });

  it('whose proof ran out shows it, frees its domain, and can renew it', async () => {
    const who = await proposed(raised, 'Fern Yard');
    const { employerId } = who.employer;
    const proof = await proveDomain(raised, who, 'fern.example');
    granted(await approve(employerId));
    const { db } = raised.platform.platform;
    const halfAYear = `proven_at - interval '184 days', expires_at = expires_at - interval '184 days'`;
    await db.pool.query(`update employers.proofs set proven_at = ${halfAYear} where proof_id = $1`, [
      proof.proofId,
    ]);
    expect((await mine(who))?.employer).toMatchObject({ state: 'approved', proofs: [{ state: 'expired' }] });
    expect(await approve(employerId)).toMatchObject({ refused: 'control_missing' });
    const applicant = await candidate(raised.stage, { address: 'lin@fern.example' });
    expect(applicant.session.account.kind).toBe('candidate');

    raised.dns.forget('_sealfolio.fern.example');
    expect(await check(who, proof)).toMatchObject({ refused: 'proof_not_found' });
    publish(raised, proof);
    const renewed = granted(await check(who, proof)).proof;
    expect(renewed).toMatchObject({ proofId: proof.proofId, state: 'proven' });
    expect(Date.parse(renewed.expiresAt)).toBeGreaterThan(Date.now() + 180 * 86_400_000);
  });

  it('that begins proofs and never makes them leaves none behind', async () => {
    const who = await proposed(raised, 'Gorse Hall');
    const { db } = raised.platform.platform;
    const begun = await begin(who, 'gorse.example');
    const made = await proveDomain(raised, who, 'gorse2.example');
    const ids = async () =>
      (await mine(who))?.employer.proofs
        .map(({ proofId }) => proofId)
        .sort()
        .join();
    expect(await ids()).toBe([begun.proofId, made.proofId].sort().join());
    await sweepAll(db, new Date(Date.now() + 16 * 86_400_000));
    expect(await ids()).toBe(made.proofId);
  });

  it('without an owner is taken up again by the code that its domain gets', async () => {
    const who = await proposed(raised, 'Elm House');
    const { employerId } = who.employer;
    await proveDomain(raised, who, 'elm.example');
    granted(await approve(employerId));
    const heir = await recruiter(raised.stage, 'Hana Heir');
    await join(who.owner, heir, employerId, raised.stage.invitationFor);
    const ask = (domain: string, mailbox: 'admin' | 'webmaster' = 'admin') =>
      heir.api(reclaimEmployer, { body: { domain, mailbox, locale: 'en' } });

    // While there is an owner, and for a domain that nobody has, it is answered alike, and nothing is mailed.
    for (const domain of ['elm.example', 'nobody.example']) {
      const { ticket, ...rest } = granted(await ask(domain));
      expect([ticket.length, rest]).toEqual([43, { sent: true }]);
      const body = { ticket, code: '123456', title: 'Owner' };
      expect(await heir.api(finishReclaim, { body })).toMatchObject({ refused: 'code_wrong_or_expired' });
    }
    expect(await raised.platform.mailsTo('admin@elm.example')).toEqual([]);

    await startOver(raised, who.owner);
    const { ticket } = granted(await ask('elm.example', 'webmaster'));
    const code = await raised.platform.codeFor('webmaster@elm.example');
    const finish = (api: typeof heir.api, given: string) =>
      api(finishReclaim, { body: { ticket, code: given, title: 'Head of people' } });
    expect(await finish(heir.api, otherThan(code))).toMatchObject({ refused: 'code_wrong_or_expired' });
    // The ticket is good for the one who asked.
    expect(await finish(who.owner.api, code)).toMatchObject({ refused: 'code_wrong_or_expired' });
    for (const _ of ['once', 'again']) granted(await finish(heir.api, code));
    const led = await mine({ owner: heir });
    expect(led).toMatchObject({ role: 'owner', employer: { employerId } });
    expect(led?.employer.proofs.map(({ method, state }) => [method, state]).sort()).toEqual([
      ['dns', 'proven'],
      ['mail', 'proven'],
    ]);
    const { entries } = granted(await readCheckedRecord(heir.api, heir.session));
    expect(entries.map(({ event }) => event).slice(-2)).toMatchObject([
      { type: 'employer.proof', what: 'proven', method: 'mail', by: idOf(heir) },
      { type: 'employer.membership', what: 'role', role: 'owner', by: idOf(heir) },
    ]);
    const params = { employerId, accountId: idOf(heir) };
    expect(await heir.api(removeMember, { params })).toMatchObject({ refused: 'forbidden' });
  });
});
