/**
 * Whether every text in a parsed request can be stored and signed as it is: PostgreSQL knows no NUL, UTF-8 no half of a
 * surrogate pair. What is not mended here would be mended silently further down, or fail there. The contract has
 * bounded depth and size before this is asked.
 */
export function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isWellFormed);
}
