import { describe, expect, it } from 'vitest';
import { Tampered } from '../../shared/errors.ts';
import { Resume, type ResumeDraft } from '../../shared/resume/resume.ts';
import { formKeptResume, parseKeptResume } from './kept-resume.ts';
import { changesBetween } from './resume-changes.ts';
import type { ResumeDocument } from './resume-document.ts';
import { MAX_HISTORY, MAX_VERSIONS, rememberVersion, versionsOf } from './resume-history.ts';

type Present = Parameters<typeof versionsOf>[0];

const document = (resume: ResumeDraft, rest: Partial<ResumeDocument> = {}): ResumeDocument => ({
  ...{ title: 'Mine', language: 'en', resume: Resume.parse(resume), leftover: [] },
  ...{ originalId: null, originalName: null, ...rest },
});
const begin = (content: ResumeDocument): Present => ({
  version: 1,
  updatedAt: 'day 1',
  content,
  history: [],
});
const save = (before: Present, content: ResumeDocument): Present => ({
  ...{ version: before.version + 1, updatedAt: `day ${before.version + 1}`, content },
  history: rememberVersion(before, content),
});
const saved = (...contents: [ResumeDocument, ...ResumeDocument[]]) =>
  contents.slice(1).reduce(save, begin(contents[0]));

const harbour = { name: 'Harbour Works', position: 'Planner' };
const mill = { name: 'North Mill', position: 'Clerk' };

describe('the history of a résumé', () => {
  it('gives each version back as it was, whatever changed since', () => {
    const contents: [ResumeDocument, ...ResumeDocument[]] = [
      document({}),
      document(
        { basics: { name: '田中 芽衣', location: { city: '東京' } }, work: [harbour] },
        { language: 'ja' },
      ),
      document({ work: [mill, harbour] }, { leftover: [{ text: '?', page: 2 }], labels: ['氏名'] }),
      document({ work: [harbour], skills: [{ name: 'Welding' }] }, { title: 'For mills' }),
    ];
    const present = parseKeptResume(formKeptResume(saved(...contents)));
    const versions = versionsOf({ ...present, version: 4, updatedAt: 'day 4' });
    expect(versions.map(({ content }) => content)).toEqual(contents.toReversed());
    expect(versions.map(({ version, updatedAt }) => `${version} ${updatedAt}`)).toEqual([
      '4 day 4',
      '3 day 3',
      '2 day 2',
      '1 day 1',
    ]);
  });

  it('keeps the newest twenty, and those that it keeps stay whole', () => {
    const contents = Array.from({ length: 30 }, (_, place) =>
      document({ work: [{ name: `Firm ${place}` }] }),
    );
    const present = contents.slice(1).reduce(save, begin(document({ work: [{ name: 'Firm 0' }] })));
    expect(present.history).toHaveLength(MAX_VERSIONS);
    expect(versionsOf(present).at(-1)?.content.resume.work[0]?.name).toBe('Firm 9');
  });

  it('forgets the oldest when all together grow too large', () => {
    const picture = (letter: string) => `data:image/png;base64,${letter.repeat(900_000)}`;
    const contents = ['A', 'B', 'C', 'D'].map((letter) => document({ basics: { image: picture(letter) } }));
    const present = contents.reduce(save, begin(document({})));
    expect(JSON.stringify(present.history).length).toBeLessThanOrEqual(MAX_HISTORY);
    expect(versionsOf(present).map(({ content }) => content.resume.basics.image.at(-1))).toEqual([
      'D',
      'C',
      'B',
    ]);
  });

  it('takes no version of a save that changed nothing', () => {
    expect(saved(document({ work: [mill] }), document({ work: [mill] })).history).toEqual([]);
  });

  it('is not believed when it says what no résumé can say', () => {
    const present = begin(document({}));
    const history = [{ version: 1, savedAt: 'day 1', was: { work: 'everywhere' } }];
    expect(() => versionsOf({ ...present, history })).toThrow(Tampered);
  });
});

describe('what changed between two versions', () => {
  it('is told by parts, and in sections by entries', () => {
    const before = document({ work: [harbour, mill], skills: [{ name: 'Welding' }] });
    const changed = document(
      { work: [{ ...harbour, position: 'Chief' }], skills: [{ name: 'Welding' }], basics: { phone: '1' } },
      { title: 'For mills' },
    );
    expect(changesBetween(before, changed)).toEqual([
      { part: 'title' },
      { part: 'contact' },
      { section: 'work', added: 0, removed: 1, changed: 1, moved: false },
    ]);
  });

  it('tells an order from words', () => {
    expect(changesBetween(document({ work: [harbour, mill] }), document({ work: [mill, harbour] }))).toEqual([
      { section: 'work', added: 0, removed: 0, changed: 0, moved: true },
    ]);
  });

  it('is nothing between two that say the same', () => {
    expect(changesBetween(document({ work: [mill] }), document({ work: [mill] }))).toEqual([]);
  });
});
