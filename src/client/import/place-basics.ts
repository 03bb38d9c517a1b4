/**
 * Places the head of a résumé and its personal details: name, headline, address, mail, telephone, links. A label
 * ("Phone:", 氏名) decides first, then the shape of the text, then size and place on the page. What no field of the
 * basics takes (date of birth, marital status, how a name is read) is left over under its label.
 */
import { canTakeAddress, findLink, findMail, isAddress, placeAddress, placeLink } from './place-contacts.ts';
import { type Draft, leave } from './place-draft.ts';
import { isPlaceName } from './place-evidence.ts';
import { cutPieces, type LabelledPiece, type Piece, takeLabelled } from './place-labelled.ts';
import { labelledValue, labelOf } from './place-labels.ts';
import type { Cell, Line } from './place-lines.ts';
import { findName, isTitleOfPaper, splitReading } from './place-name.ts';
import { paragraphsOf } from './place-paragraphs.ts';
import { findPhone, isCarried, plainPhone } from './place-phone.ts';
import { isTitle } from './place-words.ts';

/**
 * Places the lines before the first heading, and those of sections that hold personal details. `others` are all other
 * lines: a name, a mail address or a number that stands among them alone is found there, and stays there too.
 */
export function placeBasics(
  draft: Draft,
  head: readonly Line[],
  details: readonly Line[],
  others: readonly Line[],
): void {
  const named = findName(head, details, others);
  if (named !== undefined) {
    draft.resume.basics.name = named.name;
    draft.labels.push(named.label);
  }
  const below = named === undefined ? undefined : lineBelow(head, named.cells);
  const prose: Line[] = [];
  const pieces: Piece[] = [];
  for (const line of [...head, ...details]) {
    if (isProse(line)) prose.push(line);
    else
      for (const cell of line.cells)
        if (named?.cells.includes(cell) !== true)
          pieces.push(...piecesOf(cell).map((text) => ({ text, line, cell })));
  }
  const { labelled, free } = takeLabelled(draft, joinedMails(pieces));
  for (const one of labelled) placeValue(draft, one);
  if (below !== undefined) placeHeadline(draft, free, below);
  for (const piece of free) placePiece(draft, piece);
  if (prose.length > 0)
    draft.resume.basics.summary = paragraphsOf(prose)
      .map((paragraph) => paragraph.text)
      .join('\n');
  findElsewhere(draft, [...head, ...details, ...others]);
}

function lineBelow(head: readonly Line[], cells: readonly Cell[]): Line | undefined {
  const last = head.findLastIndex((line) => line.cells.some((cell) => cells.includes(cell)));
  return last < 0 ? undefined : head[last + 1];
}

function piecesOf(cell: Cell): string[] {
  return findMail(cell.text) !== undefined && cell.text.length < 60 && !/[|•·∙;]/u.test(cell.text)
    ? cutPieces(cell.text)
    : cutPieces(cell.text).flatMap((text) =>
        isAddress(text) || findLink(text) === undefined ? [text] : text.split(/,\s+/u),
      );
}

