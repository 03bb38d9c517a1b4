/** A post as it was understood, before it is written into the résumé. */
import type { FoundSpan } from '../../shared/resume/find-span.ts';
import type { Roles } from './place-choose-roles.ts';
import type { Entry } from './place-entries.ts';

export type Job = { readonly entry: Entry; readonly roles: Roles };

/** Whether a time lies within another, by their years; what still goes on has no end. */
export function within(inner: FoundSpan | undefined, outer: FoundSpan | undefined): boolean {
  if (inner === undefined || outer === undefined) return false;
  const from = inner.from.slice(0, 4);
  const to = inner.to !== '' ? inner.to.slice(0, 4) : inner.both ? '9999' : from;
  return from >= outer.from.slice(0, 4) && to <= (outer.to === '' ? '9999' : outer.to.slice(0, 4));
}
