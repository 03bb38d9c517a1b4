/** Cuts the lines of a heading into parts, at the signs that people put between them: bars, dots, wide spaces, "at". */
import type { FoundSpan } from '../../shared/resume/find-span.ts';
import { cutCjk } from './place-cjk-parts.ts';
import { isOnlyDuration, withoutSpan } from './place-dates.ts';
import type { Line } from './place-lines.ts';
import { isRemark } from './place-school-names.ts';
import { hasLegalForm, isPlace, isTitle } from './place-words.ts';

/** How many people work there: "(150-500人)", "1000+ employees". */
const HEADCOUNT =
  /^\(?(?:约|約|about|ca\.?|env\.?)?\s*\d[\d,.]*\s*(?:[-–~〜]\s*\d[\d,.]*)?\s*\+?\s*(?:人|名|employees|people|mitarbeite(?:r|nde)(?::?innen)?|salariés|personnes)(?:以上|以下|规模)?\)?$/iu;

/** Whose a firm is: 事业单位, "民营公司". Job boards print it below the firm's name. */
const OWNERSHIP =
  /^(?:事业单位|国家机关|政府机关|非营利组织|(?:民营|私营|国有|国营|外商独资|外资|中外合资|合资|股份制|集体|上市|已上市|未融资|创业)(?:企业|公司|单位)?(?:\([^()]*\))?|国企|央企|外企|民企|不需要融资|[A-E]轮|天使轮)$/u;

export type Part = {
  readonly text: string;
  readonly bold: boolean;
  /** Where it stands in the heading: the line, counted from the date's, and its place in that line. */
  readonly slot: string;
  /** It followed a comma in the line, so it may be where the one before is. */
  readonly after?: 'comma';
};

/** Between characters of Chinese and Japanese a middle dot joins what is one name: レジ・品出し. */
const SEPARATOR =
  /\s*[|•∙;│¦⋅]\s*|\s*(?<![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])[·‧]\s*|\s*[·‧](?![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])\s*|\s{3,}|\s+@\s+|\s+[/\\]{2}\s+|\s+[→⟶➔➜➝]\s+/u;
/** Signs that stand between names, and inside them. */
export type Sign = 'dash' | 'at' | 'comma' | 'stop' | 'slash';

/** "Limpiadora. Limpiezas Norte S.L. (Gijón)" */
const STOP =
  /(?<!(?<!\p{L})(?:Prof|Dra?|Soc|Coop|Mons|Univ|Dept|Inst|Govt?|Hon|Rev|Sgt|Gen|Est))(?<=[\p{Ll}\p{Lu}]{3}|\)|\s\d)\.\s+(?=\p{Lu})/u;
const DASH = /\s+[–—―-]\s+|\s*[—―]\s*/u;
const EDGES = /^[\s,、)|•·–—:/@→-]+(?=\S)|[\s,、(|•·–—:/→-]+$|(?<=\p{L}{4})\.$/gu;

/** The parts of a line, its span of time taken out; `at` is the line's distance from the dated one. */
export function partsOf(line: Line, at: number, span: FoundSpan | undefined): Part[] {
  const texts = line.cells.flatMap((cell) => {
    const rest = span === undefined ? cell.text : withoutSpan(cell.text, span);
    const goesOn = /^\s*,/u.test(cell.text);
    // "**Cook**, The Anchor, Leeds": names of different looks, and commas between them.
    const texts = cutParts(rest.replace(/[([]\s*[)\]]/g, '   ')).flatMap((text) =>
      goesOn ? piecesOf(text, 'comma') : [text],
    );
    return texts.map((text) => ({ text, bold: cell.bold, ...(goesOn ? { after: 'comma' as const } : {}) }));
  });
  return texts.map((part, index) => ({ ...part, slot: `${at}.${index}` }));
}

/** Whether a part is neither of the names of an entry: a remark, how well, how long it lasted, how many people work there. */
export function isFact({ text }: Part): boolean {
  const remark =
    /^\([^()]{8,}\)$/u.test(text) && !isTitle(text) && !hasLegalForm(text) && !isPlace(text.slice(1, -1));
  return remark || isRemark(text) || isOnlyDuration(text) || isFirmFact(text);
}

/** The parts that say no name, with the trades beside them: 教育/培训/院校 | 事业单位 | 150-500人. */
export function factsOf(parts: readonly Part[]): Part[] {
  const lineOf = ({ slot }: Part) => slot.split('.')[0];
  const told = new Set(parts.filter(({ text }) => isFirmFact(text)).map(lineOf));
  const isTrade = (part: Part) =>
    told.has(lineOf(part)) && /^\p{Script=Han}+(?:[/、]\p{Script=Han}+)+$/u.test(part.text);
  return parts.filter((part) => isFact(part) || isTrade(part));
}

function isFirmFact(text: string): boolean {
  return HEADCOUNT.test(text) || OWNERSHIP.test(text);
}

/** Cuts a heading line's text at the signs that people put between its parts. */
export function cutParts(text: string): string[] {
  return text
    .split(SEPARATOR)
    .flatMap(cutCjk)
    .map((part) => part.replace(EDGES, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Cuts parts further by a sign that may also stand inside a name, so only where a heading has too few. */
export function cutMore(parts: readonly Part[], sign: Sign): { parts: Part[]; joints: string[] } {
  const joints: string[] = [];
  const cut = parts.flatMap((part) => {
    const pieces = piecesOf(part.text, sign);
    if (pieces.length < 2 || pieces.length > 5) return [part];
    joints.push(...(sign === 'at' ? (part.text.match(AT) ?? []) : []));
    return pieces.map((text, index) => ({ ...part, text, slot: `${part.slot}${sign[0]}${index}` }));
  });
  return { parts: cut, joints };
}

const AT =
  /\s(?:at|hos|w firmie|bei(?: der| dem)?|chez|presso|bij|para|w\/|für|im(?=\s\p{Lu})|beim|au sein d[eu’'](?: la)?)\s|(?<=\p{L}{3})\sen\s(?=\p{Lu})/u;

function piecesOf(text: string, sign: Sign): string[] {
  const pieces =
    sign === 'dash'
      ? text.split(DASH)
      : sign === 'at'
        ? cutOnce(text)
        : sign === 'stop'
          ? text.split(STOP)
          : sign === 'slash'
            ? text.split(/\s+\/\s+/u)
            : text.split(
                /(?<!university of (?:california|texas|wisconsin|illinois|michigan|minnesota|maryland|massachusetts|missouri|nebraska|nevada|alabama|alaska|arkansas|colorado|north carolina|tennessee|washington)),\s+(?![^()]*\))(?!(?:inc|llc|ltd|llp|corp|s\.?l|s\.?a|b\.?v|gmbh|plc|co|jr|sr|m\.?d|ph\.?d|p\.?c)\b)|、|(?<=\p{Ll}),(?=\p{Lu})/iu,
              );
  return pieces.map((piece) => piece.replace(EDGES, '')).filter((piece) => piece !== '');
}

function cutOnce(text: string): string[] {
  const match = AT.exec(text);
  return match === null ? [text] : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
