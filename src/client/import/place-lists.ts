/** Places the sections that are lists without dates: skills, languages, interests, profiles, summary. */
import { type Draft, leave } from './place-draft.ts';
import { type Cell, joinText, type Line, lineOf } from './place-lines.ts';
import { paragraphsOf } from './place-paragraphs.ts';
import { isLevel, languageAt } from './place-words.ts';

type Group = { readonly name: string; readonly texts: string[] };

export function placeSummary(draft: Draft, lines: readonly Line[]): void {
  const text = paragraphsOf(lines)
    .map((paragraph) => paragraph.text)
    .join('\n');
  draft.resume.basics.summary = [draft.resume.basics.summary, text].filter((part) => part !== '').join('\n');
}

export function placeSkills(draft: Draft, lines: readonly Line[]): void {
  for (const { name, texts } of groupsOf(lines)) {
    const short = (text: string) => isLevel(text) && text.length <= 24 && !/[,、;/]/u.test(text);
    const level = name === '' ? '' : (texts.find(short) ?? '');
    const keywords = texts.filter((text) => text !== level).flatMap(listed);
    if (name !== '' || texts.length === 0)
      draft.resume.skills.push({ ...skillOf(name), keywords, ...(level === '' ? {} : { level }) });
    else for (const keyword of keywords) draft.resume.skills.push({ ...skillOf(keyword), keywords: [] });
  }
}

export function placeInterests(draft: Draft, lines: readonly Line[]): void {
  for (const { name, texts } of groupsOf(lines)) {
    const keywords = texts.flatMap(listed);
    if (name !== '') draft.resume.interests.push({ name, keywords });
    else for (const keyword of keywords) draft.resume.interests.push({ name: keyword, keywords: [] });
  }
}

export function placeLanguages(draft: Draft, lines: readonly Line[]): void {
  for (const text of ungridded(lines)
    .flatMap((line) => line.cells.map((cell) => cell.text))
    .flatMap(cutLanguages)) {
    const language = languageAt(text);
    const last = draft.resume.languages.at(-1);
    if (language !== undefined) {
      const fluency = text
        .slice(text.indexOf(language) + language.length)
        .replace(/^[\s::,–—|(（-]+|[)）\s|]+$/gu, '');
      draft.resume.languages.push({ language, fluency });
    } else if (last !== undefined && last.fluency === '') last.fluency = text;
    else if (last !== undefined && isLevel(text)) last.fluency = `${last.fluency}, ${text}`;
    else draft.resume.languages.push({ language: text, fluency: '' });
  }
}

export function placeProfiles(draft: Draft, lines: readonly Line[]): void {
  for (const { name, texts } of groupsOf(lines)) {
    const all = name === '' ? texts : [name, ...texts];
    const url = all.find((text) => /^(?:https?:\/\/|www\.)|\.\w{2,6}\/\S/iu.test(text)) ?? '';
    const username = all.find((text) => text !== url && /^@/u.test(text)) ?? '';
    const [network = '', ...more] = all.filter((text) => text !== url && text !== username);
    const [first = '', ...rest] = more;
    draft.resume.basics.profiles.push({ network, username: username === '' ? first : username, url });
    for (const text of username === '' ? rest : more)
      if (lines[0] !== undefined) leave(draft, text, lines[0], network);
  }
}

/** Puts the cells of a grid in order: columns whose left edges repeat on the next line are read downwards. */
export function ungridded(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (let from = 0; from < lines.length; from++) {
    const start = lines[from];
    if (start === undefined) break;
    let to = from + 1;
    while (start.cells.length > 1 && sameColumns(start, lines[to])) to++;
    const grid = lines.slice(from, to);
    const columns = start.cells.length > 1 && readsDown(grid) ? start.cells.map((_, column) => column) : [];
    if (columns.length === 0) for (const line of grid) result.push(...acrossOf(line, grid));
    for (const column of columns)
      result.push(
        ...grid.flatMap((line) => cellAt(line, start.cells[column]).map((cell) => single(line, cell))),
      );
    from = to - 1;
  }
  return result;
}

