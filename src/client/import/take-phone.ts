import { plainPhone } from './place-phone.ts';
import type { Taking } from './take-facts.ts';

/** A number that was taken, as E.164 where it is sure; how it was spelled is then a label. */
export function takePhone(taking: Taking, written: string): string {
  const plain = plainPhone(written, undefined);
  if (plain !== written) taking.labels.push(written);
  return plain;
}
