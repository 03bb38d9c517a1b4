/**
 * Decides which part of a heading is the employer, which the job's title and which the place, for all entries of a
 * section at once: the words of a part count, and so does what the same slot says in the other entries. Where nothing
 * speaks, the order decides that most entries of the section have.
 */
import { isOnlyDuration } from './place-dates.ts';
import { canBePlace, employerEvidence, isPlaceName, titleEvidence } from './place-evidence.ts';
import { cutAlike, type Heading } from './place-joints.ts';
import { cutMore, isFact, type Part } from './place-parts.ts';
import { cutLikelyPlace, cutPlace } from './place-town-tail.ts';
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

/** `towned`: a town stands behind it. */
type Weighed = Part & { readonly title: number; readonly employer: number; readonly towned: boolean };
type Cut = {
  readonly parts: readonly Weighed[];
  readonly places: readonly string[];
  readonly facts: readonly string[];
  readonly joints: readonly string[];
};

/** The roles in each of a section's headings. */
export function rolesOf(headings: readonly (readonly Part[])[]): Roles[] {
  const all = cutAlike(headings).map(cutHeading);
  const cuts = withTowned(all.map(withoutSlot(townSlot(headings, all))));
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
  // "Kestrel Advisory, Singapore" with no other name is no place, but a firm's and its place.
  const [alone = ''] = places;
  const comma = alone.indexOf(', ');
  if (parts.length === 0 && places.length === 1 && comma > 0 && !isPlaceName(alone.slice(0, comma))) {
    places[0] = alone.slice(comma + 2);
    parts = names.map((part) => ({ ...part, text: alone.slice(0, comma) }));
  }
  for (const sign of ['dash', 'at', 'comma'] as const) {
    if (named || parts.length >= 2) break;
    // "Assistant Manager, Overseas Sales Department" has no employer; who gave the post stands elsewhere.
    if (sign === 'comma' && parts.length === 1 && endsInDepartment(parts[0]?.text ?? '')) break;
    const cut = cutMore(parts, sign);
    joints.push(...cut.joints);
    parts = cut.parts.filter((part) => cut.parts.length < 3 || !takePlace(part, cut.parts, places));
  }
  const cut = parts.map((part) =>
    splitPlace(withoutTown(withoutRemark(part, remarks), places, joints), places),
  );
  return {
    parts: cut.map((part, index) => ({
      ...weigh(part),
      towned: part.text !== parts[index]?.text || cutLikelyPlace(part.text).place !== '',
    })),
    places,
    facts: facts.flatMap(({ text }) => (isOnlyDuration(text) ? [] : [text])).concat(remarks),
    joints,
  };
}

const DEPARTMENT =
  /\b(?:department|dept\.?|division|section|unit|team|desk|ward|abteilung|service)$|^(?:(?:the )?(?:department|dept\.?|division|section|office|faculty) of|abteilung|service|dipartimento|departamento|département)\s/iu;

function endsInDepartment(text: string): boolean {
  const [first = '', ...others] = text.split(/,\s+/u);
  return others.length === 1 && titleEvidence(first) >= 1 && DEPARTMENT.test(others[0] ?? '');
}

// Where most headings have three names, and what stands in one slot of each may be a town and some of it is known as
// one, it holds the towns.
function townSlot(headings: readonly (readonly Part[])[], cuts: readonly Cut[]): string | undefined {
  const bySlot = Map.groupBy(headings.flat(), ({ slot }) => slot);
  const left = cuts.filter(({ parts }) => parts.length > 2).length;
  if (left === 0) return undefined;
  return [...bySlot].find(([slot, parts]) => {
    const towns = parts.filter(({ text }) => isPlaceName(text)).length;
    const open = cuts.some((cut) => cut.parts.some((part) => part.slot === slot));
    const each = parts.length >= 0.6 * headings.length && headings.every((all) => all.length > 2);
    return open && each && towns > 0 && parts.every(({ text }) => canBePlace(text));
  })?.[0];
}