// Downwards when the first line holds the names: all bold and the next not, or all languages.
function readsDown(grid: readonly Line[]): boolean {
  const [first, second] = grid;
  if (first === undefined || second === undefined) return false;
  const names = first.cells.every((cell) => cell.bold) && second.cells.every((cell) => !cell.bold);
  return (
    names ||
    (first.cells.every((cell) => languageAt(cell.text) !== undefined) &&
      !second.cells.some((cell) => languageAt(cell.text) !== undefined))
  );
}

// Two cells on each of several lines are a name and what is said of it.
function acrossOf(line: Line, grid: readonly Line[]): Line[] {
  const [name, said] = line.cells;
  if (line.bullet || name === undefined || said === undefined) return [line];
  const pair =
    line.cells.length === 2 && (grid.length > 1 || /[,、]/u.test(said.text)) && !/[::]$/u.test(name.text);
  if (pair) return [single(line, { ...name, text: `${name.text}: ${said.text}`, right: said.right })];
  return line.cells.map((cell) => single(line, cell));
}

function sameColumns(start: Line, line: Line | undefined): boolean {
  if (line === undefined || line.page !== start.page) return false;
  return (
    line.cells.length > 1 &&
    line.cells.every((cell) => start.cells.some((other) => Math.abs(other.x - cell.x) < 20))
  );
}

function cellAt(line: Line, column: Cell | undefined): Cell[] {
  return line.cells.filter((cell) => column !== undefined && Math.abs(cell.x - column.x) < 20);
}

function single(line: Line, cell: Cell): Line {
  return { ...lineOf([cell], line.page, line.column), bullet: line.bullet };
}

// A group is a bold line or a "Name: …" with what follows it; without either, lines are groups without a name.
function groupsOf(section: readonly Line[]): Group[] {
  const lines = ungridded(section);
  const titled =
    lines.some((line) => line.bold) && !lines.every((line) => line.bold) && lines[0]?.bold === true;
  const groups: Group[] = [];
  for (const [index, line] of lines.entries()) {
    const named = /^([^::]{1,40})[::]\s*(.+)$/su.exec(line.text);
    const last = groups.at(-1);
    if (titled && line.bold && named === null) groups.push({ name: line.text, texts: [] });
    else if (named !== null && !/^https?$/iu.test(named[1] ?? ''))
      groups.push({ name: named[1] ?? '', texts: [named[2] ?? ''] });
    else if (last !== undefined && (titled || continues(lines[index - 1], line)))
      append(last, line, lines[index - 1]);
    else groups.push({ name: '', texts: [line.text] });
  }
  return groups;
}

function append(group: Group, line: Line, before: Line | undefined): void {
  const last = group.texts.at(-1);
  if (last !== undefined && continues(before, line))
    group.texts[group.texts.length - 1] = joinText(last, line.text);
  else group.texts.push(line.text);
}

// A list that breaks in the middle: the line before is full, or ends in a comma.
function continues(before: Line | undefined, line: Line): boolean {
  if (before === undefined || line.bullet || before.bold !== line.bold || before.page !== line.page)
    return false;
  const full = before.right > before.column.x + 0.7 * (before.column.right - before.column.x);
  const near = line.y - before.y < 1.8 * line.size && Math.abs(before.size - line.size) < 0.3;
  return near && (/[,、]$/u.test(before.text) || (full && /[,、]/u.test(before.text)));
}

function listed(text: string): string[] {
  if (/。|[.;]\s|熟练|熟悉|掌握|精通|了解|能够|です|ます/u.test(text)) return [text];
  return text.split(/\s*[,、;;|•·]\s*(?![^(]*\))/u).filter((part) => part !== '');
}

function cutLanguages(text: string): string[] {
  const pieces = text.split(/\s*[,、;;|•·/]\s*/u).filter((part) => part !== '');
  return pieces.filter((piece) => languageAt(piece) !== undefined).length > 1 ? pieces : [text];
}

function skillOf(text: string): { name: string; level: string } {
  const match = /^(.+?)\s*(?:\(|（|[::–—-]\s)\s*([^()（）]+?)[)）]?$/u.exec(text);
  const [, name = '', level = ''] = match ?? [];
  return match !== null && isLevel(level) ? { name, level } : { name: text, level: '' };
}
