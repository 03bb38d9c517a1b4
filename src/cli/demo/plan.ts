/**
 * The whole world of a demo, before any of it is done: who comes when, who posts what, and what becomes of whom. The same for
 * the same seed and size, counted back from today. Holds no key and no id: those are drawn as it is done.
 */
import { type PlannedCandidate, planCandidates } from './plan-candidates.ts';
import { type PlannedEmployer, type PlannedPosting, planEmployers, planPostings } from './plan-employers.ts';
import { type PlannedStory, planStories } from './plan-stories.ts';

/** See above. */
export type World = {
  readonly seed: string;
  readonly candidates: readonly PlannedCandidate[];
  readonly employers: readonly PlannedEmployer[];
  readonly postings: readonly PlannedPosting[];
  readonly stories: readonly PlannedStory[];
};

/** Plans it. `size` is how many candidates have a card; the rest follows from it. */
export function planWorld(seed: string, size: number): World {
  const small = size < 500;
  const employers = planEmployers(seed, small ? 5 : Math.round(size / 50));
  const names = employers.filter(({ number }) => number > 1).map(({ name }) => name);
  const candidates = planCandidates(seed, size, names);
  const postings = planPostings(seed, employers, { count: small ? 8 : Math.round((size * 3) / 50), small });
  const stories = planStories(seed, { candidates, employers, postings, small });
  return { seed, candidates, employers, postings, stories };
}
