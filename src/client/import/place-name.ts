/**
 * Finds whose résumé it is. A label (氏名, "Name:") decides; else the text of the first page that is large, stands
 * early and is shaped like a name, above all when the mail address is made of it. Not promised: names of one letter
 * case that stand in running text.
 */
import { findMail, isAddress } from './place-contacts.ts';
import { isPlaceName, titleEvidence } from './place-evidence.ts';
import { headingOf } from './place-headings.ts';
import { labelledValue, labelOf } from './place-labels.ts';
import type { Cell, Line } from './place-lines.ts';
import { nameInTwoFields } from './place-split-name.ts';
import { hasLegalForm, isDegree, isSchool } from './place-words.ts';

const PAPER =
  /^(?:(?:个人)?简历表|(?:个人)?履历表|(?:個人)?履歷表|(?:应聘|求职|應徵)登记表|履歴書|経歴書|職務経歴書|個人簡歷|个人简历|简历|簡歷|求职简历|(?:europass )?(?:resume|résumé|cv|curriculum vitae|curriculum|vita|lebenslauf|tabellarischer lebenslauf|bewerbung|currículum(?: vitae)?|levensloop)(?: europass)?)$/iu;
const PAPER_OF =
  /^(?:europass\s+)?(?:curriculum vitae|r[eé]sum[eé]|cv|lebenslauf|currículum(?: vitae)?)(?:\s*(?:of|von|de|di|van|del|[-–—:|·,])\s+|\s+)(?=\p{Lu})/iu;

/** What stands in the frame where a photograph is to be put. */
const PICTURE =
  /写真|照片|\d\s*[mc]m\b|[一二两兩]寸|相片|大頭照|^(?:photo|foto|picture|lichtbild|passfoto|bild)(?:graph|grafía|grafia)?$/iu;

export type Named = { readonly name: string; readonly cells: readonly Cell[]; readonly label: string };

/** Whether a text is only what kind of paper this is. */
export function isTitleOfPaper(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  // "个人简历 RESUME"
  const [, han = '', latin = ''] =
    /^([\p{Script=Han}\s]+?)[\s/|·-]+([\p{Script=Latin}\s]+)$/u.exec(plain) ?? [];
  return (
    [plain, plain.replaceAll(' ', '')].some(isPaper) || (isPaper(han.replaceAll(' ', '')) && isPaper(latin))
  );
}

function isPaper(text: string): boolean {
  return PAPER.test(text);
}

/** 犬飼 壮馬 / Soma INUKAI */
const TWO_SCRIPTS = /^(.*?\p{Script=Han})(\s*[/|]\s*[\p{Script=Latin}\s]+)$/u;
/** Degrees and registrations behind a name: "Ewa Okafor, RN", behind a comma any of two capitals: "CEng, MICE". */
const LETTERS_BEHIND =
  /^(\p{Lu}\S*\s.*?\S)(?:,?\s+((?:RN|BSN|MSN|LPN|PhD|Ph\.D\.|MD|MBA|CPA|PMP|PE|JD|Esq\.?|FRCS|MRCP|CFA|PHR|SHRM-CP)(?:,?\s+(?:RN|BSN|MSN|PhD|MBA|CPA|PMP|PE|JD|CFA))*)|,\s*((?=\S{0,4}\p{Lu}\S{0,4}\p{Lu})[\p{L}.-]{2,8}(?:,?\s+(?=\S{0,4}\p{Lu}\S{0,4}\p{Lu})[\p{L}.-]{2,8})*))$/u;
