import { describe, expect, it } from 'vitest';
import { Resume } from '../../shared/resume/resume.ts';
import {
  addItem,
  beginDraft,
  changeItem,
  finishDraft,
  moveItem,
  placeItem,
  putBackItem,
  removeItem,
} from './resume-draft.ts';

const resume = Resume.parse({
  basics: { name: 'Ines Okafor', image: 'data:image/png;base64,AAAA' },
  work: [
    { name: 'Harbour Works', position: 'Planner', startDate: '2019-04', highlights: ['built', 'moved'] },
    { name: 'North Mill', position: 'Clerk', startDate: '2015' },
  ],
  meta: { version: '3' },
});

describe('a résumé in the editor', () => {
  it('comes back as it was when nothing was changed', () => {
    expect(finishDraft(beginDraft(resume))).toEqual({ resume });
  });

  it('keeps the id of an item that moves, and every word of it', () => {
    const draft = beginDraft(resume);
    const first = draft.sections.work[0]?.id ?? '';
    const moved = moveItem(draft, 'work', first, 1);
    expect(moved.sections.work.map(({ id }) => id)).toEqual([draft.sections.work[1]?.id, first]);
    expect(moved.sections.work[1]?.parts).toEqual(draft.sections.work[0]?.parts);
    expect(moveItem(moved, 'work', first, 1)).toBe(moved);
  });

  it('puts an item to any place of its section, and none outside of it', () => {
    const draft = addItem(beginDraft(resume), 'work', { name: 'Third' }).draft;
    const [first, second, third] = draft.sections.work.map(({ id }) => id);
    const order = (id = '', to = 0) => placeItem(draft, 'work', id, to).sections.work.map((item) => item.id);
    expect(order(third, 0)).toEqual([third, first, second]);
    expect(order(first, 2)).toEqual([second, third, first]);
    for (const to of [-1, 3]) expect(placeItem(draft, 'work', first ?? '', to)).toBe(draft);
  });

  it('brings a removed item back to where it was', () => {
    const draft = beginDraft(resume);
    const [first] = draft.sections.work;
    if (first === undefined) throw new Error('there is no work');
    const without = removeItem(draft, 'work', first.id);
    expect(putBackItem(without, 'work', first, 0)).toEqual(draft);
  });

  it('leaves out an item that was added and never filled', () => {
    const { draft } = addItem(beginDraft(resume), 'skills');
    expect(finishDraft(draft)).toEqual({ resume });
  });

  it('leaves out empty lines of a list', () => {
    const draft = beginDraft(resume);
    const id = draft.sections.work[0]?.id ?? '';
    const finished = finishDraft(changeItem(draft, 'work', id, { highlights: ['built', '', ' '] }));
    expect('resume' in finished && finished.resume.work[0]?.highlights).toEqual(['built']);
  });

  it('names the item whose date is not a date, instead of losing it', () => {
    const draft = beginDraft(resume);
    const id = draft.sections.work[1]?.id ?? '';
    expect(finishDraft(changeItem(draft, 'work', id, { endDate: 'last May' }))).toEqual({ wrong: [id] });
  });

  it('removes exactly the item that was meant', () => {
    const draft = beginDraft(resume);
    const finished = finishDraft(removeItem(draft, 'work', draft.sections.work[0]?.id ?? ''));
    expect('resume' in finished && finished.resume.work.map(({ name }) => name)).toEqual(['North Mill']);
  });
});
