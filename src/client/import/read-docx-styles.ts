/**
 * What the styles of a DOCX say of a paragraph or a run: size, weight, spacing, indents, tab stops, list, outline.
 * Each is taken from the nearest place that says it: the run, its style, the paragraph's style and those it is based
 * on, the defaults. Lengths are points. Source: ECMA-376 Part 1, 17.3 and 17.7.
 */
import { childrenOf, elementAt, type XmlElement } from './read-xml.ts';

export type TabStop = { readonly at: number; readonly align: 'left' | 'center' | 'right' };

/** What is said of a run. */
export type RunLook = { readonly size?: number; readonly bold?: boolean; readonly hidden?: boolean };

/** What is said of a paragraph; `run` is for its text where the run says nothing. */
export type ParagraphLook = {
  readonly style?: string;
  readonly before?: number;
  readonly after?: number;
  /** Distance of lines: a factor, or points if negative. */
  readonly line?: number;
  readonly left?: number;
  readonly first?: number;
  readonly list?: string;
  readonly level?: number;
  readonly outline?: number;
  readonly contextual?: boolean;
  readonly tabs?: readonly TabStop[];
  readonly run: RunLook;
};

export type Styles = {
  /** The look of a paragraph by its w:pPr. */
  readonly paragraph: (properties: XmlElement | undefined) => ParagraphLook;
  /** The look of a run by its w:rPr, inside a paragraph. */
  readonly run: (properties: XmlElement | undefined, paragraph: ParagraphLook) => RunLook;
};

type Style = { readonly base: string; readonly paragraph: ParagraphLook; readonly run: RunLook };

/** Reads styles.xml; without one, everything is 11 points. */
export function readStyles(document: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let normal = '';
  for (const style of childrenOf(document, 'w:style')) {
    const id = style.attributes.get('w:styleId') ?? '';
    const run = runLook(elementAt(style, 'w:rPr'));
    const outline = outlineOf(valOf(style, 'w:name'));
    const look = paragraphLook(elementAt(style, 'w:pPr'));
    styles.set(id, {
      base: valOf(style, 'w:basedOn'),
      paragraph: { ...(outline === undefined ? {} : { outline }), ...look, run },
      run,
    });
    if (style.attributes.get('w:type') === 'paragraph' && isOn(style.attributes.get('w:default') ?? '0'))
      normal = id;
  }
  const defaults = elementAt(document, 'w:docDefaults');
  const base: ParagraphLook = {
    ...paragraphLook(elementAt(defaults, 'w:pPrDefault', 'w:pPr')),
    run: { size: 11, ...runLook(elementAt(defaults, 'w:rPrDefault', 'w:rPr')) },
  };
  const chain = (id: string): Style[] => {
    const found: Style[] = [];
    for (let at = styles.get(id); at !== undefined && found.length < 20; at = styles.get(at.base))
      found.unshift(at);
    return found;
  };
  const known = new Map<string, ParagraphLook>();
  const styled = (id: string): ParagraphLook => {
    const look =
      known.get(id) ??
      chain(id).reduce<ParagraphLook>((above, { paragraph }) => over(above, paragraph), base);
    known.set(id, look);
    return look;
  };
  return {
    paragraph: (properties) => {
      const style = valOf(properties, 'w:pStyle') || normal;
      return { ...over(styled(style), paragraphLook(properties)), style };
    },
    run: (properties, paragraph) => {
      const named = chain(valOf(properties, 'w:rStyle')).map(({ run }) => run);
      return Object.assign({}, paragraph.run, ...named, runLook(properties));
    },
  };
}

/** A w:val. */
export function valOf(parent: XmlElement | undefined, name: string): string {
  return elementAt(parent, name)?.attributes.get('w:val') ?? '';
}

/** Points that a length may have at most: no page of Word's is larger (22 inches). */
const LONGEST = 1_584;

/** A length in twentieths of a point, or with a unit (ISO 29500 strict); in points. */
export function points(value: string | undefined): number | undefined {
  const match = /^(-?[\d.]+)(pt|in|cm|mm|pc|pi)?$/.exec(value ?? '');
  if (match === null) return undefined;
  const size = { pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, pi: 12 }[match[2] ?? ''] ?? 0.05;
  const length = Number(match[1]) * size;
  return Number.isNaN(length) ? undefined : Math.min(LONGEST, Math.max(-LONGEST, length));
}

function over(above: ParagraphLook, own: ParagraphLook): ParagraphLook {
  const tabs = [...(above.tabs ?? []), ...(own.tabs ?? [])];
  return { ...above, ...own, tabs, run: { ...above.run, ...own.run } };
}

function runLook(properties: XmlElement | undefined): RunLook {
  const size = valOf(properties, 'w:sz');
  const bold = elementAt(properties, 'w:b');
  const hidden = elementAt(properties, 'w:vanish');
  const half = /^\d+$/.test(size) ? Number(size) / 2 : points(size);
  return {
    ...(half === undefined || half < 1 || half > 400 ? {} : { size: half }),
    ...(bold === undefined ? {} : { bold: isOn(bold.attributes.get('w:val')) }),
    ...(hidden === undefined ? {} : { hidden: isOn(hidden.attributes.get('w:val')) }),
  };
}

function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  const spacing = elementAt(properties, 'w:spacing')?.attributes;
  const indent = elementAt(properties, 'w:ind')?.attributes;
  const list = elementAt(properties, 'w:numPr');
  const outline = valOf(properties, 'w:outlineLvl');
  const contextual = elementAt(properties, 'w:contextualSpacing');
  const line = spacing?.get('w:line');
  const auto = (spacing?.get('w:lineRule') ?? 'auto') === 'auto';
  const hanging = points(indent?.get('w:hanging'));
  const tabs = childrenOf(elementAt(properties, 'w:tabs'), 'w:tab').flatMap(tabStop);
  const first = hanging === undefined ? points(indent?.get('w:firstLine')) : -hanging;
  const said = {
    before: points(spacing?.get('w:before')),
    after: points(spacing?.get('w:after')),
    line: line === undefined ? undefined : auto ? Number(line) / 240 || 1 : -(points(line) ?? 12),
    left: points(indent?.get('w:left') ?? indent?.get('w:start')),
    first,
    list: list === undefined ? undefined : valOf(list, 'w:numId'),
    level: list === undefined ? undefined : Number(valOf(list, 'w:ilvl')) || 0,
    outline: outline === '' ? undefined : Number(outline) || 0,
    contextual: contextual === undefined ? undefined : isOn(contextual.attributes.get('w:val')),
    tabs: tabs.length === 0 ? undefined : tabs,
  };
  return { ...withoutUndefined(said), run: {} };
}

function tabStop(tab: XmlElement): TabStop[] {
  const at = points(tab.attributes.get('w:pos'));
  const kind = tab.attributes.get('w:val') ?? 'left';
  if (at === undefined || kind === 'clear' || kind === 'bar') return [];
  const right = kind === 'right' || kind === 'end' || kind === 'decimal';
  return [{ at, align: right ? 'right' : kind === 'center' ? 'center' : 'left' }];
}

// Word names its built-in styles in English, whatever language it speaks; their ids are translated.
function outlineOf(name: string): number | undefined {
  const level = /^heading (\d)$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(said: T): Defined<T> {
  const entries = Object.entries(said).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}