/** How somebody is to be addressed: "Naoto Kisaragi (Mr.)". */
const ADDRESSED = /^(.{3,}?)\s*(\((?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\))$/iu;
/** What somebody was called before: "Aylin Brück, geb. Kaya". */
const BORN =
  /^(.{3,}?),?\s+(\(?(?:geb\.|geborene?r?|née?|nata|z domu|nacida|geboren|f\.)\s+\p{Lu}[\p{L}' -]*\)?)$/u;

/** The name and the cells that hold it; `label` is what stood before it in them. */
export function findName(
  head: readonly Line[],
  details: readonly Line[],
  others: readonly Line[],
): Named | undefined {
  const named = nameInTwoFields([...head, ...details]) ?? nameIn(head, details, others);
  const [name = named?.name, reading = ''] = splitReading(named?.name ?? '') ?? [];
  const [, plain = name, said = reading] =
    ADDRESSED.exec(named?.name ?? '') ?? BORN.exec(named?.name ?? '') ?? [];
  return named === undefined || plain === undefined
    ? named
    : { ...named, name: plain, label: `${named.label} ${said}`.trim() };
}

/** 鷲尾 真帆(わしお まほ), 鷲尾 真帆 / わしお まほ: the name, and how it is read aloud. */
export function splitReading(text: string): [name: string, reading: string] | undefined {
  const [, name = '', reading = ''] =
    /^(.*\p{Script=Han}.*?)\s*([(（［[/／]\s*[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+[)）］\]]?)$/u.exec(
      text,
    ) ?? [];
  return name === '' ? undefined : [name, reading];
}

function nameIn(head: readonly Line[], details: readonly Line[], others: readonly Line[]): Named | undefined {
  for (const line of [...head, ...details])
    for (const [index, cell] of line.cells.entries()) {
      if (labelOf(cell.text) !== 'name' && labelledValue(cell.text)?.kind !== 'name') continue;
      const next = namedBy(line, index, [...head, ...details]);
      if (labelOf(cell.text) === 'name' && next !== undefined) {
        const cells = [next, ...givenName(line, next)];
        return { name: tidied(cells.map(({ text }) => closed(text)).join(' ')), cells, label: '' };
      }
      const inside = labelledValue(cell.text);
      if (inside?.kind !== 'name' || inside.value.length >= 40) continue;
      // 氏名：大庭 | 由美子
      const given = givenName(line, cell, inside.value);
      if (given.length === 0) return undefined;
      const name = tidied([inside.value, ...given.map(({ text }) => text)].join(' '));
      return { name, cells: [cell, ...given], label: cell.text.slice(0, -inside.value.length).trim() };
    }
  const first = (lines: readonly Line[]) => lines.filter((line) => line.page === 1);
  const mails = [...head, ...details, ...others].flatMap(({ text }) => findMail(text)?.mail ?? []);
  const near = best(first(head), mails);
  if (near !== undefined && near.score > 2) return near.named;
  const far = best(first([...head, ...details, ...others]), mails);
  return far !== undefined && far.score > (near?.score ?? 0) + 1 ? far.named : near?.named;
}

// 小 野 寺: each character apart.
function closed(text: string): string {
  return /^\p{Script=Han}(?:\s\p{Script=Han})+$/u.test(text) ? text.replaceAll(/\s/gu, '') : text;
}

// 氏名 | 大庭 | 由美子: set so far apart that they are cells of their own.
function givenName(line: Line, family: Cell, written = family.text): Cell[] {
  const given = line.cells[line.cells.indexOf(family) + 1];
  const isPart = (text: string) =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,3}$/u.test(text);
  const goesOn =
    given !== undefined &&
    line.cells.includes(family) &&
    isPart(closed(written)) &&
    isPart(closed(given.text)) &&
    !/^[男女印]$/u.test(given.text) &&
    labelOf(given.text) === undefined &&
    alike(family, given) &&
    given.x - family.right < 2 * family.size;
  return goesOn ? [given] : [];
}

// Beside its label, or below it where that is the frame of a photograph.
function namedBy(line: Line, index: number, lines: readonly Line[]): Cell | undefined {
  const beside = line.cells[index + 1];
  const label = line.cells[index];
  if (beside === undefined || label === undefined || !PICTURE.test(beside.text)) return beside;
  const below = lines.filter(
    (other) => other.page === line.page && other.y > line.y && other.y < line.y + 5 * label.size,
  );
  return below.flatMap(({ cells }) => cells).find((cell) => cell.x < beside.x && canBeName(cell.text));
}

function best(lines: readonly Line[], mails: readonly string[]): { named: Named; score: number } | undefined {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 10;
  let found: { named: Named; score: number } | undefined;
  for (const index of lines.slice(0, 80).keys())
    for (const named of namesIn(lines, index)) {
      const size = named.cells[0]?.size ?? usual;
      const early = 1.2 / (1 + 0.4 * index);
      const score =
        4 * Math.min(2, size / usual - 1) +
        early +
        (isInMail(named.name, mails) ? 3 : 0) +
        (named.cells.some((cell) => cell.bold) ? 0.3 : 0) -
        0.8 * Math.max(0, titleEvidence(named.name));
      if (found === undefined || score > found.score + 0.01) found = { named, score };
    }
  return found;
}

// A name may go over two cells of one size (one of them bold), and over two or three lines.
function namesIn(lines: readonly Line[], index: number): Named[] {
  const line = lines[index];
  if (line === undefined) return [];
  const found: Named[] = [];
  for (const [at, cell] of line.cells.entries()) {
    const next = line.cells[at + 1];
    const together = next !== undefined && alike(cell, next) && next.x - cell.right < 2 * cell.size;
    const cells = together ? [cell, next] : [cell];
    if (line.cells.length === 1) cells.push(...below(lines, index));
    for (let count = cells.length; count > 0; count--) {
      const taken = cells.slice(0, count);
      const text = taken.map((one) => one.text).join(' ');
      const label = PAPER_OF.exec(text)?.[0] ?? '';
      const said = text.slice(label.length);
      const [, name = said, ...others] = TWO_SCRIPTS.exec(said) ?? LETTERS_BEHIND.exec(said) ?? [];
      const other = others.find((letters) => letters !== undefined) ?? '';
      if (canBeName(name))
        found.push({
          name: tidied(name),
          cells: taken,
          label: `${label}${label === '' ? '' : ' '}${other}`.trim(),
        });
      if (canBeName(name)) break;
    }
  }
  return found;
}

function below(lines: readonly Line[], index: number): Cell[] {
  const cells: Cell[] = [];
  let before = lines[index];
  for (const line of lines.slice(index + 1, index + 3)) {
    const [cell, more] = line.cells;
    const [above] = before?.cells ?? [];
    if (
      cell === undefined ||
      above === undefined ||
      before === undefined ||
      more !== undefined ||
      !alike(above, cell)
    )
      break;
    if (line.y - before.y > 1.6 * cell.size || cell.size < 14 || titleEvidence(cell.text) > 0.9) break;
    cells.push(cell);
    before = line;
  }
  return cells;
}

function alike(a: Cell, b: Cell): boolean {
  return Math.abs(a.size - b.size) < 0.05 * a.size;
}

function canBeName(text: string): boolean {
  const plain = text.trim();
  const words = plain.split(/\s+/u);
  if (
    !/\p{L}.*\p{L}/u.test(plain) ||
    plain.length > 44 ||
    words.length > 6 ||
    /[@:;/|•·!?%&+=()\d*_【】〔〕]/u.test(plain.replace(/\([^)]{1,20}\)$/u, ''))
  )
    return false;
  if (
    PICTURE.test(plain) ||
    isTitleOfPaper(plain) ||
    headingOf(plain) !== undefined ||
    labelOf(plain) !== undefined ||
    isAddress(plain)
  )
    return false;
  return (
    !hasLegalForm(plain) && !isSchool(plain) && !isDegree(plain.replace(/^.*?,/u, '')) && !isPlaceName(plain)
  );
}

// m.trent, marisoltrent, trent_m: a word of the name, or its initials, stands before the @.
function isInMail(name: string, mails: readonly string[]): boolean {
  const folded = (text: string) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
  const words = folded(name)
    .split(/[\s.'’-]+/u)
    .filter((word) => word.length > 2);
  return mails.some((mail) => {
    const local = folded(mail.split('@')[0] ?? '');
    return words.some(
      (word) =>
        local.includes(word) ||
        local.includes(word.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u')),
    );
  });
}

function tidied(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{L})- (?=\p{L})/gu, '-')
    .replace(/[\s,;|–-]+$/u, '')
    .trim();
}
