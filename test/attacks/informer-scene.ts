/**
 * An employer that looks for one person, on a platform with other people: all its accounts, in several roles, ten
 * candidate accounts that it made up, and a neighbour who looks for nobody in particular. Everybody is signed in before
 * the worlds part, so that one session holds in both.
 */
import { join, post } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { candidate, recruiter } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { visitAs } from '../behaviour/raw-visit.ts';
import type { Ids } from './authority-acts.ts';
import { type Scene, setScene } from './authority-scene.ts';
import { ORDINARY, SOUGHT, show } from './informer-cards.ts';
import { untilMailed } from './twin-worlds.ts';

/** Somebody with the cookie of a session. */
export type SignedIn = { readonly name: string; readonly person: Person; readonly cookie: string };

/** Everybody; the platform they entered has closed. */
export type InformerScene = {
  readonly raised: RaisedStage;
  readonly scene: Scene;
  /** What the informer's people name in their requests. */
  readonly ids: Ids;
  readonly env: Readonly<Record<string, string>>;
  readonly employerId: string;
  /** The informer's, open, and for the occupation of the person it looks for. */
  readonly postings: readonly string[];
  /** The informer's people. */
  readonly recruiters: readonly SignedIn[];
  /** The informer's candidate accounts. */
  readonly puppets: readonly SignedIn[];
  /** An employer that nobody hides from, with a posting. */
  readonly neighbour: SignedIn & { readonly postingId: string; readonly employerId: string };
  /** Candidates of whom the informer knows nothing. */
  readonly others: readonly SignedIn[];
};

const SETTINGS = { EPOCH: 'P1D', CROWD_MIN: '5', CARDS_A_DAY: '25', REQUESTS_A_DAY: '6' };
/** So many puppets have the very card of the person who is sought: with them it would be a crowd. */
const BAIT = 4;

/** Lets everybody enter, and closes the platform. */
export async function gatherAround(): Promise<InformerScene> {
  const raised = await raiseStage({ env: SETTINGS });
  const { origin } = raised.platform;
  const scene = await setScene(raised);
  const { people } = scene;
  const { owner, bystander, member, colleague, outsider } = people;
  const signIn = async (name: string, person: Person): Promise<SignedIn> => ({
    name,
    person,
    cookie: (await visitAs(origin, person)).cookie,
  });
  const signInAll = async (name: string, all: readonly Person[]) => {
    const signedIn: SignedIn[] = [];
    for (const person of all) signedIn.push(await signIn(`${name} ${signedIn.length + 1}`, person));
    return signedIn;
  };
  const { employerId } = people.employer;
  const viewer = await recruiter(raised.stage, 'Vera Look');
  await join(owner, viewer, employerId, raised.stage.invitationFor, 'viewer');
  const postings = [
    people.postingId,
    await post(owner, employerId, [owner, member]),
    await post(member, employerId, [member]),
  ];
  const neighbourPosting = await post(outsider, people.otherEmployer.employerId, [outsider]);
  const puppets = [people.candidate, people.otherCandidate, ...(await enterMany(raised, 8))];
  for (const [place, puppet] of puppets.entries())
    await show(puppet, place < BAIT ? SOUGHT : (ORDINARY[place] ?? SOUGHT));
  const others = await enterMany(raised, ORDINARY.length);
  for (const [place, other] of others.entries()) await show(other, ORDINARY[place] ?? SOUGHT);
  const all = {
    recruiters: [
      await signIn('owner', owner),
      await signIn('recruiter', member),
      await signIn('recruiter outside the team', bystander),
      await signIn('recruiter on hold', colleague),
      await signIn('viewer', viewer),
    ],
    puppets: await signInAll('puppet', puppets),
    neighbour: await signIn('neighbour', outsider),
    others: await signInAll('other', others.slice(0, 4)),
  };
  const ids = await scene.ids();
  await untilMailed(raised.platform);
  await raised.platform.platform.close();
  return {
    ...{ raised, scene, ids, env: SETTINGS, employerId, postings },
    ...all,
    neighbour: {
      ...all.neighbour,
      postingId: neighbourPosting,
      employerId: people.otherEmployer.employerId,
    },
  };
}

async function enterMany({ stage }: RaisedStage, count: number): Promise<Person[]> {
  const entered: Person[] = [];
  while (entered.length < count) {
    const few = Array.from({ length: Math.min(4, count - entered.length) }, () => candidate(stage));
    entered.push(...(await Promise.all(few)));
  }
  return entered;
}
