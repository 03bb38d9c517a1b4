import { expect, it } from 'vitest';
import { Resume } from '../../shared/resume/resume.ts';
import { placeText } from './place-leftover.ts';
import { beginDraft, finishDraft } from './resume-draft.ts';

const draft = beginDraft(
  Resume.parse({ basics: { summary: 'Plans harbours.' }, work: [{ name: 'North Mill', summary: 'Clerk.' }] }),
);
const resumeOf = (changed: typeof draft) => {
  const finished = finishDraft(changed);
  return 'resume' in finished ? finished.resume : undefined;
};

it('puts a text behind what the summary said before', () => {
  const placed = placeText(draft, 'Likes tides.', { into: 'basics', key: 'summary' });
  expect(resumeOf(placed)?.basics.summary).toBe('Plans harbours.\nLikes tides.');
});

it('puts a text into the part of an item, and leaves the others alone', () => {
  const id = draft.sections.work[0]?.id ?? '';
  const placed = placeText(draft, 'Kept the books.', { into: 'item', section: 'work', id, key: 'summary' });
  expect(resumeOf(placed)?.work).toMatchObject([{ name: 'North Mill', summary: 'Clerk.\nKept the books.' }]);
});

it('makes a new item of a text', () => {
  const placed = placeText(draft, 'Sailing licence', { into: 'new', section: 'certificates', key: 'name' });
  expect(resumeOf(placed)?.certificates.map(({ name }) => name)).toEqual(['Sailing licence']);
});

it('adds a line to a list', () => {
  const id = draft.sections.work[0]?.id ?? '';
  const placed = placeText(draft, 'First aid', { into: 'item', section: 'work', id, key: 'highlights' });
  expect(resumeOf(placed)?.work[0]?.highlights).toEqual(['First aid']);
});
