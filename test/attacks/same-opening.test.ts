import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { readApplication } from '../../src/shared/api/applications.ts';
import { openCopy as openCopyEndpoint } from '../../src/shared/api/disclosure.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { signStatement } from '../../src/shared/disclosure/statement.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { type Cast, cast } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';

describe('an opening', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  it('of one id tells two employers nothing about whether they read the same candidate', async () => {
    const { owner, outsider, otherEmployer, candidate, resume, application } = people;
    const postingId = await post(outsider, otherEmployer.employerId, [outsider]);
    const elsewhere = await sendApplication(candidate, postingId, { resume });
    const openingId = newUuidV7();
    const home = await termsOf(owner, application.grantId);
    const away = await termsOf(outsider, elsewhere.grantId);
    const answers = [
      await openCopy(owner.api, owner.session, home, openingId),
      await openCopy(outsider.api, outsider.session, away, openingId),
    ];
    expect(answers.map((answer) => (isRefusal(answer) ? answer.refused : 'ok'))).toEqual(['ok', 'ok']);
  });

  it('sent again later gives nothing: another reading stands on the record as one', async () => {
    const { colleague, application } = people;
    const terms = await termsOf(colleague, application.grantId);
    const openingId = newUuidV7();
    const open = (id: string) => openCopy(colleague.api, colleague.session, terms, id);
    granted(await open(openingId));
    const listed = await countOpenings(terms.copyId);
    granted(await open(openingId));
    expect(await countOpenings(terms.copyId)).toBe(listed);
    await age(openingId, 11);
    expect(await open(openingId)).toMatchObject({ refused: 'id_taken' });
    granted(await open(newUuidV7()));
    expect(await countOpenings(terms.copyId)).toBe(listed + 1);
  });

  it('for a purpose that was not granted is refused by the rule, and leaves no line', async () => {
    const { owner, application } = people;
    const { statement, copyId } = await termsOf(owner, application.grantId);
    const { origin, grantId, copyHash } = statement;
    const about = { kind: 'sealfolio.opening/v1', origin, copyId, grantId, copyHash } as const;
    const signed = await signStatement(
      'sealfolio/opening-statement/v1',
      { ...about, openingId: newUuidV7(), purpose: 'complaint' },
      owner.session.keyring.signing,
    );
    const listed = await countOpenings(copyId);
    const answer = await owner.api(openCopyEndpoint, { params: { copyId }, body: { signed } });
    expect(answer).toMatchObject({ refused: 'purpose_not_granted' });
    expect(await countOpenings(copyId)).toBe(listed);
  });

  it('in company of one that is refused, and of one that breaks, is made all the same', async () => {
    const { owner, colleague, outsider, application } = people;
    const { pool } = raised.platform.database.database;
    const mine = await termsOf(owner, application.grantId);
    const broken = await termsOf(colleague, application.grantId);
    const setStatement = (statement: string) =>
      pool.query('update disclosure.copies set statement = $2 where copy_id = $1', [
        broken.copyId,
        statement,
      ]);
    const { rows } = await pool.query<{ statement: string }>(
      'select statement from disclosure.copies where copy_id = $1',
      [broken.copyId],
    );
    const [before, others] = [await countOpenings(mine.copyId), await countOpenings(broken.copyId)];
    await setStatement('{}');
    const openings = await Promise.allSettled([
      openCopy(colleague.api, colleague.session, broken, newUuidV7()),
      openCopy(owner.api, owner.session, mine, newUuidV7()),
      openCopy(outsider.api, outsider.session, mine, newUuidV7()),
      openCopy(owner.api, owner.session, mine, newUuidV7()),
    ]);
    await setStatement(rows[0]?.statement ?? '');
    const isOpened = (each: (typeof openings)[number]) =>
      each.status === 'fulfilled' && !isRefusal(each.value);
    expect(openings.map(isOpened)).toEqual([false, true, false, true]);
    expect(await countOpenings(mine.copyId)).toBe(before + 2);
    expect(await countOpenings(broken.copyId)).toBe(others);
  });

  it('is made at most twenty times a day of one copy, and a repeated one is not counted', async () => {
    const { colleague, application } = people;
    const terms = await termsOf(colleague, application.grantId);
    const open = (id = newUuidV7()) => openCopy(colleague.api, colleague.session, terms, id);
    const last = newUuidV7();
    for (let made = await countOpenings(terms.copyId); made < 19; made++) granted(await open());
    granted(await open(last));
    expect(await open()).toMatchObject({ refused: 'too_many_requests' });
    granted(await open(last));
  });

  async function termsOf({ api, session }: Person, grantId: string) {
    const { copyId } = granted(await api(readApplication, { params: { grantId } })).application;
    return granted(await readTerms(api, session, copyId ?? ''));
  }

  /** How often the candidate's own, verified record tells that a copy was opened. */
  async function countOpenings(copyId: string): Promise<number> {
    const { api, session } = people.candidate;
    const { entries } = granted(await readCheckedRecord(api, session));
    return entries.filter(({ event }) => event.type === 'copy.opened' && event.copyId === copyId).length;
  }

  /** As if an opening had been made some minutes ago. */
  async function age(openingId: string, minutes: number): Promise<void> {
    await raised.platform.database.database.pool.query(
      'update disclosure.openings set opened_at = opened_at - make_interval(mins => $2) where opening_id = $1',
      [openingId, minutes],
    );
  }
});
