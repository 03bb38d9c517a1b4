/**
 * Chooses among the parts of a heading: each has what its words speak for, and what its slot holds in the section's other
 * entries. Where nothing speaks, the order decides.
 */
import { canBePlace, employerEvidence, isPlaceName, titleEvidence } from './place-evidence.ts';
import type { Part } from './place-parts.ts';
import { cutLikelyPlace, cutStreet } from './place-town-tail.ts';

export type Roles = {
  readonly employer: string;
  readonly title: string;
  readonly place: string;
  /** Parts that are none of them, in their order. */
  readonly rest: readonly string[];
  /** Signs between parts that were words ("at"). */
  readonly joints: readonly string[];
};

/** `towned`: a town stands behind it. */
export type Weighed = Part & { readonly title: number; readonly employer: number; readonly towned: boolean };
export type Cut = {
  readonly parts: readonly Weighed[];
  readonly places: readonly string[];
  readonly facts: readonly string[];
  readonly joints: readonly string[];
};

/** A part with what its words, or its form's label, speak for. */
export function weigh(part: Part): Omit<Weighed, 'towned'> {
  // A form says which part is which.
  if (part.slot === 'title') return { ...part, title: 9, employer: -9 };
  if (part.slot === 'employer') return { ...part, title: -9, employer: 9 };
  // "Cook at The Anchor": what joins them says which is which.
  const [before, behind] = [/a0$/u.test(part.slot), /a1$/u.test(part.slot)];
  return {
    ...part,
    title: titleEvidence(part.text) + (before ? 1 : behind ? -1 : 0),
    employer: employerEvidence(part.text) + (behind ? 1 : before ? -1 : 0),
  };
}

export type Means = ReadonlyMap<string, { readonly title: number; readonly employer: number }>;

/** What each slot holds over all headings. */
export function slotMeans(cuts: readonly Cut[]): Means {
  const sums = new Map<string, { title: number; employer: number; count: number }>();
  for (const part of cuts.flatMap((cut) => cut.parts)) {
    const sum = sums.get(part.slot) ?? { title: 0, employer: 0, count: 0 };
    sums.set(part.slot, {
      title: sum.title + clamp(part.title),
      employer: sum.employer + clamp(part.employer),
      count: sum.count + 1,
    });
  }
  return new Map(
    [...sums].map(([slot, { title, employer, count }]) => [
      slot,
      { title: title / count, employer: employer / count },
    ]),
  );
}

function clamp(evidence: number): number {
  return Math.max(-2, Math.min(2, evidence));
}

/** The roles of one heading's parts. */
export function assign({ parts, places, facts, joints }: Cut, slots: Means): Roles {
  const scores = parts.map((part, index) => {
    const mean = slots.get(part.slot) ?? { title: 0, employer: 0 };
    const early = 0.2 - 0.1 * Math.min(index, 4);
    // Behind two names a town may stand where the others' universities do.
    const town = index > 1 && index === parts.length - 1 && part.employer <= 0 && canBePlace(part.text);
    const alike = town ? Math.min(0, mean.employer) : mean.employer;
    return { title: part.title + mean.title + early, employer: part.employer + alike + early };
  });
  const [title, employer] = places.some(isPlaceName)
    ? bestPair(scores)
    : doubt(bestPair(scores), parts, slots);
  const left = parts.filter((_, index) => index !== title && index !== employer).map(({ text }) => text);
  const at = places.length > 0 ? -1 : left.findIndex((text) => canBePlace(text));
  const named = parts[employer ?? -1]?.text ?? '';
  const own = places.length > 0 || at >= 0 ? cutStreet(named) : cutLikelyPlace(named);
  const town = places[0] ?? left[at];
  const place = [own.place, town].filter((text) => text !== undefined && text !== '').join(', ');
  return {
    title: parts[title ?? -1]?.text ?? '',
    employer: own.name,
    place,
    rest: [...left.filter((_, index) => index !== at), ...places.slice(1), ...facts],
    joints,
  };
}

type Pair = readonly [title: number | undefined, employer: number | undefined];

// "Fellside Hospital, Ripon": where nothing speaks for a title, what stands behind the comma is rather a town.
function doubt([title, employer]: Pair, parts: readonly Weighed[], slots: Means): Pair {
  const silent = (part: Weighed | undefined) =>
    part !== undefined && part.title <= 0 && (slots.get(part.slot)?.title ?? 0) <= 0;
  const isTail = (part: Weighed | undefined) =>
    part !== undefined &&
    (part.after === 'comma' || /c[1-9]$/u.test(part.slot)) &&
    part.employer <= 0 &&
    canBePlace(part.text);
  const [first, second] = [parts[title ?? -1], parts[employer ?? -1]];
  if (parts.length !== 2 || second === undefined || !silent(first)) return [title, employer];
  if (isTail(first)) return [undefined, employer];
  return isTail(second) ? [undefined, title] : [title, employer];
}

// One part alone is an employer only when more speaks for that.
function bestPair(scores: readonly { title: number; employer: number }[]): Pair {
  const [only, second] = scores;
  if (only === undefined) return [undefined, undefined];
  if (second === undefined) return only.title > only.employer ? [0, undefined] : [undefined, 0];
  let best: [number, number] = [1, 0];
  let most = Number.NEGATIVE_INFINITY;
  for (const [t, a] of scores.slice(0, 8).entries())
    for (const [e, b] of scores.slice(0, 8).entries()) {
      if (t === e || a.title + b.employer <= most + 0.001) continue;
      most = a.title + b.employer;
      best = [t, e];
    }
  return best;
}
