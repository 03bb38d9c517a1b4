/**
 * Finds the times that headings of entries say: in a cell of their own, at the edge of a line, or in two cells (a
 * column of beginnings and one of ends; a narrow column that breaks the line at the dash).
 */
import { type FoundSpan, findSpan } from '../../shared/resume/find-span.ts';
import { type DayOrder, saysNow } from '../../shared/resume/read-date.ts';
import { type Cell, type Line, lineOf } from './place-lines.ts';
import { withStackedDates } from './place-stacked-dates.ts';
import { isDegree } from './place-words.ts';

const SEPARATOR = /\s*[|•·∙‧;]\s*|\s{3,}|\s+@\s+|,\s+/u;
const OPEN_DASH = /(?:[-‐‑‒–—―~]|\s(?:to|bis|à|au|al?|tot|hasta))\s*$/iu;
/** "(3 years 2 months)", "4 yrs": how long, which the dates say too. */
const DURATION =
  /[(·,|-]*\s*(?:\d{1,2}\+?\s*(?:years?|yrs?|jahre?n?|ans?|années?|años?|anni|anno|anos?|jaar|jr)\.?\s*(?:,|and|und|et|y|e|en)?\s*)?\d{1,2}\+?\s*(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|ans?|mois|années?|años?|mes(?:es)?|ann[io]|anos?|m[eê]s(?:es)?|mes[ei]|jaar|jr|maand(?:en)?)\.?\s*\)?\s*$/iu;
const CJK_LENGTH = String.raw`(?:[约約共計]\s*)?(?=\d)(?:\d{1,2}\s*年[半間间]?)?(?:[零と\s]*\d{1,2}\s*[个個箇かヶカケヵ]月[半間间]?)?`;
/** "(5年8个月)", "3年6ヶ月", "約2年間" */
const CJK_DURATION = new RegExp(String.raw`^[(\s]*${CJK_LENGTH}[\s)]*$`, 'u');
/** "~2014年9月(6年6か月) 正社員" */
const CJK_DURATION_NEXT = new RegExp(String.raw`^\s*[(（]\s*${CJK_LENGTH}\s*[)）]`, 'u');

/** "至今 (7年7个月)" */
const BEHIND =
  /(?<=\S)\s*[(（]\s*(?:[约約共計]\s*)?\d{1,2}\s*(?:年|[个個箇かヶカケヵ]月)[^()（）]{0,10}[)）]\s*$/u;

/** The span of time that a line's heading says, if a cell or a part of one is mainly a date. */
export function datedCell(
  line: Line | undefined,
  order: DayOrder = 'unknown',
): { span: FoundSpan; cell: Cell } | undefined {
  for (const cell of line?.cells ?? []) {
    const span = withCompletion(cell.text, findSpan(cell.text, order));
    if (span !== undefined && isMainly(cell.text, span)) return { span, cell };
  }
  return undefined;
}

/** What was finished then. */
const DONE =
  '(?:conclu[íi]d[oa]|conclus(?:ão|ione)|formad[oa]|completed|awarded|graduated|finished|abgeschlossen|abschluss|obtenue?|diplômée?|finalizad[oa]|terminad[oa]|conseguit[oa]|behaald|afgerond|ukończon[ey]|avslutad)(?:\\s+(?:em|in|en|im|el|nel|w))?';
const DONE_BEFORE = new RegExp(`(?:[([]|\\s[–—-]|,)\\s*(${DONE}\\s*)$`, 'iu');
const DONE_FIRST = new RegExp(`^${DONE}(?!\\p{L})`, 'iu');

// "Tecnólogo em Logística – Faculdade Serra (conclusão em 2016)": the words before it are of the date.
function withCompletion(text: string, span: FoundSpan | undefined): FoundSpan | undefined {
  if (span === undefined || span.both || !/^\s*(?:[)\]]|$)/u.test(text.slice(span.index + span.text.length)))
    return span;
  const before = DONE_BEFORE.exec(text.slice(0, span.index))?.[1] ?? '';
  return { ...span, text: before + span.text, index: span.index - before.length };
}