/** A mail address that was broken at the end of a narrow column is one again. */
function joinedMails(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const below =
      last !== undefined &&
      last.line !== piece.line &&
      Math.abs(last.cell.x - piece.cell.x) < 6 &&
      piece.line.y - last.line.y < 2 * piece.cell.size;
    const broken =
      below &&
      !/\s/u.test(piece.text) &&
      !findMail(piece.text)?.mail.startsWith('@') &&
      ((/[\w.+-]@[\w.-]*$/u.test(last.text) &&
        ((/^[\w-]*\.[a-z]{2,}$/iu.test(piece.text) && !isWholeMail(last.text)) ||
          (/[@.-]$/u.test(last.text) && /^[\w.-]+$/u.test(piece.text)))) ||
        (/@.+\.co$/u.test(last.text) && piece.text === 'm') ||
        (isCutMail(last) && /^[a-z]{1,12}(?:\.[a-z]{2,4})?$/u.test(piece.text)) ||
        (/^@/u.test(piece.text) && /^[\w.+-]+$/u.test(last.text)) ||
        (/^[\w+-]+(?:\.[\w+-]*)+$|[._-]$/u.test(last.text) &&
          /^[\w.+-]*@[\w-]+\.[\w.-]+$/u.test(piece.text) &&
          !/^(?:www|https?)/iu.test(last.text) &&
          /^[a-z]/u.test(last.text)));
    if (broken && last !== undefined) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

// At the edge of its column, and with an end that no address has.
function isCutMail({ text, cell, line }: Piece): boolean {
  const end = /@[\w-]+(?:\.[\w-]+)*\.([a-z]{1,12})$/u.exec(text)?.[1];
  return end !== undefined && cell.right > line.column.right - cell.size && !KNOWN_END.test(end);
}

/** Ends of addresses; below an address that has one stands something else, such as a site. */
const KNOWN_END = /^(?:[a-z]{2}|com|org|net|info|edu|gov|name|mail|example|email|cloud)$/u;

function isWholeMail(text: string): boolean {
  return KNOWN_END.test(/@[\w-]+(?:\.[\w-]+)*\.([a-z]{1,12})$/u.exec(text)?.[1] ?? '');
}

function placeValue(draft: Draft, { kind, piece, label }: LabelledPiece): void {
  const { basics } = draft.resume;
  const { text, line } = piece;
  if (kind === 'name' && basics.name === '') {
    const [name, reading] = splitReading(text) ?? [text, ''];
    basics.name = name.replace(/\s+/gu, ' ');
    draft.labels.push(reading);
  } else if (kind === 'name') leave(draft, text, line, label);
  else if (kind === 'address' && basics.location.address === '') placeAddress(draft, text);
  else if (kind === 'city' && basics.location.city === '') basics.location.city = text;
  else if (kind === 'url' && findMail(text) === undefined) placeLink(draft, text, label);
  else if (kind === 'headline' && basics.label === '') basics.label = text;
  else if (kind === 'reading' || (kind === 'other' && !isNumber(text))) leave(draft, text, line, label);
  else placePiece(draft, piece, label);
}

// 連絡先:090-…: forms have another address there, other papers the telephone.
function isNumber(text: string): boolean {
  const phone = findPhone(text);
  return phone !== undefined && phone.length === text.trim().length && /^[+0(]/u.test(phone);
}

/** "Portland, OR 97205 (503) 555-0142" */
const BEHIND_ADDRESS = /^(.*\p{L}.*?)\s+((?:\+\d|\(\d{2,4}\)|0\d)[\d\s()./‐-―·-]{6,})$/u;

function placePiece(draft: Draft, piece: Piece, near = piece.line.text): void {
  const { basics } = draft.resume;
  const { line } = piece;
  const text = piece.text.replace(/^[\s,|–-]+|[\s,|–-]+$/gu, '');
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  const [, street = '', number = ''] = isAddress(text) ? (BEHIND_ADDRESS.exec(text) ?? []) : [];
  if (findPhone(number) !== undefined) {
    for (const part of [street, number]) placePiece(draft, { ...piece, text: part }, near);
    return;
  }
  const mail = findMail(text);
  const link = mail === undefined ? findLink(text) : undefined;
  const phone = mail === undefined && link === undefined && !isAddress(text) ? findPhone(text) : undefined;
  const rest = (taken: string) =>
    placePiece(draft, { ...piece, text: text.replace(taken, ' ').trim() }, near);
  if (isTitleOfPaper(text) || (labelOf(text) !== undefined && near !== line.text)) draft.labels.push(text);
  else if (mail !== undefined) {
    if (basics.email === '') basics.email = mail.mail;
    else leave(draft, mail.written, line, near);
    if (mail.written !== mail.mail) draft.labels.push(mail.written);
    rest(mail.written);
  } else if (link !== undefined) {
    placeLink(draft, link, '');
    rest(link);
  } else if (phone !== undefined && (basics.phone === '' || isCarried(phone, basics.phone, draft.country))) {
    if (basics.phone !== '') leavePhone(draft, line);
    basics.phone = plainPhone(phone, draft.country);
    if (basics.phone !== phone) draft.labels.push(phone);
    rest(phone);
  } else if (isAddress(text) && canTakeAddress(draft, text)) placeAddress(draft, text);
  else if (isPlaceName(text) && basics.location.city === '') basics.location.city = text;
  else if (line.page === 1 && basics.label === '' && canBeHeadline(text)) basics.label = text;
  else leave(draft, text, line, near === text ? '' : near);
}

// What was taken before a better one, as it was written.
function leavePhone(draft: Draft, line: Line): void {
  const { phone } = draft.resume.basics;
  const at = draft.labels.findLastIndex((label) => plainPhone(label, draft.country) === phone);
  const [written = phone] = at < 0 ? [] : draft.labels.splice(at, 1);
  leave(draft, written, line, '');
}

// The line below the name, when it is nothing else.
function placeHeadline(draft: Draft, free: Piece[], below: Line): void {
  const [cell, more] = below.cells;
  const pieces = free.filter((piece) => piece.line === below);
  const text = cell?.text ?? '';
  if (draft.resume.basics.label !== '' || more !== undefined || pieces.length === 0 || text.length > 100)
    return;
  if (findMail(text) !== undefined || findLink(text) !== undefined || /\d/u.test(text)) return;
  if (isAddress(text) || isPlaceName(text) || labelledValue(text) !== undefined || isTitleOfPaper(text))
    return;
  draft.resume.basics.label = text;
  for (const piece of pieces) free.splice(free.indexOf(piece), 1);
}

function canBeHeadline(text: string): boolean {
  return text.length <= 100 && !/\d{4}|[。.!!]$/u.test(text) && isTitle(text);
}

// Contacts may stand in a foot line or below a heading that says nothing of them.
function findElsewhere(draft: Draft, lines: readonly Line[]): void {
  const { basics } = draft.resume;
  for (const { cells } of lines)
    for (const { text } of cells) {
      if (basics.email === '') basics.email = findMail(text)?.mail ?? '';
      const phone =
        basics.phone !== ''
          ? undefined
          : text.length < 60 && /tel|phone|mobil|handy|☎|✆|📞|电话|手机|電話|携帯|連絡先/iu.test(text)
            ? findPhone(text)
            : besideMail(text);
      if (phone !== undefined) basics.phone = plainPhone(phone, draft.country);
    }
}

// "4 Furnace Lane · 01632 960 447 · name@mail.example"
function besideMail(text: string): string | undefined {
  if (text.length > 140 || findMail(text) === undefined) return undefined;
  return cutPieces(text).find((piece) => findPhone(piece)?.length === piece.length);
}

function isProse(line: Line): boolean {
  const [cell, more] = line.cells;
  if (
    cell === undefined ||
    more !== undefined ||
    findMail(cell.text) !== undefined ||
    findPhone(cell.text) !== undefined
  )
    return false;
  const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(cell.text);
  return (
    cell.text.length > (cjk ? 30 : 70) && labelledValue(cell.text) === undefined && !/[|•·]/u.test(cell.text)
  );
}
