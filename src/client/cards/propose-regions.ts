/**
 * Where a person lives or works, as a region, from a résumé's places. Promises that a town of several countries is taken
 * for the one of the country that the résumé names, where it names one; else all are proposed. Reads no postal codes.
 */
import type { Resume } from '../../shared/resume/resume.ts';
import { findRegions } from '../../shared/vocabulary/find-facets.ts';
import { COUNTRIES } from '../../shared/vocabulary/regions.ts';
import { type PlacedText, type Proposal, placed } from './proposal.ts';
import { isAtPresent } from './propose-times.ts';

/** The region of one's address first, then that of the present jobs; the country where no region is named. */
export function proposeRegions({ basics, work }: Resume, today: string): readonly Proposal[] {
  const { region, city, address, countryCode } = basics.location;
  const home = { section: 'basics', index: 0, field: 'location' } as const;
  const country = countryOf(countryCode);
  const jobs = placed('work', work, 'location', ({ location }) => location);
  const found = [
    ...regionsIn([region, city, address].map((text): PlacedText => ({ text, because: home }))).filter(
      ({ code }) => country === undefined || code.startsWith(`${country}-`),
    ),
    ...regionsIn(jobs.filter(({ because }) => isAtPresent(work[because.index], today))),
  ];
  if (found.length > 0 || country === undefined) return found;
  return [{ facet: 'region', code: country, because: home }];
}

function regionsIn(texts: readonly PlacedText[]): readonly Proposal[] {
  return texts.flatMap(({ text, because }) =>
    findRegions(text).flatMap(({ codes }) =>
      codes.map((code): Proposal => ({ facet: 'region', code, because })),
    ),
  );
}

/** By its code or its name, as people fill in the field for the country. */
function countryOf(text: string): string | undefined {
  const asked = text.normalize('NFKC').trim().toLowerCase();
  return COUNTRIES.find(({ code, en, zh, ja }) =>
    [code, en, zh, ja].some((name) => name.toLowerCase() === asked),
  )?.code;
}
