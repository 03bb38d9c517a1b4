/**
 * What a copy may be read for. Training sales, marketing, resale and scoring do not exist in this vocabulary.
 * Identifiers are those of the W3C Data Privacy Vocabulary 2.3 where it has one.
 */
export const PURPOSES = {
  recruitment: 'https://w3id.org/dpv#RecruitmentApplicationManagement',
  assistance: 'urn:sealfolio:purpose:assistance',
  complaint: 'urn:sealfolio:purpose:complaint',
} as const;

/** A purpose; the candidate alone can start `assistance` and `complaint`. */
export type Purpose = keyof typeof PURPOSES;
/** The names of all purposes. */
export const PURPOSE_NAMES = ['recruitment', 'assistance', 'complaint'] as const satisfies readonly Purpose[];
