/**
 * Cuts the heading of a school's entry into its names: a degree before a comma or a full stop, a trade and the firm that
 * trained somebody, towns. A sign that may stand inside a school's name cuts only where there are too few names.
 */
import type { Entry } from './place-entries.ts';
import { canBePlace, isPlaceName } from './place-evidence.ts';
import { cutTown } from './place-joints.ts';
import { cutMore, type Part } from './place-parts.ts';
import { isTraining, schoolEvidence } from './place-school-names.ts';
import { cutLikelyPlace } from './place-town-tail.ts';
import { isDegree, isSchool } from './place-words.ts';

export type Found = { entry: Entry; parts: Part[]; places: string[]; joints: string[] };

/** An entry's names, its places apart, and the words that joined them. */
export function partsOfSchool(entry: Entry): Found {
  const places: string[] = [];
  const joints: string[] = [];
  let parts = entry.parts.filter((part) => !taken(part.text, places));
  parts = parts.flatMap(cutTown).filter((part) => !taken(part.text, places));
  parts = parts.flatMap((part) => cutTraining(part, places)).flatMap(cutDegree);
  for (const sign of ['dash', 'at', 'comma'] as const) {
    if (parts.length >= 2 && !(sign === 'dash' && joinsSchool(parts))) break;
    const cut = cutMore(parts, sign);
    const schools = cut.parts.filter(({ text }) => schoolEvidence(text) > 0).length;
    // "College for Design"; "University of California, Berkeley" has a comma and is one school.
    const [learnt] = cut.parts;
    const trained = cut.parts.length === 2 && isTraining(learnt?.text ?? '');
    if (sign === 'at' && !trained && cut.parts.slice(1).every(({ text }) => !isSchool(text))) continue;
    if (sign === 'at' && trained) {
      joints.push(...cut.joints);
      const named = cut.parts.flatMap(withoutDiploma);
      return {
        entry,
        parts: named.map((part, index) => (index === 1 ? firmOf(part, places) : part)),
        places,
        joints,
      };
    }
    if (sign === 'comma' && parts.length === 1 && schools === 1 && wholeSchool(cut.parts)) break;
    joints.push(...cut.joints);
    parts = cut.parts;
  }
  return { entry, parts, places, joints };
}

/** What is learned at a firm: "Lehre als Schreiner bei Schreinerei Huber, Dießen (Gesellenbrief)". */
/** "…, Fachrichtung Schiffbau": what was learned, in particular. */
const FIELD =
  /^(?:fachrichtung|schwerpunkt|spezialisierung|einsatzgebiet|option|spécialité|mention|specialis|indirizzo|especialidad|speciali[sz]|specjalno|kierunek)/iu;

// "Ausbildung zum Industriekaufmann, Harzer Papierfabrik, Osterode"
function cutTraining(part: Part, places: string[]): Part[] {
  const [trade, firm, ...rest] = cutMore([part], 'comma').parts;
  const joined = cutMore([part], 'at').parts.length > 1;
  const apart = isTraining(part.text) && !joined && !isSchool(part.text) && part.slot !== 'school';
  if (!apart || trade === undefined || firm === undefined || FIELD.test(firm.text)) return [part];
  places.push(...rest.map(textOf));
  return [trade, { ...firm, slot: 'school' }];
}

function withoutDiploma(part: Part): Part[] {
  const [, name = '', diploma = ''] = /^(.{3,}?)\s*(\([^()]+\))$/u.exec(part.text) ?? [];
  return name !== '' && isDegree(diploma)
    ? [
        { ...part, text: name },
        { ...part, text: diploma, slot: 'degree' },
      ]
    : [part];
}

function firmOf(part: Part, places: string[]): Part {
  const { name, place } = cutLikelyPlace(part.text);
  if (place !== '') places.push(place);
  return { ...part, text: name, slot: 'school' };
}

// "MSt (distinction), University of Osney": a degree before a comma, or behind it, is no part of the school's name, nor
// is one before a full stop.
function cutDegree(part: Part): Part[] {
  if (part.slot === 'school' || part.slot === 'degree') return [part];
  // "(2:1), University of Harrowgate" behind a degree that is set in bold.
  const [, how = '', rest = ''] = /^(\([^()]{2,40}\)),?\s+(\S.*)$/u.exec(part.text) ?? [];
  if (rest !== '' && isSchool(rest) && !isSchool(how))
    return [{ ...part, text: how }, ...cutDegree({ ...part, text: rest, slot: `${part.slot}r` })];
  const stopped = cutMore([part], 'stop').parts;
  const schools = stopped.filter(({ text }) => isSchool(text)).length;
  if (
    stopped.length === 2 &&
    schools < 2 &&
    schools + stopped.filter(({ text }) => isDegree(text)).length > 0
  )
    return stopped;
  if (!isDegree(part.text) || !isSchool(part.text)) return [part];
  const { parts } = cutMore([part], 'comma');
  const kinds = parts.map(({ text }) => (isSchool(text) ? 'school' : isDegree(text) ? 'degree' : 'other'));
  const [first] = kinds;
  const clear = kinds.filter((kind) => kind === 'school').length === 1 && kinds.includes('degree');
  return clear && (first === 'degree' || first === 'school') ? parts : [part];
}

// "Baker's apprentice – Trade School Ulm": other parts beside it or not, these are two.
function joinsSchool(parts: readonly Part[]): boolean {
  return parts.some((part) => {
    const pieces = cutMore([part], 'dash').parts.map(({ text }) => isSchool(text));
    return pieces.length === 2 && pieces[0] !== pieces[1];
  });
}

// "University of California, Berkeley", "Lakeside College (Detroit, MI)"
function wholeSchool([first, second, third]: readonly Part[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    third === undefined &&
    schoolEvidence(first.text) > 0 &&
    !isDegree(second.text) &&
    canBePlace(second.text)
  );
}

function taken(text: string, places: string[]): boolean {
  const place = isPlaceName(text) && !isSchool(text);
  if (place) places.push(text);
  return place;
}

const textOf = ({ text }: Part): string => text;
