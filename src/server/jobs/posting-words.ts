import { OCCUPATIONS } from '../../shared/vocabulary/occupations.ts';
import { REGIONS } from '../../shared/vocabulary/regions.ts';
import { isPaired, searchWords } from '../../shared/vocabulary/words.ts';

const MOST_POSITIONS = 16_000; // PostgreSQL's tsvector ends at 16,383

/**
 * The tsvector, as text, by which a posting is found: its own words, its employer's name, and what occupation and
 * region are called in every language, so that a Japanese word finds an English posting.
 */
export function postingWords(posting: {
  title: string;
  description: string;
  employerName: string;
  occupation: string;
  region: string;
}): string {
  const occupation = OCCUPATIONS.find((entry) => entry.code === posting.occupation);
  const region = REGIONS.find((entry) => entry.code === posting.region);
  const names = [occupation, region].flatMap((entry) =>
    entry ? [entry.en, entry.zh, entry.ja, ...Object.values(entry.synonyms).flat()] : [],
  );
  const texts = [posting.title, posting.employerName, ...names, posting.description];
  let position = 0;
  const lexemes = texts.flatMap((text) => {
    position += 1; // a gap, so that no phrase reaches from one text into the next
    return searchWords(text).map((word) => `'${word}':${++position}`);
  });
  return lexemes.slice(0, MOST_POSITIONS).join(' ');
}

/** The tsquery, as text, for what somebody typed: all parts that are parted by spaces, each as a phrase. '' for none. */
export function postingQuery(typed: string): string {
  return typed
    .split(/\s+/u)
    .map((part) => searchWords(part))
    .filter((words) => words.length > 0)
    .map((words) => `(${words.map(lexeme).join(' <-> ')})`)
    .slice(0, 12)
    .join(' & ');
}

function lexeme(word: string): string {
  const lone = isPaired(word) && [...word].length === 1;
  // The end of what was typed may be the beginning of a word: "engin" should find "engineer".
  return lone || /^[\p{L}\p{N}]+$/u.test(word) ? `'${word}':*` : `'${word}'`;
}
