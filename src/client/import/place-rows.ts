/**
 * Reads the rows of the Japanese standard form (履歴書, JIS Z 8303 in its usual layout): year, month, event. Events come
 * in pairs: 入学 and 卒業 or 修了, 入社 and 退職; 同 stands for the school or company named above, 以上 ends the list.
 * A row whose year is not a year (20XX) keeps its event; the year is left over.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { findDates } from '../../shared/resume/read-date.ts';
import { type Draft, leave } from './place-draft.ts';
import { titleEvidence } from './place-evidence.ts';
import { type Line, lineOf } from './place-lines.ts';
import { hasLegalForm } from './place-words.ts';

type Row = { readonly date: string; readonly text: string; readonly line: Line; readonly dated: boolean };

const BEGIN =
  /\s*(入学|編入学?|転入学?|入社|入職|入所|入行|入庁|就職|転籍|開業|入店|入局|入団|(?:(?:アルバイト|パート)(?:タイム)?(?:として|にて)?\s*(?:勤務|採用|開始)|(?<=\s)(?:勤務|採用|着任))(?:開始)?)\s*(?:\([^()]{1,30}\))?\s*$/u;
/** "株式会社青葉 入社　製造部に配属": what the person began as. */
const BEGUN = /^(.*\S\s*(?:入社|入職|入所|入行|入庁|就職))[\s、,。]+(\S.*)$/u;
/** The last part of a row; why somebody left may stand between the company and it. */
const END =
  /(?:(?<=\S)\s*(?:(?<=\s)\S{1,14}|一身上の都合|会社都合|(?<!派遣|雇用)(?:派遣|雇用)?契約期間満了|任期満了)(?:により|のため|につき|に伴い))?\s*((?:卒業|修了|中退|中途退学|退学|満期退学|退社|退職|退所|契約満了|閉業)(?:見込み?|予定)?)\s*(?:\([^()]{1,30}\))?\s*$/u;
const NOW = /^現在\s*(?:に|へ)\s*(?:至る|いたる)$|^在職中$|^在学中$/u;
const STUDY = /入学|編入|転入|卒業|修了|中退|退学|在学/u;
const SAME =
  /^(?:(?:同(?:社|校|大学院?|大|学院|高校|上|学部|学科|研究科|専攻|課程)?\s*)+|一身上の都合により|会社都合により|契約期間満了により|[^\s]{1,14}(?:により|のため|につき|に伴い))\s*/u;
/** 学園 may go on as 学園高等学校, 大学 as 大学附属高等学校. */
const SCHOOL =
  /^(.*?大学(?:大学院|院)?(?:短期大学部)?(?:[附付]属\p{Script=Han}*?(?:学校|高校))?|.*?(?:高等専門学校|高等学校|専門学校|中学校|小学校|高校|(?:学院|学園)(?:\p{Script=Han}{0,4}?(?:学校|高校))?|スクール))\s*(.*)$/u;
const COURSE = /(?:博士|修士|学士|専門職)(?:前期|後期)?(?:課程|過程)|(?:博士|修士)$/u;

/** "○○大学へ交換留学(2026年2月まで)": a school for some months, told in one row. */
const STAY =
  /^(\S.*?)\s*(?:に|へ|にて)?\s*((?:\d+\s*(?:年|か月|ヶ月|カ月|ヵ月)(?:間)?の?)?(?:交換|派遣|認定|語学|短期|長期|私費)?留学)\s*(?:\(([^()]*)\))?$/u;
/** Part-time work is named by what was done: 販売, ホール・レジ. */
const DONE =
  /^(?:(?:ホール|レジ|キッチン|厨房|接客|販売|品出し|清掃|仕分け|梱包|配達|配膳|洗い場|調理|調理補助|受付|事務|営業|軽作業|検品|製造|警備|監視員)(?:[・、/／\s]|$))+$/u;

