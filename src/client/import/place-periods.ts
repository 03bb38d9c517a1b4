/**
 * Histories of work in tables, as 職務経歴書 have them: the company and its period stand above, and the table's narrow
 * column says the period again (期間 | 業務内容). What is said again dates nothing new.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { isOnlyDate } from './place-dates.ts';
import type { Draft } from './place-draft.ts';
import { partLabelOf } from './place-job-labels.ts';
import { type Cell, type Line, lineOf } from './place-lines.ts';

/** The lines without heads of such tables and without periods that repeat the one above; both become labels. */
export function withoutRepeatedPeriods(draft: Draft, lines: readonly Line[]): Line[] {
  let current: { readonly from: string; readonly to: string } | undefined;
  const result: Line[] = [];
  for (const line of lines) {
    const [first, ...others] = line.cells;
    if (others.length > 0 && line.cells.every(({ text }) => partLabelOf(text) !== undefined)) {
      draft.labels.push(...line.cells.map(({ text }) => text));
      continue;
    }
    if (first !== undefined && current !== undefined && repeats(first, others, current)) {
      draft.labels.push(first.text);
      if (others.length > 0) result.push({ ...lineOf(others, line.page, line.column), bullet: line.bullet });
      continue;
    }
    const span = line.cells
      .map(({ text }) => findSpan(text, draft.order))
      .find((found) => found?.both === true);
    if (span !== undefined) current = span;
    result.push(line);
  }
  return result;
}

function repeats(first: Cell, others: readonly Cell[], { from, to }: { from: string; to: string }): boolean {
  // The narrow column may break the period at its dash, or give the dash a line of its own.
  if (others.length > 0 && /^[-‐‑‒–—―~∼〜至]$/u.test(first.text)) return true;
  const end = /^\s*(?:[-‐‑‒–—―~∼〜]|至|到|から)\s*(.+)$/u.exec(first.text)?.[1];
  if (others.length > 0 && isOnlyDate(first.text) && (findSpan(first.text)?.from ?? '') === to) return true;
  if (end !== undefined) return isOnlyDate(end) && (findSpan(end)?.from ?? '') === to;
  const span = isOnlyDate(first.text.replace(/[-‐‑‒–—―~∼〜]\s*$/u, '')) ? findSpan(first.text) : undefined;
  return (
    span !== undefined &&
    span.from === from &&
    (others.length > 0 || !span.both) &&
    (!span.both || span.to === to)
  );
}
