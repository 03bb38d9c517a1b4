/** What an address says to search postings by; whatever it says else is left out. */
export type PostingSearchParams = {
  words?: string | undefined;
  occupation?: string | undefined;
  region?: string | undefined;
  page?: number | undefined;
};

/** Reads the search part of an address, which anybody may have written. */
export function readPostingSearch(search: Record<string, unknown>): PostingSearchParams {
  const text = (value: unknown, form: RegExp) =>
    (typeof value === 'string' || typeof value === 'number') && form.test(String(value))
      ? String(value)
      : undefined;
  const page = Number(search.page);
  return {
    words: text(search.words, /^.{1,200}$/),
    occupation: text(search.occupation, /^\d{3}$/),
    region: text(search.region, /^[A-Z]{2}-[A-Z0-9]{1,3}$/),
    page: Number.isInteger(page) && page > 1 && page <= 1000 ? page : undefined,
  };
}
