import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { revokeGrant } from '../../src/client/disclosure/revoke.ts';
import { endExpiredGrants } from '../../src/server/disclosure/end-grant.ts';
import { withdrawApplication } from '../../src/shared/api/applications.ts';
import { revokeGrant as revokeEndpoint } from '../../src/shared/api/disclosure.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { signStatement } from '../../src/shared/disclosure/statement.ts';
import { type Cast, candidate, cast } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';

describe('the end of a grant', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  it('comes though that of another fails, and the failure is told', async () => {
    const { owner, employer, resume } = people;
    const postingId = await post(owner, employer.employerId, [owner]);
    const applicants = [];
    for (let n = 0; n < 3; n++) applicants.push(await candidate(raised.stage));
    for (const applicant of applicants) await sendApplication(applicant, postingId, { resume });
    const ids = applicants.map(({ session }) => session.account.accountId);
    const { database } = raised.platform.database;
    const { pool } = database;
    // Without a subject nothing can be written on a record: the end of this grant fails.
    await pool.query('delete from ledger.subjects where subject_id = $1', [ids[0]]);
    await pool.query(
      `update disclosure.grants set expires_at = now() - interval '1 second' where candidate_id = any($1)`,
      [ids],
    );
    const { secrets } = raised.platform.platform;
    const origin = raised.platform.origin;
    await expect(endExpiredGrants(database, { secrets, origin }, new Date())).rejects.toThrow(/^1 of \d/);
    const { rows } = await pool.query<{ candidate_id: string }>(
      'select distinct candidate_id from disclosure.copies where ciphertext is not null and candidate_id = any($1)',
      [ids],
    );
    expect(rows.map((row) => row.candidate_id)).toEqual([ids[0]]);
  });

  it('is said by its candidate alone, also when it is said again', async () => {
    const { candidate: giver, application } = people;
    const { grantId } = application;
    granted(await revokeGrant(giver.api, giver.session, grantId));
    const { origin } = giver.session.platform;
    const statement = { kind: 'sealfolio.revocation/v1', origin, grantId } as const;
    const signed = await signStatement('sealfolio/revocation/v1', statement, giver.session.keyring.signing);
    const unsigned = { ...signed, signature: encodeBase64url(new Uint8Array(64)) };
    const params = { grantId };
    for (const wrong of [signed, unsigned]) {
      const body = { signed: wrong };
      expect(await giver.api(revokeEndpoint, { params, body })).toMatchObject({
        refused: 'signature_invalid',
      });
      expect(await giver.api(withdrawApplication, { params, body })).toMatchObject({
        refused: 'signature_invalid',
      });
    }
    granted(await revokeGrant(giver.api, giver.session, grantId));
    const { entries } = granted(await readCheckedRecord(giver.api, giver.session));
    expect(entries.filter(({ event }) => event.type === 'grant.revoked').length).toBe(1);
  });
});
