import type { Answer } from '../../../shared/api/endpoint.ts';
import type { PostingSummary, PostingTerms, readPosting } from '../../../shared/api/jobs.ts';

/** A posting with its version and team. */
export type PostingWithTeam = Answer<typeof readPosting>['posting'];

/** The terms that stand in a posting. */
export function termsOf(posting: PostingSummary): PostingTerms {
  const { title, occupation, region, workMode, description, language } = posting;
  const { payMin, payMax, payCurrency, payPeriod, validUntil } = posting;
  return {
    title,
    occupation,
    region,
    workMode,
    description,
    ...(language && { language }),
    payMin,
    payMax,
    payCurrency,
    payPeriod,
    validUntil,
  };
}
