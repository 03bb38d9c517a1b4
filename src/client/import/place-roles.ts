/**
 * Decides which part of a heading is the employer, which the job's title and which the place, for all entries of a
 * section at once: the words of a part count, and so does what the same slot says in the other entries. Where nothing
 * speaks, the order decides that most entries of the section have.
 */

import { assign, type Cut, type Roles, slotMeans, weigh } from './place-choose-roles.ts';
import { isAddress } from './place-contacts.ts';
import { isOnlyDuration } from './place-dates.ts';
import { canBePlace, employerEvidence, isPlaceName, titleEvidence } from './place-evidence.ts';
import { withoutRemark } from './place-firm-remarks.ts';
import { cutAlike, type Heading } from './place-joints.ts';
import { cutMore, factsOf, type Part } from './place-parts.ts';
import { cutLikelyPlace, cutPlace } from './place-town-tail.ts';

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
  const told = named ? [] : factsOf(heading);
  const facts = named
    ? []
    : heading.filter((part) => told.includes(part) || (heading.length > 2 && isStreet(part)));
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

// "600 Longworth St, Dayton, OH" below the employer. In Chinese and Japanese a firm's name may begin with its town.
function isStreet({ text }: Part): boolean {
  const speaks = titleEvidence(text) > 0 || employerEvidence(text) > 0;
  return /\d/u.test(text) && !speaks && !/\p{Script=Han}/u.test(text) && isAddress(text);
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
