/**
 * Reads a résumé from JSON text: JSON Resume 1.0.0 and the older spellings that still go round (0.0.x and the drafts
 * before it: `bio`, `company`, `website`, `picture`, `hobbies`, `profiles` as an object). The text is hostile: its
 * size and depth are bounded before anything walks it, and keys that reach into prototypes are refused.
 * Promise: what the normal form has no place for comes back as a leftover with the path of its key.
 * Source: https://github.com/jsonresume/resume-schema, schema.json at v1.0.0 and 0.0.0.
 */
import { type Refusal, refuse } from '../errors.ts';
import type { ImportResult, Leftover } from './import-result.ts';
import { readDate, saysNow } from './read-date.ts';
import { cleanText, IMAGE, MAX_IMAGE, MAX_ITEMS, MAX_TEXT, Resume, SECTIONS } from './resume.ts';

/** Characters of a JSON file. */
export const MAX_JSON = 5_000_000;
const MAX_DEPTH = 24;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };
type Reading = { leftover: Leftover[]; labels: string[] };

const TEXTS = new Set(['highlights', 'courses', 'keywords', 'roles']);
const DATES = new Set(['startDate', 'endDate', 'date', 'releaseDate']);

const OLD_KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  resume: { bio: 'basics', hobbies: 'interests', experience: 'work', certifications: 'certificates' },
  basics: { picture: 'image', website: 'url', title: 'label' },
  work: { company: 'name', website: 'url', title: 'position', employer: 'name' },
  volunteer: { website: 'url', company: 'organization' },
  education: { website: 'url', gpa: 'score', degree: 'studyType', school: 'institution' },
  awards: { description: 'summary', name: 'title' },
  certificates: { website: 'url', title: 'name', authority: 'issuer' },
  publications: { website: 'url', description: 'summary', title: 'name' },
  languages: { name: 'language', level: 'fluency' },
  projects: { website: 'url', summary: 'description', title: 'name' },
};

/** Reads a résumé from the text of a JSON file; a refusal says what to do instead. */
export function readJsonResume(text: string): ImportResult | Refusal {
  if (text.length > MAX_JSON)
    return refuse('file_too_large', 'A JSON résumé may have 5 MB; take pictures out of it.');
  if (depthOf(text) > MAX_DEPTH)
    return refuse('file_nested_too_deep', 'No résumé nests its lists this deep.');
  let whole: Json;
  try {
    whole = JSON.parse(text.replace(/^\uFEFF/, ''), asSpelled);
  } catch {
    return refuse('file_not_json', 'The file is not valid JSON; export it again from where it was made.');
  }
  if (!isObject(whole))
    return refuse('file_not_a_resume', 'A JSON résumé is an object with "basics", "work" and so on.');
  const forbidden = forbiddenKey(whole);
  if (forbidden !== undefined)
    return refuse('file_unsafe', `The key "${forbidden}" has no place in a résumé.`);
  return readResume(renamed(whole, 'resume'));
}

// 3.50 is 3.5 as a number, and a long telephone number ends in zeros. Older browsers tell no source; there it is as ever.
function asSpelled(_key: string, value: Json, context?: { readonly source?: string }): Json {
  const spelled = context?.source ?? String(value);
  return typeof value === 'number' && spelled !== String(value) ? spelled : value;
}

function readResume(whole: JsonObject): ImportResult | Refusal {
  const wrong = wrongPart(whole);
  if (wrong !== undefined) return refuse('file_not_a_resume', wrong);
  const reading: Reading = { leftover: [], labels: [] };
  const draft: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(whole)) {
    if (key === '$schema' && typeof value === 'string') reading.labels.push(value);
    else if (key === 'basics' && isObject(value)) draft[key] = readBasics(renamed(value, 'basics'), reading);
    else if (key === 'meta' && isObject(value))
      draft[key] = readItem(value, 'meta', Resume.shape.meta.unwrap().shape, reading);
    else if (isSection(key) && Array.isArray(value)) draft[key] = readSection(key, value, reading);
    else leave(value, key, reading);
  }
  return { resume: Resume.parse(draft), leftover: reading.leftover, labels: reading.labels };
}

function wrongPart(whole: JsonObject): string | undefined {
  const known = Object.keys(whole).filter((key) => key === 'basics' || isSection(key));
  if (known.length === 0) return 'The file has none of the sections of a JSON résumé ("basics", "work", …).';
  for (const key of known) {
    const value = whole[key];
    if (value === null) continue;
    if (key === 'basics') {
      if (!isObject(value)) return '"basics" must be an object.';
    } else if (!Array.isArray(value)) return `"${key}" must be a list.`;
    else if (!value.every((item) => isObject(item) || typeof item === 'string'))
      return `Each item of "${key}" must be an object.`;
  }
  return undefined;
}

