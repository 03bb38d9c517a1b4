import { beforeAll, describe, expect, it } from 'vitest';
import {
  openingEvent,
  type StagedGrant,
  scriptedApi,
  stageGrant,
  stageLog,
  stagePlatform,
  subjectKeyOf,
} from '../../../test/staged-grant.ts';
import { openCopy as openCopyEndpoint, readCopyTerms } from '../../shared/api/disclosure.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { sealCopy } from '../../shared/disclosure/copy.ts';
import { hashOf, signStatement } from '../../shared/disclosure/statement.ts';
import { Tampered } from '../../shared/errors.ts';
import { formLeaf } from '../../shared/ledger/leaf.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import { Resume } from '../../shared/resume/resume.ts';
import { parseRecipient } from '../../shared/vault/identity.ts';
import type { Session } from '../accounts/session.ts';
import { logKeyOf } from '../ledger/check-receipt.ts';
import { type CopyTerms, openCopy, readTerms } from './open-copy.ts';

let grant: StagedGrant;
let other: StagedGrant;
beforeAll(async () => {
  [grant, other] = await Promise.all([stageGrant(), stageGrant()]);
});

type Terms = Record<string, unknown> & { signed: { statement: string; signature: string } };
type Opening = Extract<LedgerEvent, { type: 'copy.opened' }>;
type Lies = {
  event?: (event: Opening) => LedgerEvent;
  place?: { index?: number; openingOf?: string; subjectKey?: Uint8Array };
  record?: (record: LedgerRecord) => LedgerRecord;
  ciphertext?: string;
  receipt?: (record: LedgerRecord) => string;
  before?: { leaf: string; receipt: string } | null;
  signedBy?: Awaited<ReturnType<typeof stagePlatform>>;
};

const copyOf = ({ body }: StagedGrant, place: number) => {
  const copy = body.copies[place];
  if (copy === undefined) throw new Error('the stage has two copies');
  return copy;
};

async function termsFrom(
  session: Session,
  change: (terms: Terms) => unknown = (terms) => terms,
): Promise<CopyTerms> {
  const { copyId, signed } = copyOf(grant, 0);
  const honest: Terms = {
    ...{ copyId, signed, grantId: grant.body.grantId, postingTitle: 'Miller', state: 'active', openings: 0 },
  };
  const terms = await readTerms(
    scriptedApi(() => change(honest)),
    session,
    copyId,
  );
  if ('refused' in terms) throw new Error(terms.refused);
  return terms;
}

/** An answer as it is given out once the opening stands in the log. */
function logged<Answer extends { record: LedgerRecord }>(answer: Answer) {
  return { ...answer, receipt: grant.stage.log.receipt(answer.record.leaf), before: null };
}

/** Opens the recruiter's copy on a platform that answers honestly except for `lies`. */
async function open(lies: Lies = {}, openingId: string = newUuidV7()) {
  const terms = await termsFrom(grant.recruiter);
  const api = scriptedApi(async (endpoint, input) => {
    expect(endpoint).toBe(openCopyEndpoint);
    const { signed } = (input as { body: { signed: Terms['signed'] } }).body;
    const event = openingEvent(grant, signed, openingId);
    const place = {
      index: 0,
      openingOf: grant.body.grantId,
      subjectKey: subjectKeyOf(grant.candidate),
      ...lies.place,
    };
    const record = await (lies.signedBy ?? grant.stage).record(lies.event?.(event) ?? event, place);
    return {
      ciphertext: lies.ciphertext ?? copyOf(grant, 0).ciphertext,
      record: lies.record?.(record) ?? record,
      receipt: lies.receipt?.(record) ?? grant.stage.log.receipt(record.leaf),
      before: lies.before ?? null,
    };
  });
  return openCopy(api, grant.recruiter, terms, openingId);
}

