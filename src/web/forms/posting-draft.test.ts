import { describe, expect, it } from 'vitest';
import type { PostingTerms } from '../../shared/api/jobs.ts';
import { checkDraft, draftLanguage, draftOf, emptyDraft, parseAmount } from './posting-draft.ts';

const TODAY = '2026-11-22';
const terms: PostingTerms = {
  title: 'Harbour planner',
  occupation: '251',
  region: 'JP-13',
  workMode: 'hybrid',
  description: 'You plan the berths of a small port.',
  payMin: 280_000,
  payMax: 350_000,
  payCurrency: 'JPY',
  payPeriod: 'month',
  validUntil: '2026-12-31',
};

describe('a posting in the form', () => {
  it('comes back as it was when nothing was changed', () => {
    const said = { ...terms, language: 'de' } as const;
    for (const given of [terms, said])
      expect(checkDraft(draftOf(given, ['a', 'b']), TODAY)).toEqual({ terms: given, team: ['a', 'b'] });
  });

  it('names every field that is missing, and no other', () => {
    const all = Object.keys(emptyDraft('a')).filter((field) => !['team', 'language'].includes(field));
    expect(checkDraft(emptyDraft('a'), TODAY)).toEqual({ wrong: all });
  });

  it('names a day that is over, pay that runs backwards, and a team of nobody', () => {
    const draft = { ...draftOf(terms, []), validUntil: '2026-11-21', payMax: '1' };
    expect(checkDraft(draft, TODAY)).toEqual({ wrong: ['payMax', 'validUntil', 'team'] });
    expect(checkDraft({ ...draftOf(terms, ['a']), validUntil: TODAY }, TODAY)).toHaveProperty('terms');
  });
});

describe('the language of a posting in the form', () => {
  const japanese = {
    ...draftOf(terms, ['a']),
    title: '港湾計画担当',
    description: '小さな港の桟橋を計画します。',
  };

  it('is what its letters tell, until another is chosen', () => {
    expect(draftLanguage(draftOf(terms, ['a']))).toBeNull();
    expect(checkDraft(japanese, TODAY)).toMatchObject({ terms: { language: 'ja' } });
    expect(checkDraft({ ...japanese, language: 'en' }, TODAY)).toMatchObject({ terms: { language: 'en' } });
  });

  it('is one of the list', () => {
    expect(checkDraft({ ...japanese, language: 'tlh' }, TODAY)).toEqual({ wrong: ['language'] });
  });
});

describe('an amount', () => {
  it.each(['58000', '58,000', '58.000', ' 58 000 ', '58\u202f000', "58'000", '５８０００'])(
    'is read from %j',
    (text) => {
      expect(parseAmount(text)).toBe(58_000);
    },
  );

  it.each(['', '0', '58.5', '58,00', '5,8000', '1,000.000', '-5', '5e4', 'many', '9000000000'])(
    'is not guessed from %j',
    (text) => {
      expect(parseAmount(text)).toBeNull();
    },
  );
});
