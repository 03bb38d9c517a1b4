/**
 * Tells the spans of time that a section's entries have from those inside an entry's text: "Deployed to Kandahar,
 * March 2012 to December 2012" among the duties of a post that lasted from 2010 to 2014.
 */
import { type FoundSpan, findSpan } from '../../shared/resume/find-span.ts';
import { titleEvidence } from './place-evidence.ts';
import type { Line } from './place-lines.ts';
import { gapBefore } from './place-paragraphs.ts';

/** The dated lines without those whose span is part of the text of the entry above them. */
export function withoutInnerSpans(
  lines: readonly Line[],
  dated: readonly number[],
  leading: number,
): number[] {
  const inner = dated.filter((index) => isInner(lines, dated, index, leading));
  // Posts below an employer are set in and lie within its time too; then they are as many as the employers.
  return inner.length < 0.5 * dated.length ? dated.filter((index) => !inner.includes(index)) : [...dated];
}

function isInner(lines: readonly Line[], dated: readonly number[], index: number, leading: number): boolean {
  const [line, above] = [lines[index], lines[index - 1]];
  if (line === undefined || above === undefined) return false;
  const labelled = line.cells.length === 2 && /[::]$/u.test(line.cells[0]?.text ?? '');
  const told = labelled || (line.cells.length === 1 && isSentence(line));
  if (!told && (dated.includes(index - 1) || line.cells.length > 1)) return false;
  const owner = lines[dated.filter((other) => other < index).at(-1) ?? index];
  const continues =
    Math.abs(line.x - above.x) < 3 &&
    !line.bold &&
    !above.bold &&
    Math.abs(line.size - above.size) < 0.3 &&
    gapBefore(lines, index) <= 1.25 * leading + 1;
  if (owner === undefined) return false;
  const setIn = line.x > owner.x + 8 && line.x < owner.x + 60;
  if (setIn && owner !== above && isSince(line))
    return (spanIn(line)?.from ?? '') >= (spanIn(owner)?.from ?? '');
  const isPart = told || (owner !== above && (continues || isDuty(line)));
  return (isRemark(line) || (setIn && isPart)) && lies(spanIn(line), spanIn(owner));
}

// "led the move of all claims to a shared service, 2018 – 2019"
function isSentence({ text }: Line): boolean {
  const words = text.slice(0, findSpan(text)?.index ?? 0).match(/\p{L}+/gu) ?? [];
  return words.length > 5 && words.filter((word) => /^\p{Ll}/u.test(word)).length >= 0.7 * words.length;
}

// "Redeployed to high care, March–July 2020; NIV competent"
function isDuty({ text, bold }: Line): boolean {
  const span = findSpan(text);
  const words = text.slice(0, span?.index ?? 0).match(/\p{L}+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return !bold && words.length > 3 && small >= 0.7 * words.length && titleEvidence(text) < 1;
}

// "Charge nurse on nights since 2022" among the duties, whose bullets may not be drawn as text.
function isSince(line: Line): boolean {
  const span = spanIn(line);
  return span?.to === '' && span.both && /^\p{L}/u.test(span.text) && span.index > 0 && !line.bold;
}

// "(davon Elternzeit von 05/2019 bis 06/2020)", but not "(05/2019 – 06/2020)".
function isRemark({ text, bold }: Line): boolean {
  const [, inside = ''] = /^[(（]([^()（）]+)[)）]\.?$/u.exec(text) ?? [];
  return !bold && /\p{L}{4}/u.test(inside.slice(0, findSpan(inside)?.index ?? 0));
}

function spanIn(line: Line): FoundSpan | undefined {
  return line.cells.map(({ text }) => findSpan(text)).find((span) => span !== undefined);
}

function lies(inner: FoundSpan | undefined, outer: FoundSpan | undefined): boolean {
  if (inner === undefined || outer?.both !== true || !inner.both || inner.to === '') return false;
  const start = inner.from.slice(0, outer.from.length);
  const end = inner.to.slice(0, outer.to === '' ? 4 : outer.to.length);
  return start >= outer.from && (outer.to === '' || end <= outer.to);
}
