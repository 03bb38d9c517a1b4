/** Marked strings to plant: random, in the scripts that résumés are written in, and long enough to be nobody's. */
import { Resume, type ResumeDraft } from '../../src/shared/resume/resume.ts';

/** Makes `count` marks: Latin words, Han characters, mixed Japanese, long tokens, in turn. */
export function makeMarks(count: number): string[] {
  const kinds = [
    () => `${letters(9)} ${letters(4)}é${letters(6)}`,
    () => pick(12, 0x4e00, 0x9fa0),
    () => pick(5, 0x3042, 0x3093) + pick(5, 0x30a2, 0x30f3) + pick(4, 0x4e00, 0x9fa0),
    () => `${Buffer.from(crypto.getRandomValues(new Uint8Array(48))).toString('base64url')}`,
  ];
  return Array.from({ length: count }, (_, place) => kinds[place % kinds.length]?.() ?? '');
}

/** A résumé that has something in every text there is; each is the next mark. */
export function markedResume(next: () => string): Resume {
  const texts = (count: number) => Array.from({ length: count }, next);
  const span = { startDate: '2019-04', endDate: '2023-03' };
  const draft: ResumeDraft = {
    basics: {
      ...{ name: next(), label: next(), email: next(), phone: next(), url: next(), summary: next() },
      location: { address: next(), postalCode: next(), city: next(), countryCode: 'JP', region: next() },
      profiles: [{ network: next(), username: next(), url: next() }],
    },
    work: [1, 2].map(() => ({
      ...{ name: next(), location: next(), description: next(), position: next(), url: next() },
      ...{ ...span, summary: next(), highlights: texts(3) },
    })),
    volunteer: [
      { organization: next(), position: next(), url: next(), summary: next(), highlights: texts(2) },
    ],
    education: [
      { institution: next(), url: next(), area: next(), studyType: next(), score: next(), courses: texts(2) },
    ],
    awards: [{ title: next(), awarder: next(), summary: next() }],
    certificates: [{ name: next(), url: next(), issuer: next() }],
    publications: [{ name: next(), publisher: next(), url: next(), summary: next() }],
    skills: [{ name: next(), level: next(), keywords: texts(3) }],
    languages: [{ language: next(), fluency: next() }],
    interests: [{ name: next(), keywords: texts(2) }],
    references: [{ name: next(), reference: next() }],
    projects: [
      {
        ...{ name: next(), description: next(), url: next(), entity: next(), type: next() },
        ...{ highlights: texts(2), keywords: texts(2), roles: texts(2) },
      },
    ],
  };
  return Resume.parse(draft);
}

const random = (below: number) => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;
const pick = (length: number, from: number, to: number) =>
  Array.from({ length }, () => String.fromCodePoint(from + random(to - from))).join('');
const letters = (length: number) => pick(length, 0x61, 0x7b);
