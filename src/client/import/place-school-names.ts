/** Takes apart what stands in one text with a school's name, a town or a subject, and with a degree, its subject. */
import type { Draft } from './place-draft.ts';
import { canBePlace, isPlaceName } from './place-evidence.ts';
import { isDegree, isSchool } from './place-words.ts';

/** For a school's name, by its words; below 0 it is rather a degree. */
export function schoolEvidence(text: string): number {
  if (isSchool(text)) return isDegree(text) ? 1 : 2;
  return isDegree(text) ? -2 : 0;
}

const REMARK =
  /^(?:mention\b|(?:mit|with|avec|con) .{0,24}(?:erfolg|auszeichnung|distinction|honou?rs|merit|félicitations|lode|mention)|(?:first|second|upper second|lower second)[- ]class|(?:summa |magna )?cum laude|abschlusszeugnis|thesis|dissertation|mémoire|diplomarbeit|masterarbeit|bachelorarbeit|abschlussarbeit|schwerpunkt|major:|minor:|modules|coursework|relevant coursework|tesi:|tesis:|thème|thema|topic|gesamtnote|abschlussnote|votazione|voto|nota media|grade:)/iu;

/** Whether a text says how well, or on what, somebody studied: it names no school. */
export function isRemark(text: string): boolean {
  return REMARK.test(text);
}

/** Whether a town's name is part of the school's: "Lakeside College", Lakeside. */
export function isNamedAfter(school: string, town: string): boolean {
  return canBePlace(town) && (school.endsWith(` ${town}`) || school.startsWith(`${town} `));
}

/** States whose universities are named after a town behind a comma. */
const STATE =
  /university of (?:california|texas|wisconsin|illinois|michigan|minnesota|maryland|massachusetts|missouri|nebraska|nevada|alabama|alaska|arkansas|colorado|hawai‘?i|houston|maine|north carolina|tennessee|washington)$/iu;

/** Whether a town that nobody needs to know stands behind a school's name, at a comma or in brackets. */
export function hasTownTail(school: string): boolean {
  return isSchool(school) && townTail(school) !== undefined;
}

function townTail(school: string): [string, string] | undefined {
  const inside = /^(.{3,}?)\s*\((\p{Lu}[^()\d]{1,40})\)$/u.exec(school);
  const tails = [...school.matchAll(/, (?=\p{Lu})/gu)].map(({ index }): [string, string] => [
    school.slice(0, index),
    school.slice(index + 2),
  ]);
  if (inside !== null && canBePlace(inside[2] ?? '')) return [inside[1] ?? '', inside[2] ?? ''];
  return tails.find(
    ([head, tail]) => isSchool(head) && !STATE.test(head) && (isPlaceName(tail) || canBePlace(tail)),
  );
}

/**
 * The school and its town. "Hospital School, Scranton, PA": the place goes its own way; a campus behind a comma belongs
 * to the name. `alike`: the section's schools have towns behind them.
 */
export function splitTown(school: string, others: boolean, alike: boolean): [string, string] {
  const tail = townTail(school);
  // The degree or the subject stands elsewhere.
  if (tail !== undefined && (alike || others || /\)$/u.test(school))) return tail;
  for (let comma = school.indexOf(', '); comma > 0; comma = school.indexOf(', ', comma + 1)) {
    const [head, tail] = [school.slice(0, comma), school.slice(comma + 2)];
    if (isPlaceName(tail) && !/university of \p{L}+$/iu.test(head) && others) return [head, tail];
  }
  return [school, ''];
}

/** "Technische Universität Dresden, Elektrotechnik" */
export function splitSubject(school: string): [string, string] {
  const comma = school.indexOf(', ');
  const tail = school.slice(comma + 2);
  const subject = comma > 0 && isSchool(school.slice(0, comma)) && !isSchool(tail) && !isPlaceName(tail);
  return subject && !/university of \p{L}+$/iu.test(school.slice(0, comma))
    ? [school.slice(0, comma), tail]
    : [school, ''];
}

/** A degree and its subject; the word between them goes to the draft's labels. */
export function splitDegree(draft: Draft, degree: string): [string, string] {
  const inside = /^(.+?)\s*\(([^()]*)\)$/u.exec(degree);
  if (inside !== null && isDegree(inside[2] ?? '') && !isDegree(inside[1] ?? ''))
    return [inside[2] ?? '', inside[1] ?? ''];
  const comma = /^([^,]{2,50}), (.+)$/u.exec(degree);
  if (comma !== null && isDegree(comma[1] ?? '')) return [comma[1] ?? '', comma[2] ?? ''];
  const match =
    /^(.*?)\s+(in|en|of|für|de|di)\s+(?!science\b|arts\b|engineering\b|business admin|philosophy\b|laws?\b)(.+)$/iu.exec(
      degree,
    );
  if (match === null || !isDegree(match[1] ?? '')) return [degree, ''];
  draft.labels.push(match[2] ?? '');
  return [match[1] ?? '', match[3] ?? ''];
}
