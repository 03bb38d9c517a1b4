/**
 * What the models for Chinese and Japanese regularly misread, put right where only one reading makes sense: the digits
 * and the dash of a date, a colon behind a label, signs that cannot begin a text. Everything else stays as it was read.
 */
import { headingOf } from './place-headings.ts';
import { partLabelOf } from './place-job-labels.ts';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const DIGITS: Readonly<Record<string, string>> = {
  ...{ '?': '7', '？': '7', l: '1', I: '1', '|': '1', ']': '1', '］': '1', '!': '1' },
  ...{ O: '0', o: '0', 〇: '0' },
};
const DIGIT = String.raw`[\d?？lI|\]］!Oo〇]`;
const MONTH_IN_DATE = new RegExp(String.raw`(?<=\d\s*年\s*)${DIGIT}{1,2}(?=\s*月)`, 'gu');
/** The month in a cell of its own, of which one digit was read. */
const LONE_MONTH = /^(?:1[lI|\]］!]|[lI|\]］!][012])(?=月?$)/u;
const SPACE_IN_DATE = /(?<=\d)\s+(?=[年月日])|(?<=\d\s*[年月])\s+(?=\d)/gu;
const DASH =
  /(?<=\d\s*[年月日]|(?:19|20)\d\d[./年]\d{1,2})\s*[一へヘー]\s*(?=(?:19|20)\d\d|令和|平成|昭和|至今|今|现在|現在)/gu;
/** Two months that follow each other are a period whose dash was passed over. */
const LOST_DASH = /(?<=\d{4}\s*[年./]\s*\d{1,2}\s*月)\s*(?=(?:19|20)\d\d\s*年\s*\d{1,2}\s*月)/gu;
/** The first number of a list is a dash, which is easily lost. */
const BROKEN_NUMBER = /^[•・·\-—一]?\s*、(?=\p{Script=Han})/u;
/** What the line below an empty place, or grain, becomes before a number. */
const LOW_LINE = /(?<![^\s”"])[”"]?_+(?=[〒+\d])/gu;
/** Grain and bullets before a text, also in Latin script. */
const NO_BEGINNING = /^(?:”|[~_|]+\s+(?=\p{L}))/u;
const CANNOT_BEGIN = /^[。，,;；:：.．”’」』）)】\s]+/u;
const UNPAIRED = /^“(?!.*”)|(?<!“.*)”|(?<=\s)"(?!.*")|(?<!".*)"(?=\s)|(?<=\p{Script=Han}\s+)_\s+/gu;
const COLON = /^(\p{Script=Han}{2,4})\s*[・·•]\s*(?=\S)(?=(.*))/u;

/** A recognised text as it was most likely written; Latin text is left alone. */
export function mendSpelling(text: string): string {
  const lone = text.replace(LOW_LINE, '').replace(NO_BEGINNING, '').replace(LONE_MONTH, digitsOf);
  if (!CJK.test(lone)) return lone;
  return lone
    .replace(BROKEN_NUMBER, '一、')
    .replace(CANNOT_BEGIN, '')
    .replace(UNPAIRED, '')
    .replace(MONTH_IN_DATE, digitsOf)
    .replace(SPACE_IN_DATE, '')
    .replace(DASH, '—')
    .replace(LOST_DASH, '—')
    .replace(COLON, (all, label: string, rest: string) =>
      isPartLabel(label) && !isPartLabel(rest) ? `${label}：` : all,
    );
}

// 学歴・職歴 is one heading, 所属・役職 one label.
function isPartLabel(text: string): boolean {
  return partLabelOf(text) !== undefined && headingOf(text) === undefined;
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, (sign) => DIGITS[sign] ?? sign);
}