/** Whether these lines are such rows. */
export function areRows(lines: readonly Line[]): boolean {
  // Who says both ends on one line, or beside or above the name above, says 卒業 besides.
  const events = lines.filter(
    (line, index) =>
      !lines
        .slice(Math.max(0, index - 2), index)
        .some(({ cells }) => cells.some(({ text }) => findSpan(text)?.both === true)) &&
      (BEGIN.test(line.text) || BEGUN.test(line.text) || END.test(line.text)) &&
      findSpan(line.cells[0]?.text ?? '')?.both !== true,
  );
  return events.length >= 2 || (events.length === 1 && lines.length <= 4);
}

/** Turns a year and a month that stand in cells of their own into one date: 2020 | 4 and 平成30年 | 4月. */
export function withRowDates(lines: readonly Line[], draft: Draft): Line[] {
  let era = '';
  return lines.map((line) => {
    const [year, month, ...others] = line.cells;
    if (
      year === undefined ||
      month === undefined ||
      others.length === 0 ||
      !/^\d{1,2}\s*月?$/u.test(month.text)
    )
      return line;
    if (/^(?:19|20)XX年?$/iu.test(year.text)) {
      const text = others.map((cell) => cell.text).join(' ');
      leave(draft, `${year.text} ${month.text}`, line, text);
      return lineOf(others, line.page, line.column);
    }
    const said = year.text.replace(/\s*年$/u, '');
    // 18 below 平成15: the era is written once.
    const bare = /^\d{1,2}$/u.test(said) ? `${era}${said}` : said;
    if (!/^(?:(?:19|20)\d\d|(?:令和|平成|昭和|大正|[RHS])\s*(?:\d{1,2}|元))$/iu.test(bare)) return line;
    const full = bare.replace(/^R/iu, '令和').replace(/^H/iu, '平成').replace(/^S/iu, '昭和');
    era = /^\p{Script=Han}{2}/u.exec(full)?.[0] ?? '';
    draft.labels.push(year.text, month.text);
    const date = { ...year, text: `${full}年${month.text.replace(/\s*月$/u, '')}月`, right: month.right };
    return lineOf([date, ...others], line.page, line.column);
  });
}

/** Places rows of events as education and work. */
export function placeRows(draft: Draft, lines: readonly Line[]): void {
  for (const whole of rowsFrom(draft, lines)) {
    const [, started = whole.text, as] = BEGUN.exec(whole.text) ?? [];
    const row = { ...whole, text: started };
    const begin = BEGIN.exec(row.text);
    const end = END.exec(row.text);
    const verb = begin?.[1] ?? end?.[1] ?? '';
    const subject = row.text.replace(begin?.[0] ?? end?.[0] ?? '', '').trim();
    if (row.text === '以上' || NOW.test(row.text)) draft.labels.push(row.text);
    else if (begin !== null && STUDY.test(verb)) startSchool(draft, subject, row.date);
    else if (begin !== null) beginJob(draft, subject, row.date, titleIn(begin[0]));
    else if (end !== null && STUDY.test(verb)) endSchool(draft, subject, row.date);
    else if (end !== null) endJob(draft, subject, row);
    else if (!stayAbroad(draft, row)) addToJob(draft, row);
    if (verb !== '') draft.labels.push((begin?.[0] ?? end?.[0] ?? '').trim());
    if (as !== undefined) addToJob(draft, { ...whole, date: '', text: as });
  }
}

function rowsFrom(draft: Draft, lines: readonly Line[]): Row[] {
  return lines.map((line) => {
    const [first, ...others] = line.cells;
    const [date] = findDates(first?.text ?? '');
    const head = date !== undefined && date.index === 0 ? date.text : '';
    const text = [(first?.text ?? '').slice(head.length), ...others.map((cell) => cell.text)]
      .join(' ')
      .trim();
    draft.labels.push(head);
    return { date: head === '' ? '' : (date?.iso ?? ''), text, line, dated: head !== '' };
  });
}

function startSchool(draft: Draft, subject: string, startDate: string): void {
  const match = SCHOOL.exec(subject);
  const institution = match?.[1] ?? subject;
  const inside = match?.[2] ?? '';
  const studyType = COURSE.exec(inside)?.[0] ?? '';
  const area = inside.replace(studyType, '').trim();
  const same = SAME.exec(subject);
  const last = draft.resume.education.at(-1);
  if (same !== null && last !== undefined) draft.labels.push(same[0]);
  const name = same !== null && last !== undefined ? last.institution : institution;
  draft.resume.education.push({
    institution: name,
    url: '',
    area: same === null ? area : subject.replace(same[0], ''),
    studyType,
    startDate,
    endDate: '',
    score: '',
    courses: [],
  });
}

