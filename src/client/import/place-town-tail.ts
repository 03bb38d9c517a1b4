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
  return tailOf(text, (_, tail) => isPlaceName(tail));
}

/** As cutPlace for the name of an employer, behind which a town may stand that nobody knows: "Crozon (seasonal)". */
export function cutLikelyPlace(text: string): Placed {
  const sure = cutPlace(text);
  return sure.place !== ''
    ? sure
    : tailOf(
        text,
        (head, tail) =>
          canBePlace(tail.replace(/\s*\(\p{Ll}[^()]*\)$/u, '')) &&
          !hasLegalForm(tail) &&
          titleEvidence(head) < 1,
      );
}

function tailOf(text: string, isPlace: (head: string, tail: string) => boolean): Placed {
  for (let comma = text.indexOf(', '); comma > 0; comma = text.indexOf(', ', comma + 1)) {
    const [name, place] = [text.slice(0, comma), text.slice(comma + 2)];
    if (isPlace(name, place)) return { name, place };
  }
  return { name: text, place: '' };
}
