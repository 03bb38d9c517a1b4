/**
 * Takes what a job's own lines say under labels: "职位:测试工程师" below the company, 役職:課長 between facts of the
 * firm. A label says more than any guess; what has none keeps its place.
 */

import type { Roles } from './place-choose-roles.ts';
import type { Draft } from './place-draft.ts';
import type { Entry } from './place-entries.ts';
import { titleEvidence } from './place-evidence.ts';
import { cutLabelled, isFactOfFirm, labelledPart } from './place-job-labels.ts';
import type { Paragraph } from './place-paragraphs.ts';

/** `role` is what somebody did in it (役割), a title where there is no other. */
export type Said = {
  readonly employer: string;
  readonly title: string;
  readonly place: string;
  readonly role: string;
};
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The entry without what it says under labels, and that; the labels go to the draft's. */
export function takeSaid(draft: Draft, entry: Entry): { entry: Entry; said: Said } {
  const said = { employer: '', title: '', place: '', role: '' };
  const rest = (text: string): string => {
    const pieces = cutLabelled(text);
    const kept = pieces.filter((piece) => !takePiece(draft, said, piece));
    return kept.length === pieces.length ? text : kept.join(' ');
  };
  const parts = entry.parts.flatMap((part) => {
    const text = rest(part.text);
    return text === '' ? [] : [{ ...part, text }];
  });
  const body = entry.body.flatMap((paragraph) => {
    const text = paragraph.bullet ? paragraph.text : rest(paragraph.text);
    return text === '' ? [] : [{ ...paragraph, text }];
  });
  return { entry: { ...entry, parts, body }, said };
}

/** The roles with what was said under labels; a guess that a label contradicts is of the rest. */
export function withSaid(roles: Roles, all: Said): Roles {
  // "Role: lead of three" below a title is no other title.
  if (all.role !== '') {
    const none = all.title === '' && roles.title === '';
    const whole = none ? { ...all, title: all.role, role: '' } : { ...all, role: '' };
    return withSaid(none ? roles : { ...roles, rest: [...roles.rest, all.role] }, whole);
  }
  const twice = all.title !== '' && !CJK.test(all.title) && titleEvidence(roles.title) >= 1;
  const said = twice ? { ...all, title: '' } : all;
  const rest = [
    ...(said.title !== '' && roles.title !== '' ? [roles.title] : []),
    ...(said.employer !== '' && roles.employer !== '' ? [roles.employer] : []),
    ...roles.rest,
    ...(twice ? [all.title] : []),
  ];
  // A heading of one part beside a labelled title is the employer, whatever its words.
  const alone = said.title !== '' && said.employer === '' && roles.employer === '' && roles.title !== '';
  return {
    ...roles,
    title: said.title === '' ? roles.title : said.title,
    employer: said.employer !== '' ? said.employer : alone ? roles.title : roles.employer,
    place: roles.place === '' ? said.place : roles.place,
    rest: alone ? rest.filter((text) => text !== roles.title) : rest,
  };
}

/** A short first line of a Chinese or Japanese job that names an occupation, where no title was found. */
export function titleBelow(roles: Roles, body: readonly Paragraph[]): Paragraph | undefined {
  const first = body.find((paragraph) => !isFactOfFirm(paragraph.text));
  if (roles.title !== '' || roles.employer === '' || first === undefined || first.bullet) return undefined;
  const { text } = splitRemark(first.text);
  const short = text.length <= 24 && CJK.test(text) && !/[。;；:：]|^\d/u.test(text);
  return short && titleEvidence(text) >= 1 ? first : undefined;
}

/** 财务经理(汇报对象:CFO,下属 8 人): what stands in brackets behind a title, where it says more than a word. */
export function splitRemark(text: string): { text: string; remark: string } {
  const [, title = '', remark = ''] = /^([^()]{2,24}?)\s*(\([^()]{6,}\))$/u.exec(text) ?? [];
  const says = title !== '' && /[:：,、\d]/u.test(remark);
  return says ? { text: title, remark } : { text, remark: '' };
}

const EMPLOYED =
  '(?:正社員|正職員|正規職員|正規社員|(?:非)?常勤(?:職員)?|契約社員|契約職員|派遣社員|嘱託(?:社員|職員)?|パート|パートタイム|アルバイト|臨時職員|会計年度任用職員|全职|兼职|正式员工|合同工)';
/** アルバイト alone is a title, too: many papers say no other. */
const ONLY_FORM = new RegExp(`^\\(?(?!パート|アルバイト|兼职)${EMPLOYED}\\)?$`, 'u');

/** Whether a text says how somebody is employed, and not as what. */
export function isFormOfEmployment(text: string): boolean {
  return ONLY_FORM.test(text);
}

/** 正職員・保育士: how somebody is employed, and as what. */
const AS = new RegExp(
  `^(${EMPLOYED}(?:\\([^()]*\\))?)\\s*[・·/／、|｜,]\\s*([^()・、。:]{2,16})(\\([^()]*\\))?$`,
  'u',
);

/** The title that the first line of a job says behind how somebody was employed, be that line a bullet or not. */
export function titleBehindForm(
  roles: Roles,
  [first]: readonly Paragraph[],
): { title: string; rest: string[] } | undefined {
  if (roles.title !== '' || roles.employer === '' || first === undefined) return undefined;
  const [, form = '', title = '', remark = ''] = AS.exec(first.text) ?? [];
  return titleEvidence(title) >= 1
    ? { title, rest: [form, remark].filter((text) => text !== '') }
    : undefined;
}

function takePiece(draft: Draft, said: { -readonly [name in keyof Said]: string }, piece: string): boolean {
  const found = labelledPart(piece);
  if (found === undefined) return false;
  const { kind, value, label } = found;
  if (kind === 'duties' && value === '') draft.labels.push(piece);
  else if (
    (kind === 'employer' || kind === 'title' || kind === 'place' || kind === 'role') &&
    said[kind] === '' &&
    value !== ''
  ) {
    said[kind] = value;
    draft.labels.push(label);
  } else return false;
  return true;
}
