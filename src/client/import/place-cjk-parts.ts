/**
 * Cuts Chinese and Japanese headings at the spaces and slashes that stand between their parts. A single space may also
 * stand inside a name (医療法人光陽会 光陽病院), so it cuts only where the two sides are of different kinds.
 */
import { isDegree, isOrganisation, isSchool, isTitle } from './place-words.ts';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The parts of a text in Chinese or Japanese; any other text is one part. */
export function cutCjk(text: string): string[] {
  if (!CJK.test(text)) return [text];
  return text.split(/\s+[/\\]\s+|\s{2,}/u).flatMap(cutAtSpaces);
}

function cutAtSpaces(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(' ').filter((one) => one !== '')) {
    const last = parts.at(-1);
    if (last === undefined || areApart(last, piece)) parts.push(piece);
    else parts[parts.length - 1] = `${last} ${piece}`;
  }
  return parts;
}

function areApart(left: string, right: string): boolean {
  if (!CJK.test(left) || !CJK.test(right)) return false;
  const [a, b] = [kindOf(left), kindOf(right)];
  return (
    b === 'degree' || (a === 'school' && b !== 'school') || (a !== undefined && b !== undefined && a !== b)
  );
}

function kindOf(text: string): 'degree' | 'school' | 'employer' | 'title' | undefined {
  if (isDegree(text) && text.length <= 8) return 'degree';
  if (
    /(?:大学|大學|学院|學院|学校|學校|高校|中学|中學)$/u.test(text) ||
    (isSchool(text) && !isOrganisation(text))
  )
    return 'school';
  if (isTitle(text) && !isOrganisation(text)) return 'title';
  return isOrganisation(text) ? 'employer' : undefined;
}
