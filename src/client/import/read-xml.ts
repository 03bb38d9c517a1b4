/**
 * Reads XML into a small tree. The text is hostile: a document type (entities, external parts) is refused before
 * anything of it is read, nothing is ever fetched, depth and size of the tree are bounded.
 * Not promised: validity, comments, processing instructions. Source: XML 1.0, Namespaces in XML 1.0.
 */
import { SaxesParser } from 'saxes';
import { type Refusal, refuse } from '../../shared/errors.ts';

const MAX_DEPTH = 200;
const MAX_NODES = 400_000;

/** `name` is the local name, behind a prefix if `spaces` names its namespace; attributes are named the same way. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

class Unfit extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/**
 * Reads a document of at most a few megabytes.
 * @param spaces the prefix to use for each namespace that matters
 */
export function readXml(
  bytes: Uint8Array,
  spaces: Readonly<Record<string, string>> = {},
): XmlElement | Refusal {
  try {
    return treeOf(decodeXml(bytes), new Map(Object.entries(spaces)));
  } catch (error) {
    if (error instanceof Unfit) return error.refusal;
    return refuse('file_broken', 'The file holds XML that is not well formed.');
  }
}

function treeOf(text: string, spaces: ReadonlyMap<string, string>): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const named = (uri: string, local: string) => {
    const prefix = spaces.get(uri);
    return prefix === undefined ? local : `${prefix}:${local}`;
  };
  const open: { element: XmlElement; children: XmlNode[] }[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  const count = () => {
    if (++nodes > MAX_NODES)
      throw new Unfit(refuse('file_too_large', 'The file has more parts than a résumé.'));
  };
  const say = (said: string) => {
    count();
    open.at(-1)?.children.push(said);
  };
  parser.on('doctype', () => {
    throw new Unfit(refuse('file_unsafe', 'The file defines entities, which no résumé needs.'));
  });
  parser.on('opentag', (tag) => {
    count();
    if (open.length >= MAX_DEPTH)
      throw new Unfit(refuse('file_nested_too_deep', 'No résumé nests its parts this deep.'));
    const children: XmlNode[] = [];
    const attributes = new Map(
      Object.values(tag.attributes).map(({ uri, local, value }) => [named(uri, local), value]),
    );
    const element = { name: named(tag.uri, tag.local), attributes, children };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push({ element, children });
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', say);
  parser.on('cdata', say);
  parser.write(text).close();
  if (root === undefined) throw new Unfit(refuse('file_broken', 'The file holds no XML.'));
  return root;
}

/** Decodes by byte order mark, else by the shape of the first bytes, else as the file says of itself, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return new TextDecoder('utf-16le').decode(bytes);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return new TextDecoder('utf-16be').decode(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const said = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  return new TextDecoder(/^utf-?16/i.test(said) ? 'utf-8' : said).decode(bytes);
}

/** The elements of that name directly inside. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && child.name === name) found.push(child);
  return found;
}

/** The first element along a path of names. */
export function elementAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((here, name) => childrenOf(here, name)[0], element);
}

/** All text inside, as it stands. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

/** Every element of that name at any depth, in the order of the document. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...allOf(child, name)],
  );
}