describe('the terms of a copy', () => {
  it('are believed when the candidate signed them for this reader', async () => {
    const { statement } = await termsFrom(grant.recruiter);
    expect(statement).toMatchObject({ fields: ['name', 'work'], purpose: 'recruitment', alias: null });
  });

  it.each<[string, (terms: Terms) => unknown]>([
    ['of another copy', (terms) => ({ ...terms, copyId: copyOf(grant, 1).copyId })],
    ['of another grant', (terms) => ({ ...terms, grantId: other.body.grantId })],
    ['of another reader', (terms) => ({ ...terms, signed: copyOf(grant, 1).signed })],
    [
      'with another signature',
      (terms) => ({ ...terms, signed: { ...terms.signed, signature: copyOf(grant, 1).signed.signature } }),
    ],
    [
      'widened',
      (terms) => ({
        ...terms,
        signed: { ...terms.signed, statement: terms.signed.statement.replace('"name"', '"email","name"') },
      }),
    ],
    [
      'spelled otherwise',
      (terms) => ({ ...terms, signed: { ...terms.signed, statement: ` ${terms.signed.statement}` } }),
    ],
  ])('are refused when they are %s', async (_name, change) => {
    await expect(termsFrom(grant.recruiter, change)).rejects.toThrow(Tampered);
  });

  it('are refused by a reader for whom the copy was not made, and on another platform', async () => {
    await expect(termsFrom(grant.colleague)).rejects.toMatchObject({ code: 'wrong_recipient' });
    const elsewhere = {
      ...grant.recruiter,
      platform: { ...grant.recruiter.platform, origin: 'https://other.example' },
    };
    await expect(termsFrom(elsewhere)).rejects.toThrow(Tampered);
  });

  it('are asked for by their own endpoint, which holds no ciphertext', () => {
    expect(Object.keys(readCopyTerms.answer.def.shape)).not.toContain('ciphertext');
  });
});

