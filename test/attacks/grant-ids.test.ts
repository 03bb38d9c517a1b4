/** The id of a grant notes for its owner what was copied: who else could read it, forge it, or be misled by it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseAll, drill } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { applyToPosting, planApplication, sealApplication } from '../../src/client/disclosure/apply.ts';
import { apply } from '../../src/shared/api/applications.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type CopiedStage, raiseCopiedStage, resume } from '../behaviour/copied-stage.ts';
import { candidate } from '../behaviour/people.ts';

let stage: CopiedStage;
let person: Person;

beforeAll(async () => {
  stage = await raiseCopiedStage();
  ({ person } = stage);
});
afterAll(() => stage?.raised.platform.dispose());

const stateOf = (version: number) => ({ documentId: newUuidV7(), version });
const grantIds = async (who: Person) =>
  granted(await who.api(listGrants)).grants.map(({ grantId }) => grantId);

describe('an application whose answer was lost', () => {
  it('is not taken for sent when another résumé was chosen meanwhile, and nothing else is sent', async () => {
    const postingId = await stage.openPosting();
    const first = await chooseAll(person, postingId, { resume, source: stateOf(3) });
    const plan = planApplication(first.posting);
    const { grantId } = granted(await applyToPosting(person.api, person.session, { ...first, plan }));
    await drill(person);

    const again = granted(await applyToPosting(person.api, person.session, { ...first, plan }));
    expect(again.grantId).toBe(grantId);
    const other = { ...first, plan, source: stateOf(1) };
    expect(await applyToPosting(person.api, person.session, other)).toMatchObject({
      refused: 'already_applied',
    });
    expect(await grantIds(person)).toEqual([grantId]);
  });
});

describe('somebody who takes the id of another’s grant', () => {
  it('is refused, and changes nothing for its owner', async () => {
    const before = await grantIds(person);
    const [taken = ''] = before;
    const thief = await candidate(stage.raised.stage);
    const postingId = await stage.openPosting();
    const choice = await chooseAll(thief, postingId, { resume });
    const plan = { ...planApplication(choice.posting), grantId: taken };
    const body = await sealApplication(thief.session, choice, plan);
    expect(body.grantId).toBe(taken);
    expect(await thief.api(apply, { body })).toMatchObject({ refused: 'id_taken' });
    expect(await grantIds(thief)).toEqual([]);
    expect(await grantIds(person)).toEqual(before);
  });

  it('learns nothing from it, whatever documents and versions are tried', async () => {
    const source = stateOf(7);
    const plan = planApplication({ team: [] });
    const named = person.session.keyring.nameGrant(plan.grantId, source);
    const thief = await candidate(stage.raised.stage);
    const versions = Array.from({ length: 50 }, (_, version) => version + 1);
    const said = versions.map((version) =>
      thief.session.keyring.versionGranted(named, { ...source, version }),
    );
    expect(said.filter((version) => version !== null)).toEqual([]);
    expect(person.session.keyring.versionGranted(named, { ...source, version: 50 })).toBe(7);
  });
});
