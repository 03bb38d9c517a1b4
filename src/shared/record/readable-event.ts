/**
 * An event as somebody reads it who checks it: each part by its name, exactly, on a terminal or a page that the text
 * cannot play tricks on. Promises that what is shown has no control character, none that turns the direction of writing
 * and none that cannot be seen: each stands as its number (Unicode, general categories Cc, Cf, Zl, Zp).
 */
import type { Canonical } from '../ledger/canonical.ts';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** One part of an event, by its name. */
export type EventPart = { readonly name: string; readonly value: string };

/** The parts of an event (or of any value that was read from canonical JSON), in the order of their names. */
export function readableParts(event: Canonical): readonly EventPart[] {
  if (event === null || typeof event !== 'object') return [{ name: '', value: show(event) }];
  return Object.entries(event).map(([name, value]) => ({ name: plainly(name), value: show(value) }));
}

/** `text` in one line with everything that cannot be seen written as a number, as in JSON: `\u001b`. */
export function plainly(text: string): string {
  return text.replace(UNSEEN, (unseen) =>
    Array.from({ length: unseen.length }, (_, unit) => numbered(unseen.charCodeAt(unit))).join(''),
  );
}

function show(value: Canonical): string {
  return plainly(typeof value === 'string' ? value : JSON.stringify(value));
}

const numbered = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;
