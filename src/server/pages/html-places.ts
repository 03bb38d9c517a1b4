/**
 * Where in a piece of HTML a value would land. The template's own text is ours and well formed; it is read only to
 * learn, for each gap between its parts, what may stand there. A gap where no escaping makes a value safe (a tag's
 * name, an unquoted attribute, script, style, a comment) is refused when the template is first used.
 */

/** What a gap may hold: content, a whole attribute, or (part of) the quoted value of an attribute. */
export type Place =
  | { readonly kind: 'content' }
  | { readonly kind: 'attributes' }
  | { readonly kind: 'value'; readonly attribute: string; readonly begins: boolean };

type State = {
  readonly inside: 'content' | 'tag' | 'value';
  readonly tag: string;
  readonly attribute: string;
  readonly quote: string;
  readonly begins: boolean;
};

const START: State = { inside: 'content', tag: '', attribute: '', quote: '', begins: false };
const known = new WeakMap<readonly string[], readonly Place[]>();

/** One place for each gap of a template. Throws on a template whose gaps cannot be made safe. */
export function placesOf(parts: TemplateStringsArray): readonly Place[] {
  const before = known.get(parts);
  if (before !== undefined) return before;
  const places: Place[] = [];
  let state = START;
  parts.forEach((part, index) => {
    state = advance(state, part);
    if (index < parts.length - 1) places.push(placeOf(state, part));
    if (state.inside === 'value') state = { ...state, begins: false };
  });
  if (state.inside !== 'content') throw new Error(`a template ends inside <${state.tag}>`);
  known.set(parts, places);
  return places;
}

function placeOf(state: State, before: string): Place {
  if (state.inside === 'content') {
    if (/^(?:script|style)$/i.test(state.tag)) {
      throw new Error(`no value may stand inside <${state.tag}>`);
    }
    return { kind: 'content' };
  }
  if (state.inside === 'value') return { kind: 'value', attribute: state.attribute, begins: state.begins };
  if (state.tag === '' || /[^\s"'\w-]$/.test(before) || /[=<]\s*$/.test(before)) {
    throw new Error('a value may stand in quotes or in place of whole attributes only');
  }
  return { kind: 'attributes' };
}

function advance(from: State, part: string): State {
  let state = from;
  for (let at = 0; at < part.length; ) {
    const [next, length] = step(state, part.slice(at));
    state = next;
    at += length;
  }
  return state;
}

function step(state: State, rest: string): [State, number] {
  if (state.inside === 'content') {
    if (rest.startsWith('<!--')) throw new Error('a template has no comments');
    const tag = /^<(\/?)([A-Za-z!][\w-]*)?/.exec(rest);
    if (tag !== null) return [{ ...START, inside: 'tag', tag: tag[1] ? '/' : (tag[2] ?? '') }, tag[0].length];
    return [state, Math.max(1, rest.search(/<|$/))];
  }
  if (state.inside === 'tag') {
    if (rest.startsWith('>')) return [{ ...state, inside: 'content' }, 1];
    const value = /^([\w-]+)=(["'])/.exec(rest);
    if (value !== null) {
      const [text, attribute = '', quote = ''] = value;
      return [
        { ...state, inside: 'value', attribute: attribute.toLowerCase(), quote, begins: true },
        text.length,
      ];
    }
    return [state, /^[\w-]+/.exec(rest)?.[0].length ?? 1];
  }
  if (rest.startsWith(state.quote)) return [{ ...state, inside: 'tag', attribute: '', quote: '' }, 1];
  return [{ ...state, begins: false }, 1];
}
