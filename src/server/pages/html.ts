/**
 * HTML as a tagged template: every value is escaped for the place where it stands; only what this module made goes in
 * unescaped. There is no way to mark a string as safe. Addresses in href, src and action are our own paths or http(s).
 * Source: HTML, sections 13.1.2 (writing) and 13.2.5 (tokenization).
 */
import { type Place, placesOf } from './html-places.ts';

// A private field makes the class nominal: no other object, parsed from anywhere, can pass for markup.
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

class Attributes extends Markup {}

/** A piece of finished markup; `String(piece)` is its text. */
export type Html = Markup;

/** What can stand in a template: nothing at all for null and false. */
export type Value = string | number | Html | null | false | readonly Value[];

/** Makes markup of a template and its values. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const places = placesOf(parts);
  const filled = values.map((value, index) => write(places[index], value) + (parts[index + 1] ?? ''));
  return new Markup((parts[0] ?? '') + filled.join(''));
}

/** Attributes by name: `true` stands without a value, `false`, null and undefined not at all. */
export function attributes(
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Html {
  const written = Object.entries(values).map(([name, value]) => {
    if (!/^[a-z][a-z-]*$/.test(name) || name.startsWith('on') || name === 'style') {
      throw new Error(`an attribute cannot be named ${name}`);
    }
    if (value === false || value === null || value === undefined) return '';
    return value === true ? ` ${name}` : ` ${name}="${writeValue(name, true, String(value))}"`;
  });
  return new Attributes(written.join(''));
}

/** A block of JSON that browsers do not run, e.g. `application/ld+json`. No `<` is left that could end it. */
export function dataBlock(type: 'application/ld+json', value: unknown): Html {
  const text = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(`<script type="${type}">${text}</script>`);
}

/** A text as HTML writes it, in content and in quoted values alike. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function write(place: Place | undefined, value: Value): string {
  if (value === null || value === false) return '';
  if (place?.kind === 'content') return writeContent(value);
  if (place?.kind === 'attributes') {
    if (value instanceof Attributes || value === '') return String(value);
    throw new Error('only attributes() may stand there');
  }
  if (place?.kind === 'value' && (typeof value === 'string' || typeof value === 'number')) {
    return writeValue(place.attribute, place.begins, String(value));
  }
  throw new Error('only a text or a number may stand there');
}

function writeContent(value: Value): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  if (value instanceof Attributes) throw new Error('attributes stand inside a tag');
  if (value instanceof Markup) return String(value);
  return value.map(writeContent).join('');
}

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction']);

function writeValue(attribute: string, begins: boolean, text: string): string {
  if (attribute.startsWith('on') || attribute === 'style' || attribute === 'srcdoc') {
    throw new Error(`no value may stand in ${attribute}`);
  }
  // `//host` and a scheme such as javascript: lead elsewhere; white space before them would be skipped by browsers.
  if (begins && ADDRESSES.has(attribute) && !/^(?:\/(?![/\\])|#|\?|https?:\/\/)/i.test(text)) {
    throw new Error(`${attribute} needs a path or an http address`);
  }
  return escapeText(text);
}
