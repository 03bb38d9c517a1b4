/**
 * A file of named texts (XML, JSON, a table) as a tree whose texts are taken one by one. Promise: what nobody took is
 * left over under its name, so a reader that knows half of a format still drops nothing.
 */
import type { ImportResult, Leftover } from '../../shared/resume/import-result.ts';
import { readDate, saysNow } from '../../shared/resume/read-date.ts';
import { cleanText, MAX_ITEMS, MAX_TEXT, Resume, type ResumeDraft } from '../../shared/resume/resume.ts';

/** A name with a text or with facts inside. */
export type Fact = { readonly name: string; text: string; readonly inside: readonly Fact[] };

/** What was understood and is not content, and what was too long for its place. */
export type Taking = { readonly labels: string[]; readonly leftover: Leftover[] };

/** The facts at the end of a path, as many as a section has room for; the others stay untaken. */
export function factsAt(fact: Fact | undefined, ...path: string[]): Fact[] {
  let here = fact === undefined ? [] : [fact];
  for (const name of path) here = here.flatMap(({ inside }) => inside.filter((one) => one.name === name));
  return here.slice(0, MAX_ITEMS);
}

/** The first fact at the end of a path. */
export function factAt(fact: Fact | undefined, ...path: string[]): Fact | undefined {
  return factsAt(fact, ...path)[0];
}

/** The text at the end of a path, as it stands; it is not taken. */
export function seeText(fact: Fact | undefined, ...path: string[]): string {
  return cleanText(factAt(fact, ...path)?.text ?? '');
}

/** Takes the text at the end of a path; '' if there is none. */
export function takeText(taking: Taking, fact: Fact | undefined, ...path: string[]): string {
  const found = factAt(fact, ...path);
  if (found === undefined) return '';
  const text = cleanText(found.text);
  found.text = '';
  for (let at = MAX_TEXT; at < text.length; at += MAX_TEXT)
    taking.leftover.push({ text: text.slice(at, at + MAX_TEXT), near: found.name });
  return text.slice(0, MAX_TEXT).trim();
}

/** Takes a date, if it is one; what says "until now" is a label. */
export function takeDate(taking: Taking, fact: Fact | undefined, ...path: string[]): string {
  const said = seeText(fact, ...path);
  const date = readDate(said);
  if (date === '' && !saysNow(said)) return '';
  takeText(taking, fact, ...path);
  if (date !== said) taking.labels.push(said);
  return date;
}

/** Takes a text that says nothing to a reader of the résumé: a code, a flag. */
export function takeLabel(taking: Taking, fact: Fact | undefined, ...path: string[]): string {
  const said = takeText(taking, fact, ...path);
  if (said !== '') taking.labels.push(said);
  return said;
}

/** Takes a long text that may hold HTML: its paragraphs as lines, the items of its lists apart. */
export function takeProse(
  taking: Taking,
  fact: Fact | undefined,
  ...path: string[]
): { summary: string; highlights: string[] } {
  const text = takeText(taking, fact, ...path);
  if (!/<\/?[a-z][^<>]*>/i.test(text)) return { summary: decoded(text), highlights: [] };
  const items: string[] = [];
  const summary = text
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<li\b[^<>]*>([\s\S]*?)(?=<\/?(?:li|ul|ol)\b|$)/gi, (_, item: string) => {
      items.push(lines(item).replaceAll('\n', ' '));
      return '\n';
    });
  const highlights = items.filter((item) => item !== '');
  const more = highlights.splice(MAX_ITEMS - 1);
  return { summary: [lines(summary), ...more].filter((part) => part !== '').join('\n'), highlights };
}

/** The result: the résumé, and under its name whatever was not taken. */
export function closeFacts(taking: Taking, draft: ResumeDraft, root: Fact): ImportResult {
  const leftover = [...taking.leftover];
  leaveFacts(root, '', leftover);
  return { resume: Resume.parse(draft), leftover, labels: taking.labels.filter((label) => label !== '') };
}

function leaveFacts(fact: Fact, above: string, leftover: Leftover[]): void {
  const text = cleanText(fact.text);
  const near = above === '' ? fact.name : `${above}: ${fact.name}`;
  for (let at = 0; at < text.length; at += MAX_TEXT)
    leftover.push({ text: lines(text.slice(at, at + MAX_TEXT)), near });
  for (const inside of fact.inside) leaveFacts(inside, fact.name, leftover);
}

function lines(html: string): string {
  return decoded(
    // A sign ends where another begins: else each that nobody closes is looked for to the end.
    html.replace(/<(?:br|\/p|\/div|\/li|\/h\d|p|div|h\d)\b[^<>]*>/gi, '\n').replace(/<\/?[a-z][^<>]*>/gi, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi, (whole, ten, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
