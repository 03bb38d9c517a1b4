import { expect, test } from 'vitest';
import type { Proposal } from '../../client/cards/proposal.ts';
import type { MyCard } from '../../shared/api/cards.ts';
import { EMPTY_CARD, orderCard } from '../../shared/card/card.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import { cardOfDecisions, type Decisions, decide, firstDraft, hasRoom, hideChoices } from './card-draft.ts';

const proposal = (facet: Facet, code: string): Proposal => {
  return { facet, code, because: { section: 'work', index: 0, field: 'position' } };
};
const NONE: MyCard = {
  ...{ state: 'none', card: null, waiting: false, lapsed: false, confirmedOn: null, confirmBy: null },
  ...{ employed: false, mode: 'all_but_hidden', agencies: 'hidden', entries: [] },
};

test('takes nothing over that was not put on', () => {
  const [developer, sql, react] = [
    proposal('occupation', '251'),
    proposal('skill', 'sql'),
    proposal('skill', 'react'),
  ];
  const all = [developer, sql, react];
  expect(cardOfDecisions(EMPTY_CARD, all, new Map())).toEqual(EMPTY_CARD);
  const decided: Decisions = new Map([
    [developer, 'on'],
    [sql, 'off'],
  ]);
  expect(cardOfDecisions(EMPTY_CARD, all, decided)).toEqual(orderCard({ occupation: ['251'] }));
});

test('leaves the others of a facet out once it holds no more', () => {
  const occupations = ['251', '222'].map((code) => proposal('occupation', code));
  const codes = ['sql', 'react', 'java', 'python', 'cpp', 'csharp', 'html-css', 'node-js', 'typescript'];
  const skills = codes.map((code) => proposal('skill', code));
  const all = [...occupations, ...skills];
  const [developer, nurse] = occupations;
  if (developer === undefined || nurse === undefined) throw new Error('there are two');
  let decisions = decide(new Map(), all, { about: developer, is: 'on' });
  expect(decisions.get(nurse)).toBe('off');
  decisions = decide(decisions, all, { about: nurse, is: 'on' });
  expect(decisions.get(developer)).toBe('off');
  for (const about of skills.slice(0, 8)) {
    expect(decisions.has(about)).toBe(false);
    expect(hasRoom(decisions, 'skill')).toBe(true);
    decisions = decide(decisions, all, { about, is: 'on' });
  }
  expect(hasRoom(decisions, 'skill')).toBe(false);
  expect(skills.map((one) => decisions.get(one)).at(-1)).toBe('off');
});

test('keeps of the card in force what the résumé says nothing of', () => {
  const before = orderCard({ occupation: ['222'], pay: ['CNY-month-10000-15000'] });
  const developer = proposal('occupation', '251');
  expect(cardOfDecisions(before, [developer], new Map([[developer, 'on']]))).toEqual(
    orderCard({ occupation: ['251'], pay: ['CNY-month-10000-15000'] }),
  );
});

test('asks whether somebody works at present before the first card, and not again', () => {
  expect(firstDraft(NONE).employed).toBeNull();
  expect(firstDraft({ ...NONE, state: 'withdrawn', employed: true }).employed).toBe(true);
});

test('ticks the present employers, and proposes none that is listed', () => {
  const proposals = [
    { kind: 'name' as const, value: 'Stromhaus GmbH', present: true, index: 0 },
    { kind: 'name' as const, value: 'Messwerk AG', present: false, index: 1 },
  ];
  expect(hideChoices(proposals, NONE).map(({ entry, ticked }) => [entry.value, ticked])).toEqual([
    ['Stromhaus GmbH', true],
    ['Messwerk AG', false],
  ]);
  const hideId = '019aa000-0000-7000-8000-000000000000';
  const entry = { hideId, list: 'hidden', kind: 'name', value: 'stromhaus gmbh', label: '' } as const;
  expect(hideChoices(proposals, { ...NONE, entries: [entry] })).toHaveLength(1);
});
