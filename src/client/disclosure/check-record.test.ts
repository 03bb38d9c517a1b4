import { beforeAll, describe, expect, it } from 'vitest';
import {
  givenEvent,
  openingEvent,
  type StagedGrant,
  scriptedApi,
  stageGrant,
  subjectKeyOf,
} from '../../../test/staged-grant.ts';
import type { Endpoint } from '../../shared/api/endpoint.ts';
import { readLogView, readRestores } from '../../shared/api/log.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { hashOf, signStatement } from '../../shared/disclosure/statement.ts';
import { refuse } from '../../shared/errors.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { memoryKeep } from '../manifests/keep.ts';
import { readCheckedRecord } from './check-record.ts';

let grant: StagedGrant;
beforeAll(async () => {
  grant = await stageGrant();
});

const head = { v: 1, origin: 'https://jobs.example', at: '2026-02-01T00:00:00.000Z' } as const;
const ids = () => ({
  grantId: grant.body.grantId,
  postingId: grant.posting.postingId,
  employerId: grant.posting.employerId,
});

const created = (): LedgerEvent => ({
  ...head,
  type: 'account.created',
  accountId: grant.candidate.account.accountId,
  kind: 'candidate',
});

const given = () => givenEvent(grant);

async function opened(reader: Session = grant.recruiter, platform?: string) {
  const openingId = newUuidV7();
  const copy = grant.body.copies[0];
  const { copyHash, origin } = JSON.parse(copy?.signed.statement ?? '');
  const signed = await signStatement(
    'sealfolio/opening-statement/v1',
    {
      ...{ kind: 'sealfolio.opening/v1', origin: platform ?? origin, openingId, copyId: copy?.copyId ?? '' },
      ...{ grantId: grant.body.grantId, copyHash, purpose: 'recruitment' },
    },
    reader.keyring.signing,
  );
  return openingEvent(grant, signed, openingId);
}

async function revoked(by: Session, origin: string = head.origin) {
  const { grantId } = grant.body;
  const { signing } = await by.keyring.forGrant(grantId);
  const revocation = { kind: 'sealfolio.revocation/v1', origin, grantId } as const;
  return {
    ...head,
    ...ids(),
    type: 'grant.revoked' as const,
    ...(await signStatement('sealfolio/revocation/v1', revocation, signing)),
  };
}

/** A request by the recruiter, signed with the keys of `by`. */
async function asked(by: Session, changes: { origin?: string } = {}) {
  const { postingId, employerId } = ids();
  const requestId = newUuidV7();
  const terms = { requestId, postingId, target: newUuidV7(), keepDays: 30, answerDays: 5 };
  const signed = await signStatement(
    'sealfolio/request/v1',
    {
      ...{ kind: 'sealfolio.request/v1', origin: head.origin, ...terms, purpose: 'recruitment' },
      ...{ fields: ['name'], messageHash: null, ...changes },
    },
    by.keyring.signing,
  );
  return {
    ...{ ...head, type: 'request.received' as const, requestId, postingId, employerId, ...signed },
    recruiterId: grant.recruiter.account.accountId,
    recruiterKey: encodeBase64url(by.keyring.signing.verifyKey),
  };
}

const own = (event: LedgerEvent, index: number) =>
  grant.stage.record(event, { subjectKey: subjectKeyOf(grant.candidate), index });
const opening = (event: LedgerEvent, index: number) =>
  grant.stage.record(event, {
    subjectKey: subjectKeyOf(grant.candidate),
    index,
    openingOf: grant.body.grantId,
  });

/** The codes of what a candidate finds wrong, and the types of what stands. */
async function check(...records: (LedgerRecord | Promise<LedgerRecord>)[]) {
  const people = grant.posting.team.map(({ accountId, displayName, title, signKey }) => ({
    ...{ accountId, displayName, title, signKey, pastSignKeys: [] },
  }));
  const answer = { records: await Promise.all(records), people, postings: [] };
  const checked = await readCheckedRecord(
    scriptedApi((endpoint) => {
      if (endpoint === readRestores) return refuse('unavailable');
      return endpoint === readLogView ? grant.stage.log.view(answer.records) : answer;
    }),
    { ...grant.candidate, keep: memoryKeep() },
  );
  if ('refused' in checked) throw new Error(checked.refused);
  return {
    problems: checked.problems.map(({ code }) => code),
    events: checked.entries.map(({ event }) => event.type),
    log: checked.log,
  };
}

