/** Tells a place that stands behind a name: "Harlow & Pine, Milwaukee, WI", "Agence Pivoine (Lyon)". */
import { canBePlace, isPlaceName, titleEvidence } from './place-evidence.ts';
import { hasLegalForm } from './place-words.ts';

export type Placed = { readonly name: string; readonly place: string };

/** The name and the place behind it where its words say that it is one; else the place is ''. */
export function cutPlace(text: string): Placed {
  const inside = /^(.+?)\s*\(([^()]{2,40})\)$/u.exec(text);
  if (inside !== null && isPlaceName(inside[2] ?? ''))
    return { name: inside[1] ?? '', place: inside[2] ?? '' };
  const dash = /^(.{3,}?)\s+[-–—]\s+([^–—]{2,40})$/u.exec(text);
  if (dash !== null && isPlaceName(dash[2] ?? '')) return { name: dash[1] ?? '', place: dash[2] ?? '' };
  const joined = BEHIND_FORM.exec(text);
  if (
    joined !== null &&
    canBePlace(joined[3] ?? '') &&
    (joined[2] !== undefined || isPlaceName(joined[3] ?? ''))
  )
    return { name: joined[1] ?? '', place: joined[3] ?? '' };
  return tailOf(text, (_, tail) => isPlaceName(tail));
}

/** "Veevoeder Noord B.V. te Drachten", "Holzbau Brandl GmbH Landshut". */
const BEHIND_FORM =
  /^(.{3,}\s(?:gmbh|mbh|ag|kg|ohg|se|b\.?v\.?|n\.?v\.?|s\.?a\.?|s\.?l\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|sarl|sas|sp\. z o\. ?o\.|ltd\.?|inc\.?|llc|plc))\s((?:in|te|à|en|w|we)\s)?(\p{Lu}[\p{L}.' -]+)$/iu;

/** As cutPlace for the name of an employer, behind which a town may stand that nobody knows: "Crozon (seasonal)". */
export function cutLikelyPlace(text: string): Placed {
  const sure = cutPlace(text);
  if (sure.place !== '' || STREET.test(text)) return withoutStreet(sure);
  return tailOf(
    text,
    (head, tail) =>
      canBePlace(tail.replace(/\s*\((?:\p{Ll}|[^()]*\d)[^()]*\)$/u, '')) &&
      !hasLegalForm(tail) &&
      titleEvidence(head) < 1,
  );
}

const STREET =
  /^(.{3,}?),\s+((?:via|viale|piazza|corso|largo|rue|avenue|calle|c\/|plaza|avda\.?|rua|ul\.)\s[^,]*\d[^,]*)$/iu;

// "Istituto Sordello, via Roma 44" before the town.
function withoutStreet({ name, place }: Placed): Placed {
  const { name: firm, place: street } = cutStreet(name);
  return { name: firm, place: [street, place].filter((part) => part !== '').join(', ') };
}

/** The name and the street behind its comma. */
export function cutStreet(text: string): Placed {
  const [, name = text, place = ''] = STREET.exec(text) ?? [];
  return { name, place };
}

function tailOf(text: string, isPlace: (head: string, tail: string) => boolean): Placed {
  for (let comma = text.indexOf(', '); comma > 0; comma = text.indexOf(', ', comma + 1)) {
    const [name, place] = [text.slice(0, comma), text.slice(comma + 2)];
    if (isPlace(name, place)) return { name, place };
  }
  return { name: text, place: '' };
}
