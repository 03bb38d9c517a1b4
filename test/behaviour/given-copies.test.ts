import { afterAll, beforeAll, expect, it } from 'vitest';
import { drill } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { copiesOf, copiesOfNone } from '../../src/client/disclosure/given-copies.ts';
import { revokeGrant } from '../../src/client/disclosure/revoke.ts';
import { readResume, type StoredResume } from '../../src/client/vault/resumes.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import { dumpDatabase } from '../attacks/operators-view.ts';
import { applyWith, type CopiedStage, keep, raiseCopiedStage, rename } from './copied-stage.ts';
import { candidate } from './people.ts';
import { renew } from './recovery-stage.ts';

let stage: CopiedStage;
let person: Person;

beforeAll(async () => {
  stage = await raiseCopiedStage();
  ({ person } = stage);
});
afterAll(() => stage?.raised.platform.dispose());

const bring = (title: string) => keep(person, title);
const apply = async (source?: StoredResume) => applyWith(person, await stage.openPosting(), source);

it('tells of each résumé where copies of it were given, of which version, also after new keys', async () => {
  const [mills, boats] = [await bring('For mills'), await bring('For boats')];
  const first = await apply(mills);
  const later = await rename(person, mills, 'For all mills');
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
  expect(copiesOf((await candidate(stage.raised.stage)).session.keyring, [], later)).toEqual([]);

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
  const held = await dumpDatabase(stage.raised.platform.platform.db.pool);
  const places = ({ documentId }: StoredResume) =>
    held.filter(({ content }) => Buffer.from(content).includes(documentId)).map(({ place }) => place);
  expect(places(kept)).not.toEqual([]);
  expect(places(given)).toEqual(places(kept));
});