// Towns stand behind employers, not behind titles: where most headings have one in the same slot, and in no other.
function withTowned(cuts: readonly Cut[]): Cut[] {
  const towned = cuts.flatMap(({ parts }) => parts.filter((part) => part.towned).map(({ slot }) => slot));
  const [slot, ...others] = new Set(towned);
  const most = towned.length > 1 && towned.length >= 0.6 * cuts.length;
  if (slot === undefined || others.length > 0 || !most) return [...cuts];
  return cuts.map((cut) => ({
    ...cut,
    parts: cut.parts.map((part) =>
      part.slot === slot ? { ...part, employer: part.employer + 0.6, title: part.title - 0.3 } : part,
    ),
  }));
}

function withoutSlot(slot: string | undefined): (cut: Cut) => Cut {
  return (cut) => {
    const town = cut.parts.find((part) => part.slot === slot);
    if (town === undefined || cut.parts.length < 3) return cut;
    return {
      ...cut,
      parts: cut.parts.filter((part) => part !== town),
      places: [...cut.places, town.text],
    };
  };
}

// Behind a comma a town may stand that nobody knows, where enough is left for the names.
function takePlace({ text, after }: Part, all: readonly Part[], places: string[]): boolean {
  const names = all.filter((part) => !isPlaceName(part.text)).length;
  const last = all.findLast((part) => part.after === 'comma')?.text === text;
  const place = isPlaceName(text) || (after === 'comma' && last && names > 2 && canBePlace(text));
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

// What stands behind a name that may be a title is a place where its words say so.
function splitPlace(part: Part, places: string[]): Part {
  const { name, place } = cutPlace(part.text);
  if (place === '') return part;
  places.push(place);
  return { ...part, text: name };
}

/** "(病床数320床)", "(部下5名)", "(資本金1億円)": how large it is. */
const SIZE = /^\([^()]{0,16}\d+(?:床|名|人|席|室|店舗|店|台|億円?|万|円)[^()]{0,6}\)$/u;

/** How somebody is employed: "Conserveries du Ponant, Concarneau (CDI)". */
const CONTRACT =
  /^(.{3,}?)\s*(\((?:CDI|CDD|intérim|alternance|temps (?:plein|partiel)|full[- ]?time|part[- ]?time|permanent|fixed[- ]term|contract|temporary|seasonal|freelance|remote|hybrid|on[- ]site|vollzeit|teilzeit|befristet|unbefristet|minijob|festanstellung|indefinido|temporal|jornada completa|media jornada|tempo (?:pieno|determinato|indeterminato)|vast|tijdelijk|umowa o pracę|正社員|契約社員|派遣社員|派遣|パート|アルバイト|業務委託|全职|兼职|外包)(?![\p{L}])[^()]{0,30}\))$/iu;

// "株式会社アカツキ(計測機器製造、従業員320名)", "Harlow Ltd (formerly Pine & Co, 200 people)"
function withoutRemark(part: Part, remarks: string[]): Part {
  const [, firm = '', contract = ''] = CONTRACT.exec(part.text) ?? [];
  if (firm !== '' && part.slot !== 'title' && titleEvidence(firm) < 1) {
    remarks.push(contract);
    return withoutRemark({ ...part, text: firm }, remarks);
  }
  const [, name = '', remark = ''] = /^(.{3,}?)\s*(\([^()]{3,}\))$/u.exec(part.text) ?? [];
  // "St. Brigid Medical Center, Boston, MA (24-bed unit, Level I trauma)"
  if (
    part.slot !== 'title' &&
    cutPlace(name).place !== '' &&
    /^\((?:\p{Ll}|\d|about |ca\.? )/u.test(remark)
  ) {
    remarks.push(remark);
    return { ...part, text: name };
  }
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

function weigh(part: Part): Omit<Weighed, 'towned'> {
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
  const [title, employer] = doubt(bestPair(scores), parts, slots);
  const left = parts.filter((_, index) => index !== title && index !== employer).map(({ text }) => text);
  const at = places.length > 0 ? -1 : left.findIndex((text) => canBePlace(text));
  const named = parts[employer ?? -1]?.text ?? '';
  const own = places.length > 0 || at >= 0 ? { name: named, place: '' } : cutLikelyPlace(named);
  const place = places[0] ?? left[at] ?? own.place;
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
