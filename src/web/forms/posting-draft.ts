import { PostingTerms } from '../../shared/api/jobs.ts';
import { LONGEST_POSTING } from '../../shared/jobs/posting.ts';
import { languageTold } from '../../shared/jobs/posting-language.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';

/** A posting while it is written: everything as it stands in the form. */
export type PostingDraft = {
  readonly title: string;
  readonly occupation: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly workMode: string | null;
  readonly description: string;
  /** As it was chosen; null while nobody did, see {@link draftLanguage}. */
  readonly language: string | null;
  readonly payMin: string;
  readonly payMax: string;
  readonly payCurrency: string | null;
  readonly payPeriod: string | null;
  readonly validUntil: string;
  readonly team: readonly string[];
};

/** A field of the form. */
export type DraftField = keyof PostingDraft;
/** What can be sent. */
export type ReadyPosting = {
  readonly terms: PostingTerms;
  readonly team: string[];
  /** What cards should tell first; left out where nobody chose. */
  readonly mattering?: Facet[];
};

const FIELDS = Object.keys(emptyDraft('')) as DraftField[];

/** An empty posting; whoever writes it is in the team unless they take themselves out. */
export function emptyDraft(me: string): PostingDraft {
  return {
    ...{ title: '', occupation: null, country: null, region: null, workMode: null, description: '' },
    ...{
      language: null,
      payMin: '',
      payMax: '',
      payCurrency: null,
      payPeriod: null,
      validUntil: '',
      team: [me],
    },
  };
}

/** A posting as a draft, to be changed. */
export function draftOf(terms: PostingTerms, team: readonly string[]): PostingDraft {
  const {
    title,
    occupation,
    region,
    workMode,
    description,
    language = null,
    payMin,
    payMax,
    payCurrency,
    payPeriod,
    validUntil,
  } = terms;
  return {
    ...{ title, occupation, region, workMode, description, language },
    ...{
      payCurrency,
      payPeriod,
      validUntil,
      team,
      payMin: String(payMin),
      payMax: String(payMax),
      country: region.slice(0, 2),
    },
  };
}

/** The language that a draft says: the one that was chosen, else what its letters tell; null for neither. */
export function draftLanguage({ language, title, description }: PostingDraft): string | null {
  return language ?? languageTold(`${title} ${description}`) ?? null;
}

/** The draft as terms and team, or the fields that are wrong. `today` is a date, YYYY-MM-DD. */
export function checkDraft(
  draft: PostingDraft,
  today: string,
): ReadyPosting | { readonly wrong: readonly DraftField[] } {
  const { country, team, payMin, payMax, language: _, ...rest } = draft;
  const language = draftLanguage(draft);
  const said = { ...rest, ...(language !== null && { language }) };
  const given = { ...said, payMin: parseAmount(payMin), payMax: parseAmount(payMax) };
  const parsed = PostingTerms.safeParse(given);
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])));
  if (draft.validUntil !== '' && (draft.validUntil < today || draft.validUntil > lastDayFrom(today))) {
    wrong.add('validUntil');
  }
  if (given.payMin !== null && given.payMax !== null && given.payMax < given.payMin) wrong.add('payMax');
  if (country === null) wrong.add('country');
  if (team.length === 0) wrong.add('team');
  if (parsed.success && wrong.size === 0) return { terms: parsed.data, team: [...team] };
  return { wrong: FIELDS.filter((field) => wrong.has(field)) };
}

/**
 * A whole amount of money as people type it: 58000, 58,000, 58.000, 58 000, ５８０００. Null for anything else, also for
 * cents, so that 58.5 never becomes 585.
 */
export function parseAmount(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^(?:\d+|\d{1,3}(?:([ ,.'’_])\d{3})(?:\1\d{3})*)$/.test(plain)) return null;
  const amount = Number(plain.replace(/\D/g, ''));
  return amount > 0 && amount <= 2_000_000_000 ? amount : null;
}

function lastDayFrom(today: string): string {
  return new Date(Date.parse(today) + LONGEST_POSTING * 86_400_000).toISOString().slice(0, 10);
}
