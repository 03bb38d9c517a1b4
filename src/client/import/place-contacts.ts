/** The shapes of addresses, mail addresses and links, and how a link is kept. */
import type { Draft } from './place-draft.ts';

const EMAIL = /[\w.+%-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** "(at)", and spaces that a reader of pictures or a justified line puts around the signs. */
const SPELLED =
  /([\w.+%-]+)\s*(?:\(at\)|\[at\]|\{at\}|\(@\)|\[@\]|\s@\s?|@\s)\s*([\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\p{L}\p{N}-]+){1,4})/iu;
const URL =
  /(?:https?:\/\/|www\.)\S+|(?<![@\w.])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|io|dev|me|de|fr|es|it|nl|cn|jp|uk|eu|ch|at|be|info|tech|games|app|co|ai|site|page|blog|design|example)(?:\/\S*)?(?![\w@])/iu;
const ADDRESS =
  /〒|^\d{3}-\d{4}$|(?:都|道|府|県)\S*(?:市|区|町|村)|(?:省|市)\S*(?:区|县|路|号|街)|\b\d{1,5}[a-z]?,? (?:\p{L}+\.? ){0,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|way|boulevard|blvd|court|ct|place|pl|square|terrace|close|crescent|gardens|rue|quai|allée|impasse|chemin|place|cours|bd|boulevard)\b|(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer|ring|damm|straat|laan|plein|gracht|kade)\s*\d+|^(?:rue|avenue|via|viale|corso|piazza|calle|avda\.?|avenida|plaza|paseo|c\/)\s.*\d|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{4,5}(?: [A-Z]{2})? \p{Lu}[\p{Ll}-]+(?: \p{L}+){0,3}$|, [A-Z]{2} \d{5}\b/iu;
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

/** A mail address in a text: as it is written there, and as it is used. */
export function findMail(text: string): { written: string; mail: string } | undefined {
  const plain = EMAIL.exec(text)?.[0];
  if (plain !== undefined) return { written: plain, mail: plain.replace(/[.-]+$/u, '') };
  if (!/at[)\]}]|@/iu.test(text)) return undefined;
  const spelled = SPELLED.exec(text.slice(0, 500));
  if (spelled === null) return undefined;
  const host = (spelled[2] ?? '').replace(/\(dot\)|\[dot\]/giu, '.').replace(/\s/gu, '');
  return { written: spelled[0], mail: `${spelled[1] ?? ''}@${host}` };
}

/** The first link in a text. */
export function findLink(text: string): string | undefined {
  return URL.exec(text)?.[0].replace(/[,;)]+$/u, '');
}

export const isAddress = (text: string): boolean => text.length < 200 && ADDRESS.test(text);

/** Puts an address where there is room for it. */
export function placeAddress(draft: Draft, text: string): void {
  const { location } = draft.resume.basics;
  const japanese = /^〒?\s*(\d{3}-\d{4})\s*(.*)$/u.exec(text);
  if (japanese === null) location.address = location.address === '' ? text : `${location.address}, ${text}`;
  else {
    location.postalCode = japanese[1] ?? '';
    location.address = japanese[2] ?? '';
  }
}

/** Whether another piece of an address can be taken: a town below a street, a postal code apart. */
export function canTakeAddress(draft: Draft, text: string): boolean {
  const { address, postalCode } = draft.resume.basics.location;
  if (address === text) return false;
  const town = /^(?:[A-Z]{1,2}-)?\d{4,5}\s\p{L}/u.test(text) && !/\d{4,5}\s\p{L}/u.test(address);
  return address === '' || town || (postalCode === '' && /^〒?\d{3}-\d{4}$/u.test(text));
}

/** Keeps a link as a profile of its network, or as one's own page. */
export function placeLink(draft: Draft, text: string, label: string): void {
  const { basics } = draft.resume;
  const [name = ''] = text.replace(/^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?(?=[a-z\d-]+\.)/iu, '').split('/');
  const host = name.toLowerCase();
  const network = NETWORKS[host] ?? (/linkedin|github|twitter|xing/iu.test(label) ? label : undefined);
  const link = text.includes('/');
  if (network !== undefined)
    basics.profiles.push({ network, username: link ? '' : text, url: link ? text : '' });
  else if (basics.url === '') basics.url = text;
  else basics.profiles.push({ network: '', username: '', url: text });
}
