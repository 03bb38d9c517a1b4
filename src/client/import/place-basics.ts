/**
 * Places the head of a résumé and its personal details: name, headline, address, mail, telephone, links. A label
 * ("Phone:", 氏名) decides first, then the shape of the text, then size and place on the page. What no field of the
 * basics takes (date of birth, marital status, how a name is read) is left over under its label.
 */
import { type Draft, leave } from './place-draft.ts';
import { type LabelKind, labelledValue, labelOf } from './place-labels.ts';
import type { Cell, Line } from './place-lines.ts';
import { paragraphsOf } from './place-paragraphs.ts';
import { isPlace, isTitle } from './place-words.ts';

const EMAIL = /[\w.+%-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const PHONE = /(?:\+|\()?\d[\d\s().-]{6,18}\d/u;
const URL =
  /(?:https?:\/\/|www\.)\S+|(?<![@\w.])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|io|dev|me|de|fr|cn|jp|uk|eu|ch|at|info|tech|games|app|co|site|page|example)(?:\/\S*)?(?![\w@])/iu;
const ADDRESS =
  /〒|^\d{3}-\d{4}$|(?:都|道|府|県)\S*(?:市|区|町|村)|(?:省|市)\S*(?:区|县|路|号|街)|\b\d{1,5}[a-z]?,? (?:\p{L}+\.? ){0,4}(?:street|st|avenue|ave|road|rd|lane|drive|way|boulevard|blvd|rue)\b|(?:straße|strasse|str\.|weg|platz|allee|gasse)\s*\d+|^(?:rue|avenue)\s|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{5} \p{Lu}\p{Ll}+$/iu;
const TITLE_OF_PAPER =
  /^(?:履歴書|職務経歴書|個人簡歷|个人简历|简历|簡歷|求职简历|resume|résumé|cv|curriculum vitae|lebenslauf|tabellarischer lebenslauf)$/iu;
const NETWORKS: Readonly<Record<string, string>> = {
  'linkedin.com': 'LinkedIn',
  'github.com': 'GitHub',
  'gitlab.com': 'GitLab',
  'twitter.com': 'Twitter',
  'x.com': 'X',
  'xing.com': 'XING',
  'qiita.com': 'Qiita',
  'zhihu.com': '知乎',
  'gitee.com': 'Gitee',
  'behance.net': 'Behance',
  'dribbble.com': 'Dribbble',
  'medium.com': 'Medium',
  'stackoverflow.com': 'Stack Overflow',
};

type Piece = { readonly text: string; readonly line: Line; readonly cell: Cell };

/** Places the lines before the first heading, and those of sections that hold personal details. */
export function placeBasics(draft: Draft, head: readonly Line[], details: readonly Line[]): void {
  const named = placeName(draft, head);
  const below = head[head.findIndex((line) => named !== undefined && line.cells.includes(named)) + 1];
  const prose: Line[] = [];
  const pieces: Piece[] = [];
  for (const line of [...head, ...details]) {
    if (isProse(line)) prose.push(line);
    else
      for (const cell of line.cells)
        if (cell !== named) pieces.push(...cutPieces(cell.text).map((text) => ({ text, line, cell })));
  }
  const free = placeLabelled(draft, pieces);
  if (named !== undefined && below !== undefined) placeHeadline(draft, free, below);
  for (const piece of free) placePiece(draft, piece);
  if (prose.length === 0) return;
  const text = paragraphsOf(prose)
    .map((paragraph) => paragraph.text)
    .join('\n');
  draft.resume.basics.summary = text;
}

// The largest text of the first page that can be a name; 氏名 or "Name:" wins over it.
function placeName(draft: Draft, head: readonly Line[]): Cell | undefined {
  for (const line of head)
    for (const [index, cell] of line.cells.entries()) {
      const inside = labelledValue(cell.text);
      if (labelOf(cell.text) === 'name' && line.cells[index + 1] !== undefined)
        return setName(draft, line.cells[index + 1]);
      if (inside?.kind === 'name' && inside.value.length < 40) return undefined;
    }
  const cells = head
    .filter((line) => line.page === 1)
    .flatMap((line) => line.cells.filter((cell) => canBeName(cell.text)));
  const largest = Math.max(0, ...cells.map((cell) => cell.size));
  const others = head.flatMap((line) => line.cells).filter((cell) => cell.size < largest - 0.5).length;
  const found = cells.find((cell) => cell.size > largest - 0.5);
  return others > 0 || cells[0] === found ? setName(draft, found) : undefined;
}

function setName(draft: Draft, cell: Cell | undefined): Cell | undefined {
  if (cell !== undefined) draft.resume.basics.name = cell.text.replace(/\s+/gu, ' ');
  return cell;
}

function canBeName(text: string): boolean {
  if (TITLE_OF_PAPER.test(text.replaceAll(' ', '')) || labelOf(text) !== undefined || /[\d@:/]/u.test(text))
    return false;
  return /\p{L}/u.test(text) && text.length <= 40 && text.split(/\s+/u).length <= 5 && !ADDRESS.test(text);
}

// Takes what stands behind or beside a label, then what stands below one; gives back what has none.
function placeLabelled(draft: Draft, pieces: readonly Piece[]): Piece[] {
  const used = new Set<Piece>();
  const empty: { label: Piece; kind: LabelKind }[] = [];
  for (const piece of pieces) {
    const inside = labelledValue(piece.text);
    const kind = labelOf(piece.text);
    if (used.has(piece) || (inside === undefined && kind === undefined)) continue;
    used.add(piece);
    draft.labels.push(inside?.label ?? piece.text);
    if (inside !== undefined) placeValue(draft, inside.kind, { ...piece, text: inside.value }, inside.label);
    else if (kind !== undefined) {
      const value = besideLabel(piece, pieces, used);
      if (value === undefined) empty.push({ label: piece, kind });
      else {
        used.add(value);
        placeValue(draft, kind, value, piece.text);
      }
    }
  }
  for (const { label, kind } of empty) {
    const value = kind === 'name' ? undefined : belowLabel(label, pieces, used);
    if (value === undefined) continue;
    used.add(value);
    placeValue(draft, kind, value, label.text);
  }
  return pieces.filter((piece) => !used.has(piece));
}

function besideLabel(label: Piece, pieces: readonly Piece[], used: ReadonlySet<Piece>): Piece | undefined {
  const cells = label.line.cells;
  const beside = cells[cells.indexOf(label.cell) + 1];
  return pieces.find(
    (piece) => !used.has(piece) && piece.cell === beside && labelOf(piece.text) === undefined,
  );
}

// The nearest text below.
function belowLabel(label: Piece, pieces: readonly Piece[], used: ReadonlySet<Piece>): Piece | undefined {
  const below = pieces.filter((piece) => {
    const drop = piece.line.y - label.line.y;
    const near = drop > 1 && drop < 3.2 * label.cell.size && Math.abs(piece.cell.x - label.cell.x) < 100;
    return (
      near && !used.has(piece) && piece.line.page === label.line.page && labelOf(piece.text) === undefined
    );
  });
  const distance = (piece: Piece) => Math.abs(piece.cell.x - label.cell.x) + (piece.line.y - label.line.y);
  return below
    .filter((piece) => labelledValue(piece.text) === undefined)
    .sort((a, b) => distance(a) - distance(b))[0];
}

function placeValue(draft: Draft, kind: LabelKind, piece: Piece, label: string): void {
  const { basics } = draft.resume;
  const { text, line } = piece;
  if (kind === 'name' && basics.name === '') basics.name = text.replace(/\s+/gu, ' ');
  else if (kind === 'email' && EMAIL.test(text)) placePiece(draft, piece);
  else if (kind === 'phone' && basics.phone === '' && PHONE.test(text)) basics.phone = text;
  else if (kind === 'address' && basics.location.address === '') placeAddress(draft, text);
  else if (kind === 'city' && basics.location.city === '') basics.location.city = text;
  else if (kind === 'url' && !isPhoneOrMail(text)) placeLink(draft, text, label);
  else if (kind === 'headline' && basics.label === '') basics.label = text;
  else if (kind === 'other' || kind === 'reading') leave(draft, text, line, label);
  else placePiece(draft, piece, label);
}

function placePiece(draft: Draft, { text, line }: Piece, near = line.text): void {
  const { basics } = draft.resume;
  const email = EMAIL.exec(text)?.[0];
  const url = email === undefined ? URL.exec(text)?.[0] : undefined;
  if (text.trim() === '') return;
  if (TITLE_OF_PAPER.test(text.replaceAll(' ', ''))) draft.labels.push(text);
  else if (email !== undefined) {
    if (basics.email === '') basics.email = email;
    else leave(draft, email, line, near);
    placePiece(draft, { text: text.replace(email, ' ').trim(), line, cell: line.cells[0] as Cell }, near);
  } else if (url !== undefined) {
    placeLink(draft, url, '');
    placePiece(draft, { text: text.replace(url, ' ').trim(), line, cell: line.cells[0] as Cell }, near);
  } else if (ADDRESS.test(text) && basics.location.address !== text && canTakeAddress(draft, text))
    placeAddress(draft, text);
  else if (isPhone(text) && basics.phone === '') basics.phone = text;
  else if (isPlace(text) && basics.location.city === '') basics.location.city = text;
  else if (line.page === 1 && basics.label === '' && canBeHeadline(text)) basics.label = text;
  else leave(draft, text, line, near === text ? '' : near);
}

// The line below the name, when it is nothing else.
function placeHeadline(draft: Draft, free: Piece[], below: Line): void {
  const [cell, more] = below.cells;
  const pieces = free.filter((piece) => piece.line === below);
  const text = cell?.text ?? '';
  if (draft.resume.basics.label !== '' || more !== undefined || pieces.length === 0) return;
  if (
    EMAIL.test(text) ||
    URL.test(text) ||
    /\d/u.test(text) ||
    ADDRESS.test(text) ||
    isPlace(text) ||
    text.length > 100
  )
    return;
  if (labelledValue(text) !== undefined || TITLE_OF_PAPER.test(text)) return;
  draft.resume.basics.label = text;
  for (const piece of pieces) free.splice(free.indexOf(piece), 1);
}

// At signs between the parts, and before each label that has a colon.
function cutPieces(text: string): string[] {
  const pieces = text.split(/\s*[|•·∙‧]\s*|\s{3,}/u);
  return pieces
    .flatMap((piece) => {
      const cuts = [...piece.matchAll(/(?<=\s)[^\s::]{1,14}(?=[::])/gu)].filter(
        (match) => labelOf(match[0]) !== undefined,
      );
      const at = [0, ...cuts.map((match) => match.index), piece.length];
      return at.slice(1).map((end, index) => piece.slice(at[index], end).trim());
    })
    .filter((piece) => piece !== '');
}

function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return (
    /^[+(]?\d[\d\s().-]{6,20}\d$/u.test(text.trim()) &&
    digits >= 7 &&
    digits <= 15 &&
    !/^(?:19|20)\d\d[-/.]/u.test(text)
  );
}

function isPhoneOrMail(text: string): boolean {
  return EMAIL.test(text) || isPhone(text);
}

function canBeHeadline(text: string): boolean {
  return text.length <= 100 && !/\d{4}|[。.!!]$/u.test(text) && isTitle(text);
}

function canTakeAddress(draft: Draft, text: string): boolean {
  const { address, postalCode } = draft.resume.basics.location;
  return address === '' || (postalCode === '' && /^〒?\d{3}-\d{4}$/u.test(text));
}

function placeAddress(draft: Draft, text: string): void {
  const { location } = draft.resume.basics;
  const japanese = /^〒?\s*(\d{3}-\d{4})\s*(.*)$/u.exec(text);
  if (japanese === null) location.address = text;
  else {
    location.postalCode = japanese[1] ?? '';
    location.address = japanese[2] ?? '';
  }
}

function placeLink(draft: Draft, text: string, label: string): void {
  const { basics } = draft.resume;
  const host =
    text
      .replace(/^(?:https?:\/\/)?(?:www\.)?/iu, '')
      .split('/')[0]
      ?.toLowerCase() ?? '';
  const network = NETWORKS[host] ?? (/linkedin|github|twitter/iu.test(label) ? label : undefined);
  if (network !== undefined)
    basics.profiles.push({
      network,
      username: text.includes('/') ? '' : text,
      url: text.includes('/') ? text : '',
    });
  else if (basics.url === '') basics.url = text;
  else basics.profiles.push({ network: '', username: '', url: text });
}

function isProse(line: Line): boolean {
  const [cell, more] = line.cells;
  if (cell === undefined || more !== undefined || EMAIL.test(cell.text) || PHONE.test(cell.text))
    return false;
  const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(cell.text);
  return (
    cell.text.length > (cjk ? 30 : 70) && labelledValue(cell.text) === undefined && !/[|•·]/u.test(cell.text)
  );
}