function endSchool(draft: Draft, subject: string, endDate: string): void {
  const open = draft.resume.education.findLast(
    (item) => item.endDate === '' && belongs(subject, `${item.institution}${item.area}${item.studyType}`),
  );
  if (open === undefined) {
    startSchool(draft, subject, '');
    const started = draft.resume.education.at(-1);
    if (started !== undefined) started.endDate = endDate;
    return;
  }
  open.endDate = endDate;
  draft.labels.push(subject);
}

// 入職(外科病棟 看護師)
function titleIn(verb: string): string {
  const said = /\(([^()]+)\)\s*$/u.exec(verb)?.[1] ?? '';
  const title = said.split(/[\s・、/]+/u).find((word) => titleEvidence(word) >= 1) ?? '';
  return title;
}

// "こむぎ日和 六本松店(ホール・レジ) 入社": as what, in brackets before the verb.
function beginJob(draft: Draft, subject: string, startDate: string, position: string): void {
  const [name, done] = splitPost(subject);
  startJob(draft, name, startDate, position === '' ? done : position);
}

function splitPost(subject: string): [name: string, post: string] {
  const [, name = '', said = ''] = /^(\S.*?)\s*\(([^()]{2,20})\)$/u.exec(subject) ?? [];
  const post = DONE.test(said) || (titleEvidence(said) >= 1 && !hasLegalForm(said) && !isForm(said));
  return name !== '' && post ? [name, said] : [subject, ''];
}

// How somebody is employed says no post.
function isForm(text: string): boolean {
  return /^(?:アルバイト|パート(?:タイム)?|正社員|正職員|契約社員|派遣社員|嘱託(?:社員|職員)?|臨時(?:職員)?|現|旧)/u.test(
    text,
  );
}

function stayAbroad(draft: Draft, { date, text }: Row): boolean {
  const [, subject = '', stay = '', until = ''] = STAY.exec(text) ?? [];
  const match = SCHOOL.exec(subject);
  if (date === '' || match === null) return false;
  const [end] = findDates(until.replaceAll(/\s/gu, ''));
  const [, name = '', where = ''] = /^(.+?)\s*\(([^()]*)\)$/u.exec(subject) ?? ['', subject];
  draft.resume.education.push({
    institution: name,
    url: '',
    area: '',
    studyType: stay,
    startDate: date,
    endDate: end?.iso ?? '',
    score: '',
    courses: [where, end === undefined ? until : ''].filter((said) => said !== ''),
  });
  if (end !== undefined) draft.labels.push(until);
  return true;
}

function startJob(draft: Draft, subject: string, startDate: string, position = ''): void {
  draft.resume.work.push({
    name: subject,
    location: '',
    description: '',
    position,
    url: '',
    startDate,
    endDate: '',
    summary: '',
    highlights: [],
  });
}

function endJob(draft: Draft, subject: string, row: Row): void {
  const [company] = splitPost(subject);
  const open = draft.resume.work.findLast((item) => item.endDate === '' && belongs(company, item.name));
  if (open === undefined) addToJob(draft, row);
  else {
    open.endDate = row.date;
    draft.labels.push(subject);
  }
}

function belongs(subject: string, name: string): boolean {
  const rest = subject.replace(SAME, '').replaceAll(/\s/gu, '');
  return rest === '' || name.replaceAll(/\s/gu, '').includes(rest);
}

// A row between the two, e.g. a department, says more of the job; a note at the foot of the form does not.
function addToJob(draft: Draft, row: Row): void {
  const last = draft.resume.work.at(-1);
  const first = draft.resume.work[0];
  if (last === undefined || first === undefined || (!row.dated && row.line.size < 10))
    leave(draft, row.text, row.line, last?.name ?? '');
  else last.highlights.push(row.date === '' ? row.text : `${row.date} ${row.text}`);
}
