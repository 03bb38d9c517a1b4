/** A page to print: its HTML, and what of the person stands on it. */
import type { Lang, Person } from './invent-person.ts';

export type Paper = {
  readonly html: string;
  /** The paper as a file of a word processor, for those that are one. */
  readonly docx?: Buffer;
  /** The file itself, where nothing is printed. */
  readonly file?: Uint8Array;
  /** XML that the printed PDF carries inside. */
  readonly carried?: string;
  /** Whether jobs, and schools, have months; years alone else. */
  readonly months?: boolean;
  readonly schoolMonths?: boolean;
  /** Whether the start of a school is written. */
  readonly schoolStart?: boolean;
  readonly phone?: boolean;
  readonly landscape?: boolean;
  /** Whether schools before university, or any, and titles of jobs are written. */
  readonly highSchool?: boolean;
  readonly schools?: boolean;
  readonly titles?: boolean;
};
export type Template = (person: Person) => Paper | Promise<Paper>;

/** Escapes a text for HTML. */
export const e = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const ul = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>`;

/** The whole document; fonts named Sans are replaced by the ones that the maker loads. */
export function page(lang: Lang, style: string, body: string): string {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>@page{size:A4;margin:16mm}*{box-sizing:border-box}body{margin:0;font:10.5pt/1.45 Body,sans-serif}h1,h2,h3,p,ul{margin:0}ul{padding-left:1.2em}${style}</style><body>${body}</body></html>`;
}
