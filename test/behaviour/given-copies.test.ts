import { afterAll, beforeAll, expect, it } from 'vitest';
import { drill, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { copiesOf, copiesOfNone } from '../../src/client/disclosure/given-copies.ts';
import { revokeGrant } from '../../src/client/disclosure/revoke.ts';
import { readResume, type StoredResume, saveNextResume, saveResume } from '../../src/client/vault/resumes.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { dumpDatabase } from '../attacks/operators-view.ts';
import { candidate, employerWith } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';
import { renew } from './recovery-stage.ts';

const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
let raised: RaisedStage;
let person: Person;
let owner: Person;
let employerId: string;

beforeAll(async () => {
  raised = await raiseStage();
  const home = await employerWith(raised.stage, 'Example Mills', ['Ada Berg']);
  ({ owner } = home);
  ({ employerId } = home.employer);
  person = await candidate(raised.stage);
});
afterAll(() => raised?.platform.dispose());

async function bring(title: string): Promise<StoredResume> {
  const content = {
    ...{ title, language: 'en' as const, resume, leftover: [] },
    ...{ originalId: null, originalName: null },
  };
  const { api, session } = person;
  return granted(await saveResume(api, session, { documentId: newUuidV7(), version: 1, content }));
}

async function apply(source?: StoredResume): Promise<string> {
  const postingId = await post(owner, employerId, [owner]);
  const noted = source === undefined ? {} : { source };
  const { grantId } = await sendApplication(person, postingId, { resume, ...noted, message: 'Good morning' });
  await drill(person);
  return grantId;
}

it('tells of each résumé where copies of it were given, of which version, also after new keys', async () => {
  const [mills, boats] = [await bring('For mills'), await bring('For boats')];
  const first = await apply(mills);
  const changed = { ...mills.content, title: 'For all mills' };
  const later = granted(await saveNextResume(person.api, person.session, mills, changed));
  const second = await apply(later);
  const third = await apply(boats);
  const unnoted = await apply();
  granted(await revokeGrant(person.api, person.session, first));

  const look = async () => {
    const { grants } = granted(await person.api(listGrants));
    const of = (one: StoredResume) =>
      copiesOf(person.session.keyring, grants, one)
        .map(({ grant, version }) => `${grant.grantId} ${version} ${grant.state}`)
        .sort();
    const none = copiesOfNone(person.session.keyring, grants, [later, boats]).map(({ grantId }) => grantId);
    return { mills: of(later), boats: of(boats), none };
  };
  const seen = await look();
  expect(seen).toEqual({
    mills: [`${first} 1 revoked`, `${second} 2 active`].sort(),
    boats: [`${third} 1 active`],
    none: [unnoted],
  });
  expect(copiesOf((await candidate(raised.stage)).session.keyring, [], later)).toEqual([]);

  person = await renew(person);
  await drill(person);
  const { mills: known, boats: alsoKnown, none } = await look();
  const withoutState = (lines: readonly string[]) => lines.map((line) => line.replace(/ \w+$/, ''));
  expect([known, alsoKnown].map(withoutState)).toEqual([seen.mills, seen.boats].map(withoutState));
  expect(none).toEqual([unnoted]);
  const now = granted(await readResume(person.api, person.session, later.documentId));
  const fourth = await apply(now);
  const { grants } = granted(await person.api(listGrants));
  expect(copiesOf(person.session.keyring, grants, now).map(({ grant }) => grant.grantId)).toContain(fourth);
});

it('lets nothing that the platform holds tell which résumé a grant is from', async () => {
  const [given, kept] = [await bring('Given'), await bring('Kept')];
  await apply(given);
  const held = await dumpDatabase(raised.platform.platform.db.pool);
  const places = ({ documentId }: StoredResume) =>
    held.filter(({ content }) => Buffer.from(content).includes(documentId)).map(({ place }) => place);
  expect(places(kept)).not.toEqual([]);
  expect(places(given)).toEqual(places(kept));
});
