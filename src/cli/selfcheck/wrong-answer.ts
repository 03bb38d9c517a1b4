import { isDeepStrictEqual } from 'node:util';
import { isRefusal, type Refusal, type RefusalCode } from '../../shared/errors.ts';

/** The platform answered otherwise than it must; the message says what was expected. */
export class WrongAnswer extends Error {
  constructor(expected: string, got: string) {
    super(`expected ${expected}; got ${got}`);
    this.name = 'WrongAnswer';
  }
}

/** The answer; throws {@link WrongAnswer} when it is a refusal. */
export function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new WrongAnswer('an answer', spell(answer));
  return answer;
}

/** Throws {@link WrongAnswer} unless the platform refused, with one of `codes`. */
export function refused(answer: unknown, ...codes: RefusalCode[]): void {
  const fits = isRefusal(answer) && codes.includes(answer.refused);
  if (!fits)
    throw new WrongAnswer(
      `the refusal ${codes.join(' or ')}`,
      isRefusal(answer) ? spell(answer) : 'an answer',
    );
}

/** Throws {@link WrongAnswer} unless `found` says the same as `wanted`. */
export function same(what: string, found: unknown, wanted: unknown): void {
  if (isDeepStrictEqual(found, wanted)) return;
  throw new WrongAnswer(`${what} to be ${shorten(wanted)}`, shorten(found));
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

function spell({ refused: code, detail }: Refusal): string {
  return `the refusal ${code}${detail === undefined ? '' : ` (${detail})`}`;
}