describe('the record of an account', () => {
  it('holds when everything was signed by whoever acted', async () => {
    const honest = [
      own(created(), 0),
      own(given(), 1),
      opening(await opened(), 0),
      opening(await opened(), 1),
    ];
    expect(await check(...honest, own(await revoked(grant.candidate), 2))).toMatchObject({
      problems: [],
      events: ['account.created', 'grant.given', 'copy.opened', 'copy.opened', 'grant.revoked'],
      // Events of long ago, and no index.
      log: { verified: 5, waiting: 0, problems: [{ code: 'index_late' }] },
    });
  });

  it('shows that an event of one’s own, or an opening, was left out or shown twice', async () => {
    expect((await check(own(created(), 0), own(given(), 2))).problems).toEqual(['record_gap']);
    expect((await check(own(created(), 1))).problems).toEqual(['record_gap']);
    expect((await check(own(created(), 0), own(created(), 0))).problems).toEqual(['record_gap']);
    expect((await check(own(created(), 0), own(given(), 1), opening(await opened(), 1))).problems).toEqual([
      'record_gap',
    ]);
  });

  it('shows that an event was changed after it was signed', async () => {
    const record = await own(created(), 0);
    const changed = { ...record, event: record.event.replace('candidate', 'recruiter') };
    expect(await check(changed)).toMatchObject({ problems: ['record_false'], events: [] });
  });

  it('shows an event that belongs to somebody else', async () => {
    const foreign = grant.stage.record(created(), { subjectKey: subjectKeyOf(grant.recruiter), index: 0 });
    expect(await check(foreign)).toMatchObject({ problems: ['record_false'], events: [] });
  });

  it('shows a grant, and an end of one, that the candidate did not sign', async () => {
    const forged = given();
    forged.copies.reverse();
    const [first, second] = forged.copies;
    if (first && second) [first.copyId, second.copyId] = [second.copyId, first.copyId];
    expect(await check(own(forged, 0))).toMatchObject({ problems: ['grant_not_mine'], events: [] });
    expect(await check(own({ ...given(), fields: ['name', 'email'] }, 0))).toMatchObject({
      problems: ['grant_not_mine'],
    });
    const end = await revoked(grant.recruiter);
    expect(await check(own(given(), 0), own(end, 1))).toMatchObject({
      problems: ['grant_not_mine'],
      events: ['grant.given'],
    });
  });

  it('excuses no forged grant, and no end, by a start over that the owner never made', async () => {
    const accountId = grant.candidate.account.accountId;
    const over = { ...head, type: 'account.start_over' as const, accountId, what: 'finished' as const };
    const ended = { ...head, ...ids(), type: 'grant.ended_with_keys' as const };
    const forged = { ...given(), fields: ['name', 'email'] };
    expect(await check(own(forged, 0), own(over, 1))).toMatchObject({
      problems: ['grant_not_mine'],
      events: ['account.start_over'],
    });
    expect(await check(own(given(), 0), own(ended, 1), own(over, 2))).toMatchObject({
      problems: ['grant_not_mine'],
      events: ['grant.given', 'account.start_over'],
    });
  });

  it('shows a reader leaving whom the grant did not name', async () => {
    const copy = grant.body.copies[0];
    const left = {
      ...{ ...head, ...ids(), type: 'copy.reader_left' as const, why: 'left' as const },
      ...{ copyId: copy?.copyId ?? '', recruiterId: copy?.recruiterId ?? '' },
    };
    expect((await check(own(given(), 0), own(left, 1))).problems).toEqual([]);
    const stranger = { ...left, recruiterId: newUuidV7() };
    expect((await check(own(given(), 0), own(stranger, 1))).problems).toEqual(['grant_not_mine']);
  });

  it('shows an opening that nobody was granted, or that its reader did not sign', async () => {
    const honest = await opened();
    expect((await check(opening(honest, 0))).problems).toEqual(['opening_not_granted']);
    const stranger = { ...honest, recruiterKey: hashOf(grant.colleague.keyring.recipient) };
    expect((await check(own(given(), 0), opening(stranger, 0))).problems).toEqual(['opening_not_granted']);
    const forged = await opened(grant.colleague);
    expect((await check(own(given(), 0), opening(forged, 0))).problems).toEqual(['opening_unsigned']);
    const renumbered = { ...honest, openingId: newUuidV7() };
    expect((await check(own(given(), 0), opening(renumbered, 0))).problems).toEqual(['opening_unsigned']);
  });

  it('shows an opening hidden among one’s own events, where its reader could not check it', async () => {
    const hidden = own(await opened(), 1);
    expect((await check(own(given(), 0), hidden)).problems).toEqual(['record_false']);
  });

  it('shows one opening that stands twice', async () => {
    const honest = await opened();
    expect(await check(own(given(), 0), opening(honest, 0), opening(honest, 1))).toMatchObject({
      problems: ['opening_unsigned'],
      events: ['grant.given', 'copy.opened'],
    });
  });

  it('shows an opening on other terms than were granted, or by a reader who was given another copy', async () => {
    const honest = await opened();
    const reader = grant.colleague.account.accountId;
    const lies = [
      { fields: ['name'] },
      { postingId: newUuidV7() },
      { employerId: newUuidV7() },
      { recruiterId: reader },
      { recruiterId: reader, copyId: grant.body.copies[1]?.copyId ?? '' },
    ];
    for (const lie of lies) {
      const { problems } = await check(own(given(), 0), opening({ ...honest, ...lie }, 0));
      expect(problems).toEqual(['opening_not_granted']);
    }
  });

  it('shows a grant that names readers or copies twice, or that was given twice', async () => {
    const [first, second] = given().copies;
    if (first === undefined || second === undefined) throw new Error('the stage has two copies');
    const doubled = [
      [first, first],
      [first, { ...second, recruiterId: first.recruiterId }],
    ];
    for (const copies of doubled)
      expect((await check(own({ ...given(), copies }, 0))).problems).toEqual(['grant_not_mine']);
    expect(await check(own(given(), 0), own(given(), 1))).toMatchObject({
      problems: ['grant_not_mine'],
      events: ['grant.given'],
    });
  });

  it('shows a grant that expired before its time, or that was never given', async () => {
    const expired = { ...head, ...ids(), type: 'grant.expired' as const };
    const due = { ...expired, at: given().expiresAt };
    expect((await check(own(given(), 0), own(due, 1))).problems).toEqual([]);
    expect((await check(own(given(), 0), own(expired, 1))).problems).toEqual(['grant_ended_early']);
    expect((await check(own(due, 0))).problems).toEqual(['grant_not_mine']);
    const elsewhere = { ...due, employerId: newUuidV7() };
    expect((await check(own(given(), 0), own(elsewhere, 1))).problems).toEqual(['grant_not_mine']);
  });

  it('shows what was written, or signed, for another platform', async () => {
    const origin = 'https://other.example';
    expect((await check(own({ ...created(), origin }, 0))).problems).toEqual(['record_elsewhere']);
    const end = await revoked(grant.candidate, origin);
    expect((await check(own(given(), 0), own(end, 1))).problems).toEqual(['grant_not_mine']);
    const said = await opened(grant.recruiter, origin);
    expect((await check(own(given(), 0), opening(said, 0))).problems).toEqual(['opening_unsigned']);
    const whole = { ...grant.candidate, platform: { ...grant.candidate.platform, origin } };
    const { records } = { records: [await own({ ...given(), origin }, 0)] };
    const api = scriptedApi((endpoint) =>
      endpoint === readLogView ? grant.stage.log.view(records) : { records, people: [], postings: [] },
    );
    expect(await readCheckedRecord(api, whole)).toMatchObject({ problems: [{ code: 'grant_not_mine' }] });
  });

  it('shows a request that its recruiter did not sign, or that stands twice', async () => {
    const honest = await asked(grant.recruiter);
    expect(await check(own(honest, 0))).toMatchObject({ problems: [], events: ['request.received'] });
    const lies = [
      await asked(grant.colleague),
      { ...(await asked(grant.colleague)), recruiterKey: honest.recruiterKey },
      await asked(grant.recruiter, { origin: 'https://other.example' }),
      { ...honest, requestId: newUuidV7() },
      { ...honest, postingId: newUuidV7() },
      { ...honest, recruiterId: grant.colleague.account.accountId },
      { ...honest, recruiterId: newUuidV7() },
    ];
    for (const lie of lies) expect((await check(own(lie, 0))).problems).toEqual(['request_unsigned']);
    expect(await check(own(honest, 0), own(honest, 1))).toMatchObject({
      problems: ['request_unsigned'],
      events: ['request.received'],
    });
  });

  it('shows a decision by a rule that is not known', async () => {
    const ruleHash = '0'.repeat(64);
    expect((await check(own({ ...given(), ruleHash }, 0))).problems).toEqual(['rule_unknown']);
    const odd = { ...(await opened()), ruleHash };
    expect((await check(own(given(), 0), opening(odd, 0))).problems).toEqual(['rule_unknown']);
  });

  it('reports, and does not throw, when the key shown for a reader is no key', async () => {
    const records = [await own(given(), 0), await opening(await opened(), 0)];
    const people = grant.posting.team.map(({ accountId, displayName, title }) => ({
      ...{ accountId, displayName, title, signKey: `${'A'.repeat(42)}B`, pastSignKeys: [] },
    }));
    // An answer that no contract looked at, as a client with older shapes would take it.
    const api = (async (endpoint: Endpoint) =>
      endpoint === readLogView ? grant.stage.log.view(records) : { records, people, postings: [] }) as Api;
    expect(await readCheckedRecord(api, grant.candidate)).toMatchObject({
      problems: [{ code: 'opening_unsigned' }],
    });
  });
});