describe('opening a copy', () => {
  it('gives the chosen fields and the record of this very opening', async () => {
    const opened = await open();
    expect(opened).toMatchObject({ content: { resume: { basics: { name: 'Lin Mei', email: '' } } } });
    expect(opened).toMatchObject({ event: { recruiterId: grant.recruiter.account.accountId } });
  });

  it('is refused without any record, before anything is decrypted', async () => {
    await expect(open({ record: (record) => ({ ...record, event: '{}' }) })).rejects.toThrow(Tampered);
  });

  const events: Record<string, (event: Opening) => LedgerEvent> = {
    'another opening': (event) => ({ ...event, openingId: newUuidV7() }),
    'another copy': (event) => ({ ...event, copyId: copyOf(grant, 1).copyId }),
    'another grant': (event) => ({ ...event, grantId: other.body.grantId }),
    'another posting': (event) => ({ ...event, postingId: newUuidV7() }),
    'another reader': (event) => ({ ...event, recruiterId: grant.colleague.account.accountId }),
    'another reader’s key': (event) => ({
      ...event,
      recruiterKey: hashOf(grant.colleague.keyring.recipient),
    }),
    'another purpose': (event) => ({ ...event, purpose: 'complaint' }),
    'other fields': (event) => ({ ...event, fields: ['name'] }),
    'another ciphertext': (event) => ({ ...event, copyHash: '0'.repeat(64) }),
    'another platform': (event) => ({ ...event, origin: 'https://other.example' }),
    'another rule': (event) => ({ ...event, ruleHash: '0'.repeat(64) }),
    'another statement': (event) => ({
      ...event,
      statement: event.statement.replace('recruitment', 'complaint'),
    }),
    'another signature': (event) => ({
      ...event,
      signature: `${event.signature.slice(0, 20)}AAAA${event.signature.slice(24)}`,
    }),
    'something that is no opening': ({ v, origin, at, grantId, postingId, employerId }) => ({
      ...{ v, origin, at, grantId, postingId, employerId, type: 'grant.expired' },
    }),
  };
  it.each(Object.entries(events))('is refused when the record tells of %s', async (_name, event) => {
    await expect(open({ event })).rejects.toMatchObject({ code: 'bad_record' });
  });

  it('is refused when the record stands elsewhere than on the candidate’s', async () => {
    const places: Lies['place'][] = [
      { subjectKey: subjectKeyOf(other.candidate) },
      { openingOf: other.body.grantId },
    ];
    for (const place of places)
      await expect(open({ ...(place && { place }) })).rejects.toMatchObject({ code: 'bad_record' });
    await expect(open({ record: (record) => ({ ...record, tagIndex: 1 }) })).rejects.toMatchObject({
      code: 'bad_record',
    });
    await expect(open({ record: (record) => ({ ...record, grantId: null }) })).rejects.toMatchObject({
      code: 'bad_record',
    });
  });

  it('is refused when the platform did not sign the record, or another did', async () => {
    await expect(open({ signedBy: await stagePlatform() })).rejects.toMatchObject({ code: 'bad_record' });
    const unsigned = (record: LedgerRecord) => ({ ...record, signature: 'A'.repeat(86) });
    await expect(open({ record: unsigned })).rejects.toMatchObject({ code: 'bad_record' });
  });

  it('is refused when the opening does not stand in the platform’s log', async () => {
    const { log } = grant.stage;
    const elsewhere = stageLog();
    const lies: Record<string, (record: LedgerRecord) => string> = {
      'another leaf’s receipt': () => log.receipt(encodeBase64url(new Uint8Array(72))),
      'a receipt of a log of the same name with another key': (record) => elsewhere.receipt(record.leaf),
      'a receipt of another log': (record) => stageLog('other.example').receipt(record.leaf),
      'another place': (record) => log.receipt(record.leaf).replace(/^index \d+$/m, 'index 0'),
      'no receipt': () => '',
    };
    log.receipt(encodeBase64url(new Uint8Array(72).fill(1)));
    for (const [name, receipt] of Object.entries(lies))
      await expect(open({ receipt }), name).rejects.toThrow(Tampered);
  });

  it('is refused when the opening before is withheld, or another leaf is served for it', async () => {
    const { log } = grant.stage;
    const before = await grant.stage.record(
      openingEvent(grant, { statement: '', signature: '' }, newUuidV7()),
      {
        index: 0,
        openingOf: grant.body.grantId,
        subjectKey: subjectKeyOf(grant.candidate),
      },
    );
    const second = { place: { index: 1 } };
    const honest = { leaf: before.leaf, receipt: log.receipt(before.leaf) };
    expect(await open({ ...second, before: honest })).toMatchObject({ record: { tagIndex: 1 } });
    const strange = formLeaf(new Uint8Array(32), new Uint8Array(32));
    const other = { leaf: encodeBase64url(strange), receipt: log.receipt(encodeBase64url(strange)) };
    for (const wrong of [null, other, { ...honest, receipt: other.receipt }])
      await expect(open({ ...second, before: wrong })).rejects.toThrow(Tampered);
  });

  it('is refused when the platform shows another log than this browser saw', async () => {
    await open();
    const keep = grant.recruiter.keep;
    const { platform } = grant.recruiter;
    expect(keep.read(`log-key ${platform.origin}`)).toBe(platform.logKey);
    const moved = { ...platform, logKey: stageLog().key };
    expect(() => logKeyOf({ keep, platform: moved })).toThrow('another log');
  });

  it('is refused when another ciphertext comes than the candidate signed', async () => {
    const { ciphertext } = copyOf(grant, 0);
    for (const wrong of [
      copyOf(grant, 1).ciphertext,
      copyOf(other, 0).ciphertext,
      ciphertext.slice(0, 400),
      '',
    ]) {
      await expect(open({ ciphertext: wrong })).rejects.toMatchObject({ code: 'bad_ciphertext' });
    }
  });

  it('is refused by the reader’s own client, before anything is signed, when the rule does not allow it', async () => {
    const terms = await termsFrom(grant.recruiter);
    const { statement } = terms;
    const api = scriptedApi((endpoint) => expect.unreachable(`${endpoint.path} was asked`));
    const denied: [CopyTerms, string][] = [
      [{ ...terms, state: 'revoked' }, 'grant_revoked'],
      [{ ...terms, statement: { ...statement, expiresAt: '2026-01-01T00:00:00.000Z' } }, 'grant_expired'],
      [{ ...terms, statement: { ...statement, issuedAt: '2099-01-01T00:00:00.000Z' } }, 'grant_expired'],
      [{ ...terms, statement: { ...statement, purpose: 'complaint' } }, 'purpose_not_granted'],
      [{ ...terms, statement: { ...statement, recruiterKeyHash: '0'.repeat(64) } }, 'not_recipient'],
    ];
    for (const [other, refused] of denied)
      expect(await openCopy(api, grant.recruiter, other, newUuidV7())).toMatchObject({ refused });
  });

  it('is refused when the copy holds other fields than its statement says', async () => {
    const { candidate, recruiter, body } = grant;
    const { copyId } = copyOf(grant, 0);
    const keys = await candidate.keyring.forGrant(body.grantId);
    const wider = await sealCopy(
      {
        ...{ kind: 'sealfolio.copy-content/v1', grantId: body.grantId, copyId },
        ...{ recruiterId: recruiter.account.accountId, signKey: body.signKey },
        fields: ['name', 'email', 'work'],
        resume: Resume.parse({ basics: { name: 'Lin Mei', email: 'lin.mei@example.org' } }),
      },
      parseRecipient(recruiter.keyring.recipient),
    );
    const { statement } = await termsFrom(recruiter);
    const changed = { ...statement, copyHash: hashOf(wider) };
    const resigned = await signStatement('sealfolio/copy-statement/v1', changed, keys.signing);
    const terms = await termsFrom(recruiter, (honest) => ({ ...honest, signed: resigned }));
    const openingId = newUuidV7();
    const api = scriptedApi(async (_endpoint, input) => {
      const { signed } = (input as { body: { signed: Terms['signed'] } }).body;
      const event = { ...openingEvent(grant, signed, openingId), copyHash: changed.copyHash };
      const place = { index: 0, openingOf: body.grantId, subjectKey: subjectKeyOf(candidate) };
      return logged({ ciphertext: encodeBase64url(wider), record: await grant.stage.record(event, place) });
    });
    await expect(openCopy(api, recruiter, terms, openingId)).rejects.toMatchObject({
      code: 'wrong_document',
    });
  });

  it('is refused when its terms were signed anew by another key, to catch the answers', async () => {
    const { candidate, recruiter, body } = grant;
    const foreign = await other.candidate.keyring.forGrant(other.body.grantId);
    const { statement } = await termsFrom(recruiter);
    const caught = {
      ...statement,
      signKey: encodeBase64url(foreign.signing.verifyKey),
      replyTo: foreign.recipient,
    };
    const resigned = await signStatement('sealfolio/copy-statement/v1', caught, foreign.signing);
    const terms = await termsFrom(recruiter, (honest) => ({ ...honest, signed: resigned }));
    const openingId = newUuidV7();
    const api = scriptedApi(async (_endpoint, input) => {
      const { signed } = (input as { body: { signed: Terms['signed'] } }).body;
      const place = { index: 0, openingOf: body.grantId, subjectKey: subjectKeyOf(candidate) };
      const record = await grant.stage.record(openingEvent(grant, signed, openingId), place);
      return logged({ ciphertext: copyOf(grant, 0).ciphertext, record });
    });
    await expect(openCopy(api, recruiter, terms, openingId)).rejects.toMatchObject({ code: 'bad_signature' });
  });
});
