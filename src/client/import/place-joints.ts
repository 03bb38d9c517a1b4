/**
 * Cuts the headings of a section where all of them are joined alike: "Cook at The Anchor" over and over, "Pine Books,
 * Leeds — Bookseller", a town in brackets behind each firm. What one heading does alone may be part of a name.
 */
import { canBePlace, employerEvidence, isPlaceName, titleEvidence } from './place-evidence.ts';
import { cutMore, type Part, type Sign } from './place-parts.ts';
import { hasLegalForm, isOrganisation, isTitle } from './place-words.ts';

export type Heading = { readonly parts: readonly Part[]; readonly joints: readonly string[] };

/** Words that stand between a post and who gave it, and hardly inside a name. */
const STRONG = /\s(?:at|@|bei|beim|chez|presso|bij|hos|w firmie)\s/u;

const LEADING = /^(?:at|bei|chez|presso|bij|hos|w firmie)\s+(?=\p{Lu})/u;

/** The headings, cut at the signs that most of them share; words that joined parts are labels. */
export function cutAlike(headings: readonly (readonly Part[])[]): Heading[] {
  let cut = headings.map((parts) => withoutLeading(parts.flatMap(cutTown)));
  for (const sign of ['stop', 'slash', 'dash', 'at'] as const) {
    const able = cut.filter(({ parts }) => parts.some((part) => isJoined(part, sign))).length;
    if (cut.length >= 2 && able >= 0.6 * cut.length) cut = cut.map((heading) => cutAt(heading, sign));
  }
  return withTowns(cut);
}

// "presso Studio Ferrante" on a line of its own.
function withoutLeading(parts: readonly Part[]): Heading {
  const words = parts.map(({ text, slot }) => (slot === 'employer' ? '' : (LEADING.exec(text)?.[0] ?? '')));
  return {
    parts: parts.map((part, index) => {
      const word = words[index] ?? '';
      return word === '' ? part : { ...part, text: part.text.slice(word.length), slot: `${part.slot}a1` };
    }),
    joints: words.filter((word) => word !== ''),
  };
}

function cutAt({ parts, joints }: Heading, sign: Sign): Heading {
  const cut = parts.map((part) =>
    isJoined(part, sign) && !(sign === 'dash' && isWholeTitle(part, parts))
      ? cutMore([part], sign)
      : { parts: [part], joints: [] },
  );
  return { parts: cut.flatMap((one) => one.parts), joints: [...joints, ...cut.flatMap((one) => one.joints)] };
}

// "Registered Nurse – Cardiac ICU" beside "St. Brigid Medical Center": who gave the post is said elsewhere.
function isWholeTitle(part: Part, all: readonly Part[]): boolean {
  const [first, second] = cutMore([part], 'dash').parts.map(({ text }) => text);
  const others = all
    .filter(({ text }) => text !== part.text)
    .map(({ text }) => text.split(/,\s|\s\(/u)[0] ?? '');
  return (
    titleEvidence(first ?? '') >= 1 &&
    employerEvidence(second ?? '') <= 0 &&
    !isPlaceName(second ?? '') &&
    others.some((text) => employerEvidence(text) >= 1 && titleEvidence(text) < 1)
  );
}

// A form's labels say more than signs do; two long pieces are names, a short one may be a code.
function isJoined(part: Part, sign: Sign): boolean {
  if (part.slot === 'title' || part.slot === 'employer') return false;
  if (sign === 'at' && !STRONG.test(part.text)) return false;
  const { parts } = cutMore([part], sign);
  return parts.length > 1 && parts.length < 4 && parts.every(({ text }) => text.length > 2);
}

/** "Magnolia Freight Lines-Decatur, GA": job sites write so. */
export function cutTown(part: Part): Part[] {
  // "**Night Heron Coffee** (Austin) *Shift Lead*"
  const [, inside = '', rest = ''] = /^\(([^()]{2,40})\)\s+(.{3,})$/u.exec(part.text) ?? [];
  if (rest !== '' && mayBeTown(inside))
    return [
      { ...part, text: inside, slot: `${part.slot}t`, after: 'comma' },
      { ...part, text: rest },
    ];
  const [, name = '', town = ''] =
    /^(.{3,}?\p{L})[-–—](\p{Lu}[\p{L}.' ]+, \p{Lu}{2})$/u.exec(part.text) ?? [];
  return town === '' || hasLegalForm(town)
    ? [part]
    : [
        { ...part, text: name },
        { ...part, text: town, slot: `${part.slot}t`, after: 'comma' },
      ];
}

const IN_BRACKETS = /^(.{2,}?)\s*\((\p{Lu}[^()\d]{1,40})\)$/u;

// Where a known town stands in brackets behind one name, what so stands behind the others in its slot is a town too.
function withTowns(headings: readonly Heading[]): Heading[] {
  const slots = new Map<string, { all: number; known: number }>();
  for (const { text, slot } of headings.flatMap(({ parts }) => parts)) {
    const inside = IN_BRACKETS.exec(text)?.[2];
    if (inside === undefined || !mayBeTown(inside)) continue;
    const { all, known } = slots.get(slot) ?? { all: 0, known: 0 };
    slots.set(slot, { all: all + 1, known: known + (isPlaceName(inside) ? 1 : 0) });
  }
  return headings.map(({ parts, joints }) => ({
    joints,
    parts: parts.flatMap((part) => {
      const [, name = '', inside = ''] = IN_BRACKETS.exec(part.text) ?? [];
      const { all = 0, known = 0 } = slots.get(part.slot) ?? {};
      const enough = known > 0 ? 0.5 * headings.length : Math.max(3, headings.length);
      const town = all >= enough && mayBeTown(inside);
      return town
        ? [
            { ...part, text: name },
            { ...part, text: inside, slot: `${part.slot}t`, after: 'comma' as const },
          ]
        : [part];
    }),
  }));
}

function mayBeTown(text: string): boolean {
  return (
    canBePlace(text) && /\p{Ll}/u.test(text) && !isTitle(text) && !isOrganisation(text) && !hasLegalForm(text)
  );
}
