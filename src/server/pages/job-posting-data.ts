import { closesAt } from '../../shared/jobs/posting.ts';
import { languageOf } from '../../shared/jobs/posting-language.ts';
import { regionByCode } from '../../shared/vocabulary/regions.ts';
import { escapeText } from './html.ts';
import type { Posting } from './posting-page.ts';

const UNITS = { hour: 'HOUR', month: 'MONTH', year: 'YEAR' } as const;

/** A posting for machines: https://schema.org/JobPosting. Says nothing about the people of the team. */
export function jobPostingData(posting: Posting, url: string): Record<string, unknown> {
  const region = regionByCode(posting.region);
  const country = posting.region.slice(0, 2);
  const inLanguage = languageOf(posting);
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    url,
    // In that vocabulary a posting has no language; what is written about it has.
    ...(inLanguage && { mainEntityOfPage: { '@type': 'WebPage', '@id': url, inLanguage } }),
    identifier: { '@type': 'PropertyValue', name: posting.employerName, value: posting.postingId },
    title: posting.title,
    // The property is defined as HTML.
    description: escapeText(posting.description).replace(/\n/g, '<br>'),
    datePosted: posting.createdAt.slice(0, 10),
    validThrough: new Date(closesAt(posting.validUntil)).toISOString(),
    hiringOrganization: { '@type': 'Organization', name: posting.employerName },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressRegion: region?.en ?? posting.region,
        addressCountry: country,
      },
    },
    ...(posting.workMode === 'remote'
      ? {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: { '@type': 'Country', name: country },
        }
      : {}),
    occupationalCategory: `ISCO-08 ${posting.occupation}`,
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: posting.payCurrency,
      value: {
        '@type': 'QuantitativeValue',
        minValue: posting.payMin,
        maxValue: posting.payMax,
        unitText: UNITS[posting.payPeriod],
      },
    },
    directApply: true,
  };
}
