import { expect, it } from 'vitest';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { Resume } from '../../shared/resume/resume.ts';
import { copyOfDocument, type ResumeDocument } from './resume-document.ts';

it('names no file in a copy, neither by its document nor by its name, and leaves nothing else out', () => {
  const first: ResumeDocument = {
    ...{ title: 'Mine', language: 'ja', resume: Resume.parse({ basics: { name: 'Example Person' } }) },
    ...{ leftover: [{ text: 'Hobbies', page: 2 }], labels: ['Work'] },
    ...{ originalId: newUuidV7(), originalName: 'mine.pdf' },
  };
  expect(copyOfDocument(first, 'Mine, again')).toEqual({
    ...first,
    title: 'Mine, again',
    originalId: null,
    originalName: null,
  });
});