// A date in the middle of a sentence dates nothing.
function isMainly(text: string, span: FoundSpan): boolean {
  const around = `${text.slice(0, span.index)}   ${text.slice(span.index + span.text.length)}`;
  const rest = around.replace(DURATION, '').replace(/[\s()[\],.|:–—-]/gu, '');
  if (span.text.length >= 0.5 * text.length || rest.length <= 2) return true;
  // "Receptionist at Mossgate Vets (2020 to now). I book …"
  const before = text.slice(0, span.index);
  if (span.both && /[([]\s*$/u.test(before) && before.length < 90 && !/[.!?。]\s/u.test(before)) return true;
  // "Welder at Severn Ironworks since 2014. I weld …", "Telford College, 2006 to 2008: Level 3 Diploma"
  const goesOn = /^\s*[.:]\s+\S/u.test(text.slice(span.index + span.text.length));
  if (span.both && goesOn && before.length < 90 && isNames(before)) return true;
  // "Bachelor's Degree 05/2014, Major: Finance"
  const after = text.slice(span.index + span.text.length);
  if (DONE_FIRST.test(span.text) && /^\s*[)\]]?\s*$/u.test(after)) return true;
  if (
    text.length < 110 &&
    isDegree(before) &&
    before.length < 50 &&
    /^\s*[,;|)]/u.test(after) &&
    !/[.!?]\s/u.test(after)
  )
    return true;
  const own = around.split(/[|•·∙‧;]/u);
  if (own.length > 1 && own.some((piece) => piece.trim() === '')) return true;
  const part = around.split(SEPARATOR).some((piece) => piece.trim() === '' || piece.trim() === '()');
  // "2005 – 2009 (with distinction)"
  const plain = span.both ? around.replace(/(\s{3})\s*\([^()]{2,60}\)\s*$/u, '$1') : around;
  // "BSc Nursing, 2010 – 2013, First class"
  if (span.both && part && text.length < 110 && !/[.!?。]\s/u.test(text)) return true;
  const edge = /^[\W_]*\s{3}|\s{3}[\W_]*$/u.test(plain.replace(DURATION, '')) && text.length < 110;
  return edge && (span.both || part || /\(\s{3}\)/u.test(around));
}

// A name with its comma, or a post and who gave it.
function isNames(before: string): boolean {
  if (/[.!?。:;]\s/u.test(before) || !/^\p{Lu}/u.test(before)) return false;
  const small = (before.match(/(?<!\p{L})\p{Ll}\p{L}{3,}/gu) ?? []).length;
  return /,\s*$/u.test(before)
    ? small <= 2
    : small <= 2 && /\s(?:at|bei|beim|chez|presso|bij|hos|en)\s/u.test(before);
}

/** The two dates of an item; a job with one date only began then. */
export function datesOf(span: FoundSpan | undefined): { startDate: string; endDate: string } {
  return { startDate: span?.from ?? '', endDate: span?.to ?? '' };
}

/** The length of time that stands behind a span, as it is spelled. */
export function durationOf({ span, cell }: { span: FoundSpan; cell: Cell }): string {
  const after = cell.text.slice(span.index + span.text.length);
  return DURATION.exec(after)?.[0] ?? CJK_DURATION_NEXT.exec(after)?.[0] ?? '';
}

/** Whether a text says only how long something lasted: "5 years 8 months", "(5年8个月)". */
export function isOnlyDuration(text: string): boolean {
  return /\d/u.test(text) && (text.trim().replace(DURATION, '') === '' || CJK_DURATION.test(text));
}

/** A text with its span of time, and what length of time stands behind that, taken out. */
export function withoutSpan(text: string, span: FoundSpan): string {
  const at = text.indexOf(span.text);
  if (at < 0) return text;
  const after = text.slice(at + span.text.length);
  // "【2012年4月~2015年9月】営業部"
  const before = text.slice(0, at);
  const enclosed = /[【〔《〈]\s*$/u.test(before) && /^\s*[】〕》〉]/u.test(after);
  if (enclosed) return `${before.replace(/.\s*$/u, '')}   ${after.replace(/^\s*./u, '')}`;
  return `${before}   ${after.replace(DURATION, '').replace(CJK_DURATION_NEXT, '   ')}`;
}

/** Whether a text is a date or a span and nothing else, or "until now". */
export function isOnlyDate(whole: string): boolean {
  const text = whole.replace(BEHIND, '');
  const span = findSpan(text);
  return span === undefined
    ? saysNow(text)
    : text
        .replace(span.text, '')
        .replace(DURATION, '')
        .replace(/[\s()[\],.|:–—~〜―-]/gu, '') === '';
}

