/** Takes apart what stands in one text with a school's name, a town or a subject, and with a degree, its subject. */
import type { Draft } from './place-draft.ts';
import { canBePlace, isPlaceName } from './place-evidence.ts';
import { isDegree, isSchool } from './place-words.ts';

const TRAINED =
  /^(?:lehre|ausbildung|berufsausbildung|umschulung|volontariat|apprenticeship|apprentice|apprentissage|praktyka)(?!\p{L})/iu;

/** Whether a text says what was learned at a firm: "Ausbildung zum Schlosser". */
export function isTraining(text: string): boolean {
  return TRAINED.test(text);
}

/** For a school's name, by its words; below 0 it is rather a degree. */
export function schoolEvidence(text: string): number {
  if (isSchool(text)) return isDegree(text) ? 1 : 2;
  return isDegree(text) ? -2 : isTraining(text) ? -1 : 0;
}

const REMARK =
  /^(?:mention\b|(?:mit|with|avec|con) .{0,24}(?:erfolg|auszeichnung|distinction|honou?rs|merit|félicitations|lode|mention)|(?:first|second|upper second|lower second)[- ]class|(?:summa |magna )?cum laude|abschlusszeugnis|thesis|dissertation|mémoire|diplomarbeit|masterarbeit|bachelorarbeit|abschlussarbeit|schwerpunkt|major:|minor:|modules|coursework|relevant coursework|tesi:|tesis:|thème|thema|topic|gesamtnote|abschlussnote|votazione|voto|nota media|grade:|(?:diploma|diplom|titel|diplôme|título|titulo|getuigschrift|certificaat) (?:behaald|erhalten|obtenue?|obtenido|conseguito|obtido)|(?:niet )?(?:afgerond|voltooid)$|(?:nicht )?abgeschlossen$|(?:not )?(?:completed|graduated)$|non terminé|sin terminar)/iu;

/** Whether a text says how well, or on what, somebody studied: it names no school. */
export function isRemark(text: string): boolean {
  return REMARK.test(text);
}

/** 江淮大学(双一流): how a school ranks, or when somebody went there, is none of its name. */
export function splitRank(school: string): [string, string[]] {
  const [, name = '', rank = ''] =
    /^(.+\p{Script=Han})\s*(\((?=[^()]*(?:985|211|双一流|雙一流|QS|一本|重点))[^()]+\))$/u.exec(school) ?? [];
  if (name !== '') return [name, [rank.slice(1, -1)]];
  // "Nidd Valley College (evenings)"
  const [, plain = '', how = ''] = /^(.{4,}?)\s*\((\p{Ll}[\p{L}\s-]{2,24})\)$/u.exec(school) ?? [];
  return plain === '' || !isSchool(plain) ? [school, []] : [plain, [how]];
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
  // Whatever the words of the name: "ITIS Guidobaldo, Pesaro" below the diploma.
  const [, name = '', town = ''] = others
    ? (/^(\p{Lu}[^,()]{2,60}), (\p{Lu}[^,()]{2,30})$/u.exec(school) ?? [])
    : [];
  if (name !== '' && !isSchool(school) && !isDegree(school) && canBePlace(town)) return [name, town];
  for (let comma = school.indexOf(', '); comma > 0; comma = school.indexOf(', ', comma + 1)) {
    const [head, tail] = [school.slice(0, comma), school.slice(comma + 2)];
    const campus = others ? /university of \p{L}+$/iu : /universit|college|campus/iu;
    if (isPlaceName(tail) && !campus.test(head)) return [head, tail];
  }
  return [school, ''];
}

/** "Technische Universität Dresden, Elektrotechnik" */
export function splitSubject(school: string): [string, string] {
  // 桂西农业大学经济管理学院农林经济管理专业学习: one word, the subject and what was done behind the school.
  const [, name = '', more = ''] =
    /^(\p{Script=Han}{2,12}?(?:大学|学院))(\p{Script=Han}+专业.*)$/u.exec(school) ?? [];
  if (name !== '') return [name, more];
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
