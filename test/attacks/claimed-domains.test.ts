import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { getMyEmployer } from '../../src/shared/api/employers.ts';
import { beginDnsProof, endProof, finishReclaim, reclaimEmployer } from '../../src/shared/api/proofs.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { candidate, recruiter } from '../behaviour/people.ts';
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
} from '../behaviour/proof-stage.ts';
import { decide, seeInPerson } from '../behaviour/public-stage.ts';
import { visitAs } from '../behaviour/raw-visit.ts';

describe('a domain', () => {
  let raised: ProofStage;
  let owner: Proposed;
  let stranger: Proposed;

  beforeAll(async () => {
    raised = await raiseProofStage();
    owner = await proposed(raised, 'Acme Mills');
    stranger = await proposed(raised, 'Acme Milis');
    await proveDomain(raised, owner, 'acme.example');
    await raised.stage.approve?.(owner.employer.employerId);
  });
  afterAll(() => raised.dispose());

  const stateOf = async ({ owner: { api } }: Proposed, proofId: string) => {
    const { mine } = granted(await api(getMyEmployer));
    return mine?.employer.proofs.find((proof) => proof.proofId === proofId)?.state;
  };

  it('that an employer has proven is nobody else’s, nor is one below it', async () => {
    const { api } = stranger.owner;
    const params = { employerId: stranger.employer.employerId };
    for (const domain of ['acme.example', 'jobs.acme.example']) {
      const body = { proofId: newUuidV7(), domain };
      expect(await api(beginDnsProof, { params, body })).toMatchObject({ refused: 'domain_taken' });
      expect(await beginByMail(stranger, domain, 'admin')).toMatchObject({ refused: 'domain_taken' });
    }
    expect(await raised.platform.mailsTo('admin@acme.example')).toEqual([]);
  });

  it('that two begin to prove goes to the first who shows it', async () => {
    const [mine, theirs] = [await begin(owner, 'race.example'), await begin(stranger, 'race.example')];
    raised.dns.setTxt(
      '_sealfolio.race.example',
      [mine, theirs].map(({ record }) => record?.value ?? ''),
    );
    const answers = await Promise.all([check(owner, mine), check(stranger, theirs)]);
    const codes = answers.map((answer) => ('refused' in answer ? answer.refused : answer.proof.state));
    expect(codes.sort()).toEqual(['domain_taken', 'proven']);
  });

  it('is not shown by the record of another employer, another time, or another name', async () => {
    const theirs = await begin(stranger, 'replayed.example');
    const earlier = await begin(owner, 'replayed.example');
    const proof = await begin(owner, 'replayed.example');
    for (const value of [
      theirs.record?.value,
      earlier.record?.value,
      `${proof.record?.value}x`,
      proof.record?.value.toUpperCase(),
    ]) {
      publish(raised, proof, value ?? '');
      expect(await check(owner, proof)).toMatchObject({ refused: 'proof_not_found' });
    }
    raised.dns.setTxt('replayed.example', [proof.record?.value ?? '']);
    expect(await check(owner, proof)).toMatchObject({ refused: 'proof_not_found' });
    expect(await stateOf(owner, proof.proofId)).toBe('waiting');
  });

  it('is not shown by a proof that somebody else began, nor by the stranger who knows its id', async () => {
    const proof = await begin(owner, 'foreign.example');
    publish(raised, proof);
    expect(await check(stranger, proof)).toMatchObject({ refused: 'not_found' });
    const params = { employerId: owner.employer.employerId, proofId: proof.proofId };
    expect(await stranger.owner.api(endProof, { params })).toMatchObject({ refused: 'not_found' });
    expect(await check({ ...stranger, employer: owner.employer }, proof)).toMatchObject({
      refused: 'not_found',
    });
  });

  it('whose servers fail, stay silent or stick proves nothing, and holds nobody up', async () => {
    const proof = await begin(owner, 'broken.example');
    const name = proof.record?.name ?? '';
    for (const how of ['servfail', 'refused', 'silent', 'stuck'] as const) {
      publish(raised, proof);
      raised.dns.fail(name, how);
      const asked = check(owner, proof);
      // No transaction waits with it: the owner goes on meanwhile.
      expect(await stateOf(owner, proof.proofId)).toBe('waiting');
      expect(await asked).toMatchObject({ refused: 'proof_unreachable' });
    }
    raised.dns.fail(name, undefined);
    expect(granted(await check(owner, proof)).proof.state).toBe('proven');
  });

  it('that was looked up twenty times an hour is not asked about any more', async () => {
    const who = await proposed(raised, 'Eager Works');
    const proof = await begin(who, 'eager.example');
    const codes: string[] = [];
    for (let tried = 0; tried < 21; tried++) {
      const answer = await check(who, proof);
      codes.push('refused' in answer ? answer.refused : 'ok');
    }
    expect(codes).toEqual([...Array(20).fill('proof_not_found'), 'too_many_requests']);
    expect(raised.dns.questions.filter((asked) => asked.includes('eager.example')).length).toBe(20);
  });

  it('whose code is guessed five times is not shown by the right one', async () => {
    const who = await proposed(raised, 'Guessed Works');
    const { proof } = granted(await beginByMail(who, 'guessed.example', 'admin'));
    const code = await raised.platform.codeFor('admin@guessed.example');
    for (let tried = 0; tried < 5; tried++) {
      expect(await redeem(who, proof, otherThan(code))).toMatchObject({ refused: 'code_wrong_or_expired' });
    }
    expect(await redeem(who, proof, code)).toMatchObject({ refused: 'code_wrong_or_expired' });
    expect(await stateOf(who, proof.proofId)).toBe('waiting');
  });

  it('gets its codes at five mailboxes alone, five an hour', async () => {
    const who = await proposed(raised, 'Mailing Works');
    const visit = await visitAs(raised.platform.origin, who.owner);
    const path = `/api/employers/${who.employer.employerId}/proofs/mail`;
    for (const mailbox of ['jane', 'admin@evil.example,admin', 'root']) {
      const body = { proofId: newUuidV7(), domain: 'mailing.example', mailbox, locale: 'en' };
      expect((await visit.send({ method: 'POST', path, body })).code).toBe('invalid_request');
    }
    const codes: string[] = [];
    for (let sent = 0; sent < 6; sent++) {
      const answer = await beginByMail(who, `mailing${sent % 3}.example`, 'admin');
      codes.push('refused' in answer ? answer.refused : 'ok');
    }
    expect(codes).toEqual([...Array(5).fill('ok'), 'too_many_requests']);
  });

  it('of a mailbox that many employers write to is spared after five codes', async () => {
    const codes: string[] = [];
    for (let sent = 0; sent < 6; sent++) {
      const answer = await beginByMail(await proposed(raised, `Crowd ${sent}`), 'crowd.example', 'admin');
      codes.push('refused' in answer ? answer.refused : 'ok');
    }
    expect(codes).toEqual([...Array(5).fill('ok'), 'too_many_requests']);
  });

  it.each([
    ['co.jp', 'domain_not_usable'],
    ['gmail.com', 'domain_not_usable'],
    ['github.io', 'domain_not_usable'],
    ['acme', 'invalid_request'],
    ['192.0.2.1', 'invalid_request'],
    ['admin@acme.example', 'invalid_request'],
  ])('such as %s belongs to no employer: %s', async (domain, refused) => {
    const params = { employerId: owner.employer.employerId };
    const body = { proofId: newUuidV7(), domain };
    expect(await owner.owner.api(beginDnsProof, { params, body })).toMatchObject({ refused });
  });

  it('takes no candidate in who would get their mail there', async () => {
    const enter = (address: string) => candidate(raised.stage, { address });
    for (const address of ['lin@acme.example', 'Lin@Mail.ACME.example', 'lin@a.b.acme.example']) {
      await expect(enter(address)).rejects.toThrow('address_of_employer');
    }
    await enter('lin@notacme.example');
    // Who recruits there may well have an address there; and a domain of no approved employer shuts nobody out.
    await recruiter(raised.stage, 'Ada Berg', { address: 'ada@acme.example' });
    await proveDomain(raised, stranger, 'unapproved.example');
    await enter('lin@unapproved.example');
  });

  it('of an employer that lost its owner gives it to nobody who guesses, and mails five codes an hour', async () => {
    const lost = await proposed(raised, 'Lost Works');
    await proveDomain(raised, lost, 'lost.example');
    await startOver(raised, lost.owner);
    const { api } = await recruiter(raised.stage, 'Gus Guesser');
    const body = { domain: 'lost.example', mailbox: 'admin', locale: 'en' } as const;
    const { ticket } = granted(await api(reclaimEmployer, { body }));
    const code = await raised.platform.codeFor('admin@lost.example');
    const finish = (tried: string) => api(finishReclaim, { body: { ticket, code: tried, title: 'Owner' } });
    for (let tried = 0; tried < 5; tried++) await finish(otherThan(code));
    expect(await finish(code)).toMatchObject({ refused: 'code_wrong_or_expired' });
    for (let asked = 1; asked < 10; asked++) granted(await api(reclaimEmployer, { body }));
    expect(await api(reclaimEmployer, { body })).toMatchObject({ refused: 'too_many_requests' });
    const { rows } = await raised.platform.platform.db.pool.query(
      "select 1 from mail.log where template = 'domain_reclaim'",
    );
    expect(rows.length).toBe(5);
    expect(granted(await api(getMyEmployer)).mine).toBeNull();
  });

  it('of an employer that was refused is not shown as that of two when it is approved after all', async () => {
    const { operator } = raised;
    const first = await proposed(raised, 'First Works');
    const proof = await proveDomain(raised, first, 'passed-on.example');
    const { employerId } = first.employer;
    await seeInPerson(operator, employerId);
    await decide(operator, employerId, 'refused');
    await proveDomain(raised, stranger, 'passed-on.example');
    await expect(decide(operator, employerId, 'approved')).rejects.toThrow('domain_taken');
    const params = { employerId, proofId: proof.proofId };
    granted(await first.owner.api(endProof, { params }));
    // The proof in person stands.
    await decide(operator, employerId, 'approved');
  });

  it('gives no employer away to a made-up ticket', async () => {
    const ticket = encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
    const body = { ticket, code: '123456', title: 'Owner' };
    const nobody = await recruiter(raised.stage, 'Nobody Yet');
    expect(await nobody.api(finishReclaim, { body })).toMatchObject({ refused: 'code_wrong_or_expired' });
  });
});