/** Lines in which a span that was cut into two cells, side by side or one below the other, is one cell. */
export function withJoinedDates(section: readonly Line[]): Line[] {
  const lines = withStackedDates(section);
  const result: Line[] = [];
  const taken = new Map<Line, Cell>();
  for (const [index, line] of lines.entries()) {
    const cells = joinBeside(line.cells.filter((cell) => cell !== taken.get(line)));
    const ends = cells.map((cell) => (line.bullet ? undefined : endOf(cell, lines, index)));
    const open = ends.findIndex((end) => end !== undefined);
    const { end, below } = ends[open] ?? {};
    if (end !== undefined && below !== undefined) taken.set(below, end);
    const joined = cells.map((cell, at) =>
      at === open && end !== undefined ? { ...cell, text: joinBelow(cell.text, end.text) } : cell,
    );
    if (joined.length > 0)
      result.push(
        joined.every((cell, at) => cell === line.cells[at]) && joined.length === line.cells.length
          ? line
          : lineOf(joined, line.page, line.column, line.bullet),
      );
  }
  return result;
}

function joinBelow(text: string, end: string): string {
  return /^[月在]$/u.test(end) ? text + end : `${text} ${end}`;
}

function isOpenDate(text: string): boolean {
  return text.length < 30 && OPEN_DASH.test(text) && isOnlyDate(text.replace(OPEN_DASH, ''));
}

// What goes on below a cell; a cell that is centred on the height of its row may have another's line between its two.
function endOf(cell: Cell, lines: readonly Line[], index: number): { end: Cell; below: Line } | undefined {
  const page = lines[index]?.page;
  const [next, other] = lines.slice(index + 1, index + 3).filter((line) => line.page === page);
  const end = next === undefined ? undefined : endBelow(cell, next);
  if (end !== undefined && next !== undefined) return { end, below: next };
  const month =
    other === undefined || other.y - cell.y > 2.2 * cell.size ? undefined : monthBelow(cell, other);
  return month === undefined || other === undefined ? undefined : { end: month, below: other };
}

// "June 2016 –" with "Feb 2019" below it, or "June 2016–Feb" with "2019": together they are a span, apart not.
function endBelow(cell: Cell, next: Line): Cell | undefined {
  const month = monthBelow(cell, next);
  if (month !== undefined) return month;
  if (
    cell.text.length > 30 ||
    !/\d/u.test(cell.text) ||
    (!isOpenDate(cell.text) && findSpan(cell.text)?.both === true && isOnlyDate(cell.text))
  )
    return undefined;
  return next.cells.find((other) => {
    const edge = Math.abs(other.x - cell.x) < 12 || Math.abs(other.right - cell.right) < 12;
    if (!edge || !isOnlyDate(other.text)) return false;
    const together = `${cell.text} ${other.text}`;
    return isOnlyDate(together) && findSpan(together)?.both === true && findSpan(other.text)?.both !== true;
  });
}

// "2015年4月~2020年" in a narrow cell, and "3月" below it; or "…2020年3" and "月", "…~現" and "在".
function monthBelow({ text, x }: Cell, next: Line): Cell | undefined {
  if (/年\s*$/u.test(text) && findSpan(text)?.both === true && isOnlyDate(text))
    return next.cells.find((other) => /^\d{1,2}\s*月$/u.test(other.text) && Math.abs(other.x - x) < 12);
  const broken = /年\s*\d{1,2}$/u.test(text) ? '月' : /[~〜―–—-]\s*現$/u.test(text) ? '在' : '';
  if (broken === '' || text.length > 30 || findSpan(text)?.index !== 0) return undefined;
  return next.cells.find((other) => other.text === broken && Math.abs(other.x - x) < 12);
}

function joinBeside(cells: readonly Cell[]): Cell[] {
  const result: Cell[] = [];
  for (const cell of cells) {
    const last = result.at(-1);
    const single = (text: string) => isOnlyDate(text) && findSpan(text)?.both !== true;
    if (
      last !== undefined &&
      single(cell.text) &&
      findSpan(last.text) !== undefined &&
      (single(last.text) || isOpenDate(last.text))
    )
      result[result.length - 1] = {
        ...last,
        text:
          OPEN_DASH.test(last.text) || /^[-–—]/u.test(cell.text)
            ? `${last.text} ${cell.text}`
            : `${last.text} – ${cell.text}`,
        right: cell.right,
      };
    else result.push(cell);
  }
  return result;
}
