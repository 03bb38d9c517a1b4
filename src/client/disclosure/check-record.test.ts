import { beforeAll, describe, expect, it } from 'vitest';
import {
  openingEvent,
  type StagedGrant,
  scriptedApi,
  stageGrant,
  subjectKeyOf,
} from '../../../test/staged-grant.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { hashOf, signStatement } from '../../shared/disclosure/statement.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Session } from '../accounts/session.ts';
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

function given(): Extract<LedgerEvent, { type: 'grant.given' }> {
  const { purpose, fields, expiresAt, copies } = grant.body;
  const named = copies.map(({ copyId, recruiterId, signed }) => ({ copyId, recruiterId, ...signed }));
  return { ...head, ...ids(), type: 'grant.given', purpose, fields, expiresAt, ruleHash: '', copies: named };
}

async function opened(reader: Session = grant.recruiter) {
  const openingId = newUuidV7();
  const copy = grant.body.copies[0];
  const { copyHash, origin } = JSON.parse(copy?.signed.statement ?? '');
  const signed = await signStatement(
    'sealfolio/opening-statement/v1',
    {
      ...{ kind: 'sealfolio.opening/v1', origin, openingId, copyId: copy?.copyId ?? '' },
      ...{ grantId: grant.body.grantId, copyHash, purpose: 'recruitment' },
    },
    reader.keyring.signing,
  );
  return openingEvent(grant, signed, openingId);
}

async function revoked(by: Session): Promise<LedgerEvent> {
  const { grantId } = grant.body;
  const { signing } = await by.keyring.forGrant(grantId);
  const revocation = { kind: 'sealfolio.revocation/v1', origin: head.origin, grantId } as const;
  return {
    ...head,
    ...ids(),
    type: 'grant.revoked',
    ...(await signStatement('sealfolio/revocation/v1', revocation, signing)),
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
    ...{ accountId, displayName, title, signKey },
  }));
  const answer = { records: await Promise.all(records), people, postings: [] };
  const checked = await readCheckedRecord(
    scriptedApi(() => answer),
    grant.candidate,
  );
  if ('refused' in checked) throw new Error(checked.refused);
  return {
    problems: checked.problems.map(({ code }) => code),
    events: checked.entries.map(({ event }) => event.type),
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
    expect(await check(...honest, own(await revoked(grant.candidate), 2))).toEqual({
      problems: [],
      events: ['account.created', 'grant.given', 'copy.opened', 'copy.opened', 'grant.revoked'],
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
    expect(await check(changed)).toEqual({ problems: ['record_false'], events: [] });
  });

  it('shows an event that belongs to somebody else', async () => {
    const foreign = grant.stage.record(created(), { subjectKey: subjectKeyOf(grant.recruiter), index: 0 });
    expect(await check(foreign)).toEqual({ problems: ['record_false'], events: [] });
  });

  it('shows a grant, and an end of one, that the candidate did not sign', async () => {
    const forged = given();
    forged.copies.reverse();
    const [first, second] = forged.copies;
    if (first && second) [first.copyId, second.copyId] = [second.copyId, first.copyId];
    expect(await check(own(forged, 0))).toEqual({ problems: ['grant_not_mine'], events: [] });
    expect(await check(own({ ...given(), fields: ['name', 'email'] }, 0))).toMatchObject({
      problems: ['grant_not_mine'],
    });
    const end = await revoked(grant.recruiter);
    expect(await check(own(given(), 0), own(end, 1))).toEqual({
      problems: ['grant_not_mine'],
      events: ['grant.given'],
    });
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
});
