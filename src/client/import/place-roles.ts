/**
 * Decides which part of a heading is the employer, which the job's title and which the place, for all entries of a
 * section at once: the words of a part count, and so does what the same slot says in the other entries. Where nothing
 * speaks, the order decides that most entries of the section have.
 */
import { isOnlyDuration } from './place-dates.ts';
import { canBePlace, employerEvidence, isPlaceName, titleEvidence } from './place-evidence.ts';
import { cutAlike, type Heading } from './place-joints.ts';
import { cutMore, isFact, type Part } from './place-parts.ts';
import { hasLegalForm } from './place-words.ts';

export type Roles = {
  readonly employer: string;
  readonly title: string;
  readonly place: string;
  /** Parts that are none of them, in their order. */
  readonly rest: readonly string[];
  /** Signs between parts that were words ("at"). */
  readonly joints: readonly string[];
};

type Weighed = Part & { readonly title: number; readonly employer: number };
type Cut = {
  readonly parts: readonly Weighed[];
  readonly places: readonly string[];
  readonly facts: readonly string[];
  readonly joints: readonly string[];
};

/** The roles in each of a section's headings. */
export function rolesOf(headings: readonly (readonly Part[])[]): Roles[] {
  const cuts = cutAlike(headings).map(cutHeading);
  const slots = slotMeans(cuts);
  return cuts.map((cut) => assign(cut, slots));
}

// Places are taken out first; a heading of one part is cut at dashes, then at "at", then at commas.
function cutHeading({ parts: heading, joints: shared }: Heading): Cut {
  const joints = [...shared];
  const places: string[] = [];
  const named = heading.some(({ slot }) => slot === 'title' || slot === 'employer');
  const facts = named ? [] : heading.filter(isFact);
  const remarks: string[] = [];
  const names = heading.filter((part) => !facts.includes(part)).map((part) => withoutRemark(part, remarks));
  // The dates say how long it lasted.
  joints.push(...facts.flatMap(({ text }) => (isOnlyDuration(text) ? [text] : [])));
  let parts = names.filter((part) => named || !takePlace(part, names, places));
  for (const sign of ['dash', 'at', 'comma'] as const) {
    if (named || parts.length >= 2) break;
    const cut = cutMore(parts, sign);
    joints.push(...cut.joints);
    parts = cut.parts.filter((part) => cut.parts.length < 3 || !takePlace(part, cut.parts, places));
  }
  const cut = parts.map((part) => splitPlace(withoutTown(part, places, joints), places));
  return {
    parts: cut.map(weigh),
    places,
    facts: facts.flatMap(({ text }) => (isOnlyDuration(text) ? [] : [text])).concat(remarks),
    joints,
  };
}

// Behind a comma a town may stand that nobody knows, where enough is left for the names.
function takePlace({ text, after }: Part, all: readonly Part[], places: string[]): boolean {
  const names = all.filter((part) => !isPlaceName(part.text)).length;
  const place = isPlaceName(text) || (after === 'comma' && names > 2 && canBePlace(text));
  if (place) places.push(text);
  return place;
}

// Behind "at": "Drogerie Immergrün in Gersthofen (part time)"
function withoutTown(part: Part, places: string[], joints: string[]): Part {
  const [, name = '', word = '', town = '', remark = ''] =
    /^(.{3,}?)\s(in|à|te)\s(\p{Lu}[^()]*?)(\s*\([^()]*\))?$/u.exec(part.text) ?? [];
  if (!/a1$/u.test(part.slot) || !canBePlace(town)) return part;
  places.push(`${town}${remark}`);
  joints.push(word);
  return { ...part, text: name };
}

// "Harlow & Pine, Milwaukee, WI", "Agence Pivoine (Lyon)"
function splitPlace(part: Part, places: string[]): Part {
  const inside = /^(.+?)\s*\(([^()]{2,40})\)$/u.exec(part.text);
  if (inside !== null && isPlaceName(inside[2] ?? '')) {
    places.push(inside[2] ?? '');
    return { ...part, text: inside[1] ?? '' };
  }
  const dash = /^(.{3,}?)\s+[-–—]\s+([^–—]{2,40})$/u.exec(part.text);
  if (dash !== null && isPlaceName(dash[2] ?? '')) {
    places.push(dash[2] ?? '');
    return { ...part, text: dash[1] ?? '' };
  }
  for (let comma = part.text.indexOf(', '); comma > 0; comma = part.text.indexOf(', ', comma + 1)) {
    const [head, tail] = [part.text.slice(0, comma), part.text.slice(comma + 2)];
    const sure = isPlaceName(tail);
    // "Crozon (seasonal)"
    const likely =
      canBePlace(tail.replace(/\s*\(\p{Ll}[^()]*\)$/u, '')) && !hasLegalForm(tail) && titleEvidence(head) < 1;
    if (!sure && !likely) continue;
    places.push(tail);
    return { ...part, text: head };
  }
  return part;
}

/** "(病床数320床)", "(部下5名)", "(資本金1億円)": how large it is. */
const SIZE = /^\([^()]{0,16}\d+(?:床|名|人|席|室|店舗|店|台|億円?|万|円)[^()]{0,6}\)$/u;

// "株式会社アカツキ(計測機器製造、従業員320名)", "Harlow Ltd (formerly Pine & Co, 200 people)"
function withoutRemark(part: Part, remarks: string[]): Part {
  const [, name = '', remark = ''] = /^(.{3,}?)\s*(\([^()]{3,}\))$/u.exec(part.text) ?? [];
  const size = SIZE.test(remark) && /\p{Script=Han}|\p{Script=Katakana}/u.test(name);
  if (part.slot === 'title' || !(hasLegalForm(name) || size)) return part;
  if (
    !size &&
    !(
      /\p{Script=Han}/u.test(name)
        ? /^.{5,}|[業旧現原]/u
        : /,|\d|^\((?:formerly|previously|now|today|ehemals|vormals|heute|anciennement)\b/iu
    ).test(remark)
  )
    return part;
  remarks.push(remark);
  return { ...part, text: name };
}

function weigh(part: Part): Weighed {
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

type Means = ReadonlyMap<string, { readonly title: number; readonly employer: number }>;

function slotMeans(cuts: readonly Cut[]): Means {
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

function assign({ parts, places, facts, joints }: Cut, slots: Means): Roles {
  const scores = parts.map((part, index) => {
    const mean = slots.get(part.slot) ?? { title: 0, employer: 0 };
    const early = 0.2 - 0.1 * Math.min(index, 4);
    return { title: part.title + mean.title + early, employer: part.employer + mean.employer + early };
  });
  const [title, employer] = bestPair(scores);
  const left = parts.filter((_, index) => index !== title && index !== employer).map(({ text }) => text);
  const at = places.length > 0 ? -1 : left.findIndex((text) => canBePlace(text));
  const place = places[0] ?? left[at] ?? '';
  return {
    title: parts[title ?? -1]?.text ?? '',
    employer: parts[employer ?? -1]?.text ?? '',
    place,
    rest: [...left.filter((_, index) => index !== at), ...places.slice(1), ...facts],
    joints,
  };
}

// One part alone is an employer only when more speaks for that.
function bestPair(
  scores: readonly { title: number; employer: number }[],
): [number | undefined, number | undefined] {
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