function readBasics(basics: JsonObject, reading: Reading): Record<string, unknown> {
  const { location, profiles, image, websites, ...rest } = basics;
  const { location: locationShape, profiles: _, image: __, ...texts } = Resume.shape.basics.unwrap().shape;
  const draft = readItem(rest, 'basics', texts, reading);
  if (typeof location === 'string') draft.location = { city: readText(location, 'basics.location', reading) };
  else if (isObject(location))
    draft.location = readItem(location, 'basics.location', locationShape.unwrap().shape, reading);
  else leave(location, 'basics.location', reading);
  draft.profiles = readSection('profiles', [...profileList(profiles, reading), ...asList(websites)], reading);
  if (typeof image === 'string' && IMAGE.test(image) && image.length <= MAX_IMAGE) draft.image = image;
  else leave(image, 'basics.image', reading);
  return draft;
}

// Before 0.0.0 the profiles were { network: username }; `websites` were { type, url }.
function profileList(profiles: Json | undefined, reading: Reading): Json[] {
  if (Array.isArray(profiles)) return profiles;
  if (!isObject(profiles)) return leave(profiles, 'basics.profiles', reading) ?? [];
  return Object.entries(profiles).map(([network, username]) => ({ network, username }));
}

function readSection(key: string, items: Json[], reading: Reading): Record<string, unknown>[] {
  const shape: Record<string, unknown> =
    key === 'profiles'
      ? Resume.shape.basics.unwrap().shape.profiles.unwrap().element.shape
      : isSection(key)
        ? Resume.shape[key].unwrap().element.shape
        : {};
  const [firstKey = 'name'] = Object.keys(shape);
  for (const [index, item] of items.slice(MAX_ITEMS).entries())
    leave(item, `${key}.${MAX_ITEMS + index}`, reading);
  return items.slice(0, MAX_ITEMS).map((item, index) => {
    const whole: JsonObject = isObject(item) ? item : { [firstKey]: item };
    const named = key === 'profiles' && 'type' in whole ? renameKeys(whole, { type: 'network' }) : whole;
    return readItem(renamed(named, key), `${key}.${index}`, shape, reading);
  });
}

function readItem(
  item: JsonObject,
  path: string,
  shape: Record<string, unknown>,
  reading: Reading,
): Record<string, unknown> {
  const draft: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item)) {
    const here = `${path}.${key}`;
    if (!Object.hasOwn(shape, key)) leave(value, here, reading);
    else if (TEXTS.has(key)) draft[key] = readTexts(value, here, reading);
    else if (DATES.has(key)) draft[key] = readDateText(value, here, reading);
    else draft[key] = readText(value, here, reading);
  }
  return draft;
}

function readTexts(value: Json, path: string, reading: Reading): string[] {
  const texts = asList(value).map((item, index) => readText(item, `${path}.${index}`, reading));
  const said = texts.filter((text) => text !== '');
  for (const text of said.slice(MAX_ITEMS)) leave(text, path, reading);
  return said.slice(0, MAX_ITEMS);
}

function readText(value: Json, path: string, reading: Reading): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    leave(value, path, reading);
    return '';
  }
  const text = cleanText(String(value));
  if (text.length > MAX_TEXT) leave(text.slice(MAX_TEXT), path, reading);
  return text.slice(0, MAX_TEXT).trim();
}

function readDateText(value: Json, path: string, reading: Reading): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') {
    leave(text, path, reading);
    return '';
  }
  const date = readDate(text);
  if (date !== '') {
    if (date !== text) reading.labels.push(text);
  } else if (saysNow(text)) reading.labels.push(text);
  else leave(text, path, reading);
  return date;
}

// Cut to the length of a field so that the person can move it into one.
function leave(value: Json | undefined, near: string, reading: Reading): undefined {
  if (value === undefined || value === null) return;
  if (typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) leave(part, `${near}.${key}`, reading);
    return;
  }
  const text = cleanText(String(value));
  for (let at = 0; at < text.length; at += MAX_TEXT)
    reading.leftover.push({ text: text.slice(at, at + MAX_TEXT), near });
}

// A known spelling wins over an old one of the same key, which then stays unknown and becomes a leftover.
function renamed(item: JsonObject, place: string): JsonObject {
  return renameKeys(item, OLD_KEYS[place] ?? {});
}

function renameKeys(item: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  const taken = new Set(Object.keys(item));
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => {
      const name = Object.hasOwn(names, key) ? names[key] : undefined;
      if (name === undefined || taken.has(name)) return [key, value];
      taken.add(name);
      return [name, value];
    }),
  );
}

function asList(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSection(key: string): key is (typeof SECTIONS)[number] {
  return SECTIONS.some((section) => section === key);
}

function forbiddenKey(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return key;
    const inside = forbiddenKey(part);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

// Counted on the text, before a parser or a recursion meets it. One pass, and no letter is looked at twice: an
// expression that looks for the end of each string goes through the rest of the file for each that has none.
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (inString && letter === '\\') at++;
    else if (letter === '"') inString = !inString;
    else if (inString) continue;
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++depth);
    else if (letter === ']' || letter === '}') depth--;
  }
  return deepest;
}
