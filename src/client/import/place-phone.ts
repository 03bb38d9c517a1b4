/**
 * Telephone numbers as E.164, by libphonenumber. A number without its country is taken as one of the résumé's own
 * country, as far as the file tells it. Not promised: that the number is in service. What is not sure stays as written.
 */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { headingOf } from './place-headings.ts';
import type { PdfText } from './read-pdf.ts';

const NUMBER = /(?:\(?\+\s?|\b00\s?|\()?\d(?:[\s()./‐-―·-]{0,3}\d){6,14}/u;
const DATES =
  /(?:19|20)\d\d\s*[-/.–]\s*(?:(?:19|20)\d\d|\d{1,2}(?!\d))|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\d{1,2}[./](?:19|20)\d\d/u;

/** The first telephone number in a text, as it is written there. */
export function findPhone(text: string): string | undefined {
  const found = NUMBER.exec(text)?.[0];
  const digits = found?.replace(/\D/g, '') ?? '';
  if (found === undefined || digits.length < 7 || digits.length > 15 || DATES.test(found)) return undefined;
  const end = text.indexOf(found) + found.length;
  return /^[\p{L}@%]/u.test(text.slice(end)) ? undefined : found;
}

/** A number as E.164, or as it was written when that is not sure. */
export function plainPhone(written: string, country: CountryCode | undefined): string {
  const text = written
    .replace(/\(0\)/g, '')
    .replace(/^\(?\s*00\s?(?=[1-9])/, '+')
    .replace(/^\(\+/, '+');
  const parsed = parsePhoneNumberFromString(text, country);
  if (parsed === undefined) return written;
  const sure = text.startsWith('+') ? parsed.isPossible() : parsed.isValid();
  return sure ? parsed.number : written;
}

/** Numbers to be carried and those of houses, where people who have both are called on the first, and forms ask for the second. */
const CARRIED: Partial<Record<CountryCode, readonly [carried: RegExp, fixed: RegExp]>> = {
  JP: [/^(?:\+?81|0)[789]0/u, /^(?:\+?81|0)(?![5789]0)[1-9]/u],
  CN: [/^(?:\+?86)?1[3-9]/u, /^(?:\+?86|0)[2-9]|^\+?8610|^010/u],
  TW: [/^(?:\+?886|0)9/u, /^(?:\+?886|0)[2-8]/u],
};

/** Whether a number is one to be carried and the number taken before it is one of a house. */
export function isCarried(phone: string, before: string, country: CountryCode | undefined): boolean {
  const [carried, fixed] = (country === undefined ? undefined : CARRIED[country]) ?? [];
  const digits = (text: string) => text.replace(/[^\d+]/gu, '');
  return carried?.test(digits(phone)) === true && fixed?.test(digits(before)) === true;
}

const COUNTRIES: readonly (readonly [CountryCode, RegExp])[] = [
  [
    'US',
    /, (?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|IA|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY)(?: \d{5})?\b|\bUSA\b|United States/u,
  ],
  ['GB', /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|United Kingdom|\bUK\b|England|Scotland|London/u],
  ['AT', /Österreich|Wien|\bA-\d{4}\b/u],
  ['CH', /Schweiz|Suisse|Svizzera|Switzerland|Zürich|Genève|\bCH-\d{4}\b/u],
  ['BE', /Belgique|België|Belgium|\bB-\d{4}\b/u],
  ['IE', /Ireland|Dublin/u],
  ['BR', /\bBrasil\b|\(\d\d\) ?9\d{4}-\d{4}/u],
];
const LANGUAGES: readonly (readonly [CountryCode, RegExp])[] = [
  ['TW', /學歷|經歷|工作經驗|聯絡|專長|自傳|語言能力/u],
  ['CN', /\p{Script=Han}/u],
  ['DE', /erfahrung|ausbildung|kenntnisse|werdegang|sprachen|lebenslauf|geburts/iu],
  ['FR', /formation|compétences|langues|expériences?$|expériences? prof|parcours|coordonnées/iu],
  ['ES', /experiencia|formación|idiomas|habilidades|educación/iu],
  ['IT', /esperienz|istruzione|lingue|competenze/iu],
  ['NL', /werkervaring|opleiding|vaardigheden|talen/iu],
  ['PL', /doświadczenie|wykształcenie|umiejętności|zainteresowania/iu],
  ['SE', /arbetslivserfarenhet|utbildning|kunskaper/iu],
  ['BR', /acadêmica/iu],
  ['PT', /académica e|formação académica|competências/iu],
];

/** The country whose numbers a file writes without their country: by its address, its headings' language, its paper. */
export function countryOf(pdf: PdfText): CountryCode | undefined {
  const texts = pdf.pages.flatMap(({ runs }) => runs.map(({ text }) => text.trim()));
  const head = texts.slice(0, 60).join('\n');
  const said = COUNTRIES.find(([, words]) => words.test(head))?.[0];
  const headings = texts.filter((text) => headingOf(text) !== undefined);
  const language = LANGUAGES.find(([, words]) => headings.some((text) => words.test(text)))?.[0];
  // The headings of a Japanese form may all be of Chinese characters.
  const spoken = isJapanese(texts.join('')) ? 'JP' : language;
  if (said === 'US' || said === 'GB') return spoken ?? said;
  if (said !== undefined || spoken !== undefined) return said ?? spoken;
  const width = pdf.pages[0]?.width ?? 0;
  return Math.abs(width - 612) < 2 ? 'US' : undefined;
}

function isJapanese(text: string): boolean {
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return kana >= 5 && kana > 0.04 * han;
}
