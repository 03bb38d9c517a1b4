/**
 * Counts a file's words without the import's own readers: what pdf.js gives in Node, the texts of a DOCX's parts, of XML,
 * of JSON and of the tables in a ZIP. A scan has no words of its own, so none can be counted as dropped.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { wordsOf } from '../../src/client/import/place-draft.ts';
import { plainText } from '../../src/client/import/plain-text.ts';
import { radicalSettler } from '../../src/client/import/radicals-by-script.ts';
import { openPdfInNode } from './read-in-node.ts';

export type Source = { readonly kind: 'text' | 'scan'; readonly words: readonly string[] };

/** Tables of LinkedIn's copy that tell of the member; what others wrote is not read. */
const PROFILE_TABLE =
  /(?:^|\/)(?:Profile|Profile Summary|Positions|Education|Skills|Languages|Certifications|Projects|Honors|Volunteering|Publications|Email Addresses|PhoneNumbers)\.csv$/;

/** The words of a file; `scan` when it is a picture or a PDF of which some page is only one. */
export async function readSource(path: string): Promise<Source> {
  const bytes = new Uint8Array(readFileSync(path));
  const start = strFromU8(bytes.subarray(0, 1024), true);
  if (start.includes('%PDF-')) return readPdf(bytes);
  if (/^(?:\u00ff\u00d8|\u0089PNG|RIFF....WEBP)/s.test(start)) return { kind: 'scan', words: [] };
  return { kind: 'text', words: textsOf(bytes, start).flatMap((text) => wordsOf(plainText(text))) };
}

/**
 * How many of the source's words are not among those kept. Two readers cut words at different places, so a word
 * that is missing as a whole may be part of a kept one that is left, or be made of several.
 */
export function countDropped(source: readonly string[], kept: readonly string[]): number {
  const words = countOf(kept);
  const missing = source.filter((word) => !takeOne(words, word)).map(bare);
  // Letters set one by one may be any word's: they come last.
  missing.sort((a, b) => b.length - a.length);
  const left = [...words].flatMap(([word, count]) => Array<string>(count).fill(bare(word)));
  return missing.filter((word) => !takeInside(left, word) && !takePieces(left, word)).length;
}

/** Takes a word out of one that holds it; what stands around it is left. */
function takeInside(left: string[], word: string): boolean {
  const at = left.findIndex((whole) => whole.includes(word));
  if (at < 0) return false;
  const [whole = ''] = left.splice(at, 1);
  const begin = whole.indexOf(word);
  left.push(...[whole.slice(0, begin), whole.slice(begin + word.length)].filter((part) => part !== ''));
  return true;
}

/** Takes the words of which a word is made, the longest first. */
function takePieces(left: string[], word: string): boolean {
  let rest = word;
  while (rest !== '') {
    const fitting = left.filter((piece) => piece !== '' && rest.startsWith(piece));
    const longest = fitting.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
    if (longest === '') return takeInside(left, rest);
    left.splice(left.indexOf(longest), 1);
    rest = rest.slice(longest.length);
  }
  return true;
}

// Older fonts of TeX draw an accent as a letter of its own.
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

async function readPdf(bytes: Uint8Array): Promise<Source> {
  const task = openPdfInNode(bytes);
  try {
    const document = await task.promise;
    const said: string[] = [];
    let pictures = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
      if (texts.length === 0) pictures++;
      said.push(...texts.map(plainText));
    }
    const settle = radicalSettler(said);
    const words = said.flatMap((text) => wordsOf(settle(text)));
    return { kind: pictures > 0 && words.length < 20 ? 'scan' : 'text', words };
  } catch {
    return { kind: 'text', words: [] };
  } finally {
    await task.destroy();
  }
}

function textsOf(bytes: Uint8Array, start: string): string[] {
  const text = new TextDecoder().decode(bytes);
  if (/^PK/.test(start)) return zipTexts(bytes);
  if (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(start)) return [europassTexts(text)];
  try {
    return jsonTexts(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return [];
  }
}

function zipTexts(bytes: Uint8Array): string[] {
  try {
    const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 20_000_000 });
    return Object.entries(parts).flatMap(([name, data]) => {
      if (/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name))
        return [wordTexts(strFromU8(data))];
      return PROFILE_TABLE.test(name) ? [strFromU8(data)] : [];
    });
  } catch {
    return [];
  }
}

// Who sent the document, how its page is drawn; texts may be HTML, with its signs written as entities.
function europassTexts(xml: string): string {
  const content = xml.replace(
    /<(?:\w+:)?(CandidateSupplier|RenderingInformation|DocumentInfo|PrintingPreferences|Attachment)\b.*?<\/(?:\w+:)?\1>/gs,
    '',
  );
  return withoutTags(withoutTags(content));
}

// Each box is stored twice for older programs; deleted text and field codes are no text.
function wordTexts(xml: string): string {
  const once = xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
  return [...once.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:tab\/>|<w:br\/>/g)]
    .map((match) => (match[1] === undefined ? '\n' : withoutTags(match[1])))
    .join('');
}

function withoutTags(xml: string): string {
  return xml
    .replace(/<!--.*?-->|<[^>]*>/gs, '\n')
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    );
}

function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return [withoutTags(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'DocumentInfo' || key === 'Locale' ? [] : jsonTexts(part),
  );
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  if (count > 0) counts.set(word, count - 1);
  return count > 0;
}
