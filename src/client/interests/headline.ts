/** The one line of an interest that is in its owner's words: how it is sent, and what to say about it while it is typed. */
import { MAX_HEADLINE } from '../../shared/disclosure/interest.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';

/** What a line seems to hold that tells who wrote it. */
export type Telling = 'name' | 'address' | 'number' | 'link';

/** A typed line as it is sent: well formed, one line, no blanks around it. Refusal: `too_large` (over 120 letters). */
export function headlineText(typed: string): { readonly text: string } | Refusal {
  const text = typed
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (text.length > MAX_HEADLINE) return refuse('too_large', `a line has ${MAX_HEADLINE} letters at most`);
  return { text };
}

/**
 * What in a line seems to tell who wrote it; undefined when nothing is found, which proves nothing. `names` are the
 * parts of the writer's own name, as far as the screen knows them.
 */
export function findTelling(typed: string, names: readonly string[] = []): Telling | undefined {
  const text = typed.normalize('NFKC').toLowerCase();
  if (/\S@\S|＠/.test(text)) return 'address';
  if (/https?:|www\.|\b[a-z0-9-]+\.(com|org|net|io|dev|me|cn|jp|de|example)\b/.test(text)) return 'link';
  // Seven digits with nothing but what stands inside telephone numbers between them.
  if (/(?:\d[\s().\-/]*){7}/.test(text)) return 'number';
  const own = names.map((name) => name.normalize('NFKC').toLowerCase().trim());
  return own.some((name) => name !== '' && says(text, name)) ? 'name' : undefined;
}

/** Whether a text says a name: as a word of its own, where the script sets words apart. */
function says(text: string, name: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return text.includes(name);
  const words = text.split(/[^\p{L}\p{N}]+/u);
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2);
  return parts.some((part) => words.includes(part));
}
