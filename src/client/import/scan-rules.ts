/**
 * Takes the rules of tables and forms off a page: to the reader of letters they are strokes, and they hide where one
 * cell ends. Where a rule stood upright is kept, since it parts what stands on both sides.
 */
import type { Box, GreyPicture } from './scan-picture.ts';
import { findCells, type Rule } from './scan-table.ts';

/** Rules are often thin and grey. */
const RULE = 190;
/** An upright stroke so long is a rule; a shorter one, within one row of a table, where it joins level rules. Shares of an inch. */
const LONG = 0.4;
const SHORT = 0.18;
const MEET = 0.03;

/** An upright rule; pixels. */
export type Upright = { readonly x: number; readonly top: number; readonly bottom: number };

/** The picture without rules, the upright ones that were in it, and the cells that they made. `dpi` tells a rule from a stroke of a letter. */
export function withoutRules(
  picture: GreyPicture,
  dpi: number,
): { picture: GreyPicture; uprights: readonly Upright[]; cells: readonly Box[] } {
  const { width, height } = picture;
  const data = picture.data.slice();
  const thick = Math.max(2, Math.round(dpi / 28));
  const level = runsAlong(picture, Math.round(dpi * 0.5), thick, false);
  const meet = Math.round(dpi * MEET);
  const isRule = (rule: Rule) =>
    rule.to - rule.from >= LONG * dpi ||
    (ends(rule, rule.from, level, meet) && ends(rule, rule.to, level, meet));
  const upright = runsAlong(picture, Math.round(dpi * SHORT), thick, true).filter(isRule);
  for (const { along, from, to } of level)
    for (let x = from; x < to; x++) wipe(data, x, along, width, height, false);
  for (const { along, from, to } of upright)
    for (let y = from; y < to; y++) wipe(data, along, y, width, height, true);
  const uprights = upright.map(({ along, from, to }) => ({ x: along, top: from, bottom: to }));
  return { picture: { width, height, data }, uprights, cells: findCells(picture, { level, upright }, dpi) };
}

/** Whether an upright rule ends at a level one. */
function ends({ along }: Rule, end: number, level: readonly Rule[], meet: number): boolean {
  return level.some(
    (rule) => Math.abs(rule.along - end) <= meet && rule.from - meet <= along && along <= rule.to + meet,
  );
}

// Runs of ink that are long in one direction and, nearly everywhere, thin in the other.
function runsAlong(picture: GreyPicture, long: number, thick: number, upright: boolean): Rule[] {
  const { width, height, data } = picture;
  const [lines, length] = upright ? [width, height] : [height, width];
  const ink = (line: number, at: number) =>
    line >= 0 && line < lines && (data[upright ? at * width + line : line * width + at] ?? 255) < RULE;
  const runs: Rule[] = [];
  for (let line = 0; line < lines; line++) {
    let from = -1;
    for (let at = 0; at <= length; at++) {
      const dark = at < length && ink(line, at);
      if (dark && from < 0) from = at;
      if (dark || from < 0) continue;
      if (at - from >= long && isThin(ink, line, from, at, thick)) runs.push({ along: line, from, to: at });
      from = -1;
    }
  }
  return runs;
}

function isThin(
  ink: (line: number, at: number) => boolean,
  line: number,
  from: number,
  to: number,
  thick: number,
): boolean {
  let thin = 0;
  for (let at = from; at < to; at++) {
    let extent = 1;
    for (let up = line - 1; extent <= thick && ink(up, at); up--) extent++;
    for (let down = line + 1; extent <= thick && ink(down, at); down++) extent++;
    if (extent <= thick) thin++;
  }
  return thin > 0.7 * (to - from);
}

// The grey edge of a rule goes with it; a letter that touches it keeps what is beyond.
function wipe(data: Uint8Array, x: number, y: number, width: number, height: number, upright: boolean): void {
  for (const step of [-2, -1, 0, 1, 2]) {
    const [px, py] = upright ? [x + step, y] : [x, y + step];
    if (px >= 0 && py >= 0 && px < width && py < height) data[py * width + px] = 255;
  }
}
