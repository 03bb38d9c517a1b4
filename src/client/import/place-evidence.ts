/**
 * How much the words of a part speak for it being a job's title, an employer, a place. Positive speaks for, negative
 * against; 1 is a hint (an ending), 2 a known word, 3 certain (a legal form). No evidence is 0: order decides then.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { buildDictionary, type Dictionary, findTerms } from '../../shared/vocabulary/find-terms.ts';
import { OCCUPATIONS } from '../../shared/vocabulary/occupations.ts';
import { REGIONS } from '../../shared/vocabulary/regions.ts';
import { isTownName } from './place-towns.ts';
import { hasLegalForm, isDegree, isOrganisation, isPlace, isSchool, isTitle } from './place-words.ts';

/** Endings of words for people at work; a name may end so too, hence only a hint. */
const ENDING =
  /(?:\p{L}{3}(?:er|or|ist|ian|eer|ant|man|woman)|\p{L}{3}(?:erin|orin|istin|ikerin|eurin|frau|kraft|mann|leitung|hilfe|azubi)|\p{L}{3}(?:eur|euse|eure|trice|ière|ienne|iste|ante)|\p{L}{3}(?:dor|dora|tora|ista|ero|era|ario|aria|ogo|oga)|\p{L}{2}(?:tore|iere|iera|logo|loga)|\p{L}{3}(?:eur|aar|kundige|medewerker))$/iu;
const RANK =
  /^(?:senior|junior|sr\.?|jr\.?|lead|leitende[rn]?|chief|head|vice|deputy|stellvertretende[rn]?|principal|staff|freelance|freiberufliche[rn]?|selbstständige[rn]?|working|student|werkstudent|apprentice|trainee|duale[rn]?|interim|acting|assistante?|aide|adjointe?|chef|cheffe|auxiliar|ayudante|jefe|jefa|técnic[oa]|responsabile|addett[oa]|impiegat[oa]|operai[oa]|tirocinante|stagista|aiuto|hoofd|stagiair)\b/iu;
const COUNTRY =
  /^(?:germany|deutschland|france|spain|españa|italy|italia|netherlands|nederland|switzerland|schweiz|suisse|austria|österreich|belgium|belgique|uk|u\.k\.|united kingdom|england|scotland|wales|ireland|usa|u\.s\.a?\.?|united states|canada|poland|polen|portugal|china|japan|singapore|india|hong kong|australia|new zealand|sweden|denmark|norway|brazil|mexico|luxembourg|czech republic|taiwan|korea|brasil|méxico|argentina|chile|colombia|colômbia|perú|uruguay|svizzera|germania|francia|spagna|inghilterra|polska|niemcy|belgia|belgië|belgio|holandia|duitsland|frankrijk|engeland|zwitserland|polonia|romania|românia|suiza|alemania|alemanha|allemagne|royaume-uni|pays-bas|reino unido|großbritannien|niederlande|belgien|frankreich|spanien|italien|schweden|dänemark|norwegen|afghanistan|iraq|ukraine)$/iu;
/** States behind towns, as LinkedIn and job boards write them out. */
const STATE_NAME =
  /^(?:acre|alagoas|amapá|amazonas|bahia|ceará|distrito federal|espírito santo|goiás|maranhão|mato grosso(?: do sul)?|minas gerais|pará|paraíba|paraná|pernambuco|piauí|rio de janeiro|rio grande do (?:norte|sul)|rondônia|roraima|santa catarina|são paulo|sergipe|tocantins|jalisco|nuevo león|andalucía|cataluña|catalunya|galicia|asturias|cantabria|país vasco|euskadi|castilla y león|aragón|extremadura|lombardia|piemonte|veneto|toscana|lazio|campania|puglia|sicilia|sardegna|mazowieckie|wielkopolskie|małopolskie)$/iu;
/** "64000 Pau", "CH-8004 Zürich". */
const POSTCODE = /^(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})? \p{Lu}[\p{L}.'’-]+(?:[ -]\p{L}[\p{L}.'’-]*){0,3}$/u;
const PLACE_SHAPE = /^\p{Lu}[\p{L}.'’-]+(?:[ -](?:\p{Lu}|am |an der |sur |de |la |im )[\p{L}.'’-]*){0,3}$/u;

/** "Department of Entomology" before the university that it belongs to. */
const PART_OF_SCHOOL = /^(?:department|dept\.?|faculty|division|school|chair) of (?!.*\buniversit)/iu;

let occupations: Dictionary | undefined;
let regions: Readonly<Record<'region' | 'town', ReadonlySet<string>>> | undefined;

