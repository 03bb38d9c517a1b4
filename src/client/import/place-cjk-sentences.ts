/**
 * Typed Chinese papers tell a job or a school in a sentence: "2015年3月至2019年10月,在…公司工作,任驾驶员,负责…". Here such a
 * sentence is a heading of its time and names, and what follows them is text below it.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import type { Draft } from './place-draft.ts';
import { type Cell, joinText, type Line, lineOf } from './place-lines.ts';
import { leavesNoRoom } from './place-paragraphs.ts';
import { isSchool } from './place-words.ts';

type Section = 'work' | 'education';
type Told = {
  readonly names: readonly string[];
  readonly rest: string;
  /** A mark stands behind the last name, so it does not go on in the next line. */
  readonly closed: boolean;
};

const AT = '(?:先后|曾)?(?:就职于|任职于|供职于|受雇于|服役于|就職於|任職於|在|于|於)';
const WORKED = '(?:工作|服役|就职|任职|供职|上班|实习|打工|就職|任職|服務|實習)';
const AS = '(?:先后|曾)?(?:担任|擔任|(?<![责責主])任(?![职職]))';
const NAME = '[^,。;:]{2,40}?';
const END = '(?:一职|职务|一職|職務)?(?:([,。;])|$)(.*)$';
const JOBS = [
  new RegExp(`^${AT}(${NAME})${WORKED}(?:期间)?[,。;]?\\s*${AS}(${NAME})${END}`, 'su'),
  new RegExp(`^${AT}(${NAME}),?\\s*${AS}(${NAME})${END}`, 'su'),
];
const SCHOOL =
  /^(?:就读于|就讀於|毕业于|畢業於|在|于|於)?([^,。;:]{4,30}?)(?:就读|就讀|学习|學習|读书|讀書)?,\s*(.+)$/su;

/** The lines, with each sentence of one job or school cut into a heading and text; the words between are labels. */
export function cutSentences(draft: Draft, section: Section, lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line === undefined) break;
    const dated = datedSentence(line);
    const goesOn =
      next !== undefined && next.cells.length === 1 && !next.bullet && findSpan(next.text)?.index !== 0;
    const alone = dated === undefined ? undefined : tell(section, dated.text);
    const wrapped =
      dated !== undefined && alone?.closed !== true && goesOn && leavesNoRoom(line, next)
        ? tell(section, joinText(dated.text, next.text))
        : undefined;
    const told = wrapped ?? alone;
    if (dated === undefined || told === undefined) result.push(line);
    else {
      const whole =
        wrapped === undefined || next === undefined ? dated.text : joinText(dated.text, next.text);
      draft.labels.push(...wordsBetween(whole, told));
      result.push(...headingOf(line, dated.time, told));
      if (wrapped !== undefined) index++;
    }
  }
  return result;
}

function datedSentence(line: Line): { time: string; text: string } | undefined {
  const span = findSpan(line.text);
  if (line.bullet || line.cells.length > 2 || span === undefined || span.index !== 0 || !span.both)
    return undefined;
  const text = line.text.slice(span.text.length).replace(/^[\s,:]+/u, '');
  return /^\p{Script=Han}/u.test(text) ? { time: span.text, text } : undefined;
}

function tell(section: Section, text: string): Told | undefined {
  return section === 'work' ? tellJob(text) : tellSchool(text);
}

function tellJob(text: string): Told | undefined {
  for (const shape of JOBS) {
    const [match, first = '', second = '', mark = '', rest = ''] = shape.exec(text) ?? [];
    if (match !== undefined) return { names: [first, second], rest: rest.trim(), closed: mark !== '' };
  }
  return undefined;
}

// The subject and the degree, which are short, are names too.
function tellSchool(text: string): Told | undefined {
  const [, school = '', more = ''] = SCHOOL.exec(text) ?? [];
  if (!isSchool(school)) return undefined;
  const pieces = more.split(/[,。;]\s*/u).filter((piece) => piece !== '');
  const long = pieces.findIndex((piece) => piece.length > 16);
  const names = pieces.slice(0, long < 0 ? 3 : Math.min(long, 3));
  const rest = more.slice(names.reduce((at, name) => more.indexOf(name, at) + name.length, 0));
  return {
    names: [school, ...names],
    rest: rest.replace(/^[\s,。;]+/u, ''),
    closed: /[。;]$/u.test(more) || rest !== '',
  };
}

function wordsBetween(text: string, { names, rest }: Told): string[] {
  let left = rest === '' ? text : text.slice(0, text.lastIndexOf(rest));
  for (const name of names) left = left.replace(name, ' ');
  return left.split(/[\s,。;]+/u).filter((word) => word !== '');
}

function headingOf(line: Line, time: string, { names, rest }: Told): Line[] {
  const [first] = line.cells;
  if (first === undefined) return [line];
  const step = (line.right - line.x) / 4;
  const cell = (text: string, at: number): Cell => ({
    ...first,
    text,
    x: line.x + at * step,
    right: line.x + at * step + 0.8 * step,
  });
  const heading = lineOf([time, ...names].map(cell), line.page, line.column);
  return rest === ''
    ? [heading]
    : [heading, lineOf([{ ...first, text: rest, right: line.right }], line.page, line.column)];
}