/** For a job's title. */
export function titleEvidence(text: string): number {
  if (/^\P{L}*$/u.test(text)) return -3;
  if (hasLegalForm(text)) return -3;
  let sum = 0;
  if (isTitle(text)) sum += 2;
  if (RANK.test(text)) sum += 1;
  const words = text.replace(/\s*[(,/–-].*$/u, '').split(/\s+/u);
  if (words.some((word) => word.length > 4 && ENDING.test(word))) sum += 0.8;
  if (sum < 3 && isOccupation(text)) sum += 1.5;
  if (isOrganisation(text)) sum -= 1;
  if (isSchool(text)) sum -= 1.5;
  if (isPlaceName(text)) sum -= 2;
  return text.length > 90 ? sum - 2 : sum;
}

/** For an employer. */
export function employerEvidence(text: string): number {
  if (/^\P{L}*$/u.test(text)) return -3;
  let sum = 0;
  if (hasLegalForm(text)) sum += 3;
  if (isOrganisation(text)) sum += 1.5;
  if (isSchool(text)) sum += 1.2;
  if (PART_OF_SCHOOL.test(text)) sum -= 1;
  if (/\s(?:&|\+)\s\p{Lu}/u.test(text)) sum += 0.4;
  if (isTitle(text) && !hasLegalForm(text)) sum -= 1.5;
  if (isDegree(text)) sum -= 1;
  if (isPlaceName(text)) sum -= 2;
  return text.length > 90 ? sum - 2 : sum;
}

/** Whether a line in the look of the headings is an entry's first line: a title, a firm, a school, a time. */
export function saysEntry(text: string): boolean {
  return (
    titleEvidence(text) >= 2 ||
    hasLegalForm(text) ||
    isSchool(text) ||
    isDegree(text) ||
    findSpan(text) !== undefined
  );
}

/** A place by the words themselves: a known town or region, a town with its state, a country. */
export function isPlaceName(text: string): boolean {
  // "Lyon 3e"
  const plain = text
    .trim()
    .replace(/^[(]|[)]$/g, '')
    .replace(/(?<=^\p{Lu}\p{Ll}+)\s\d{1,2}(?:er|e|ème)$/u, '');
  if (plain.length > 60 || plain === '') return false;
  if (isTown(plain) || isWider(plain) || POSTCODE.test(plain) || (!/,/u.test(plain) && isPlace(plain)))
    return true;
  const pieces = plain
    .split(/,\s*|\s*[/–-]\s+|\/(?=[A-Z]{2}$)|\s+\((?=\p{Lu})/u)
    .map((piece) => piece.replace(/\)$/u, ''));
  const [first = '', second = '', third] = pieces;
  if (pieces.length > 3 || second === '' || !PLACE_SHAPE.test(first)) return false;
  if (third !== undefined)
    return isWider(third) && (isTown(first) || isState(second) || STATE_NAME.test(second));
  const known = isWider(second) || (isTown(second) && isTown(first));
  return known && titleEvidence(first) <= 0 && employerEvidence(first) <= 0;
}

/** What may be a place where the context says that one stands: one to three capitalised words and nothing else. */
export function canBePlace(text: string): boolean {
  return (
    isPlaceName(text) ||
    (text.length < 40 &&
      text.split(/,\s*|\s(?:and|und|et|y|e)\s/u).every((piece) => PLACE_SHAPE.test(piece)) &&
      !isOrganisation(text) &&
      !isTitle(text) &&
      !isSchool(text) &&
      !isDegree(text))
  );
}

function isOccupation(text: string): boolean {
  if (text.length > 90) return false;
  occupations ??= buildDictionary(OCCUPATIONS);
  return findTerms(occupations, text).length > 0;
}

/** A state, a region or a country: what stands behind a town. */
function isWider(text: string): boolean {
  return (
    COUNTRY.test(text) || STATE_NAME.test(text) || isState(text) || namesOf('region').has(text.toLowerCase())
  );
}

function isState(text: string): boolean {
  return /^[A-Z]{2}(?: \d{5})?$/u.test(text) && !hasLegalForm(text);
}

function isTown(text: string): boolean {
  return namesOf('town').has(text.toLowerCase()) || isTownName(text);
}

function namesOf(kind: 'region' | 'town'): ReadonlySet<string> {
  regions ??= {
    region: lowered(REGIONS.flatMap(({ en, zh, ja }) => [en, zh, ja])),
    town: lowered(REGIONS.flatMap(({ synonyms }) => Object.values(synonyms).flat())),
  };
  return regions[kind];
}

function lowered(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
