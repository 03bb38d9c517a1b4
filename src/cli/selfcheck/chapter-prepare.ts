/** A résumé is imported and sealed; an employer comes about, and opens postings that only its pool sees. */
import { readOriginal, saveOriginal } from '../../client/vault/originals.ts';
import { listResumes, readResume, saveResume } from '../../client/vault/resumes.ts';
import { readPosting, searchPostings } from '../../shared/api/jobs.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { presentFields } from '../../shared/resume/fields.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import { inventTerms, post, propose } from './acts.ts';
import type { People } from './chapter-arrive.ts';
import { confirmPeople } from './chapter-keys.ts';
import { connect, type Person, type Place } from './people.ts';
import type { Step } from './run-steps.ts';
import type { ImportedFile } from './story.ts';
import { granted, refused, same, WrongAnswer } from './wrong-answer.ts';

/** What stands ready for an application. */
export type Prepared = {
  readonly resume: Resume;
  readonly postingId: string;
  readonly secondPostingId: string;
};

/** Prepares both sides. */
export async function prepare(
  step: Step,
  place: Place,
  people: People,
  file: () => Promise<ImportedFile>,
): Promise<Prepared> {
  const { owner, colleague, outsider } = people;
  const imported = await step('import', async () => {
    const found = await file();
    if (presentFields(found.read.resume).length === 0)
      throw new WrongAnswer('a résumé in the file', 'nothing');
    return found;
  });
  const resume = await keepResume(step, people.candidate, imported);

  const employerId = await step('propose-employer', async () => {
    const employer = await propose(owner, 'Example Mills');
    same('the state of an employer in a self-check’s pool', employer.state, 'approved');
    await propose(outsider, 'Other Works');
    return employer.employerId;
  });
  await confirmPeople(step, people, employerId);
  // A word that no other posting has.
  const word = `selfcheck${crypto.randomUUID().slice(0, 8)}`;
  const terms = inventTerms({ title: `Software developer ${word}` });
  const postingId = await step('open-posting', () => post(owner, employerId, [owner, colleague], terms));
  const secondPostingId = await step('open-second-posting', () => post(owner, employerId, [colleague]));
  await search(step, place, postingId, { words: word, occupation: terms.occupation, region: terms.region });
  return { resume, postingId, secondPostingId };
}

async function keepResume(step: Step, { api, session }: Person, file: ImportedFile): Promise<Resume> {
  const documentId = newUuidV7();
  const originalId = newUuidV7();
  const { resume, leftover, labels } = file.read;
  const content = {
    ...{ title: 'Self-check', language: 'en' as const, resume, leftover, labels },
    ...{ originalId, originalName: file.name },
  };
  await step('save-original', async () =>
    granted(await saveOriginal(api, session, { ...file, documentId: originalId })),
  );
  await step('save-resume', async () =>
    granted(await saveResume(api, session, { documentId, version: 1, content })),
  );
  await step('read-original', async () => {
    const original = granted(await readOriginal(api, session, originalId));
    if (!equalBytes(original.bytes, file.bytes)) throw new WrongAnswer('the file as it was', 'other bytes');
  });
  return step('read-resume', async () => {
    const read = granted(await readResume(api, session, documentId));
    same('the résumé', read.content, content);
    same('the number of résumés', granted(await listResumes(api, session)).length, 1);
    const changed = { documentId, content: { ...content, title: 'Second tab' } };
    granted(await saveResume(api, session, { ...changed, version: 2 }));
    refused(await saveResume(api, session, { documentId, version: 2, content }), 'document_changed');
    return read.content.resume;
  });
}

type Filters = { words: string; occupation: string; region: string };

async function search(step: Step, place: Place, postingId: string, filters: Filters): Promise<void> {
  const inside = connect(place);
  const found = async (query: Partial<Filters>, api = inside) => {
    const { postings } = granted(await api(searchPostings, { query }));
    return postings.some((posting) => posting.postingId === postingId);
  };
  await step('search', async () => {
    for (const [name, value] of Object.entries(filters)) {
      same(`the posting found by ${name}`, await found({ [name]: value }), true);
    }
    same('the posting found by all three', await found(filters), true);
    same('the posting found in another occupation', await found({ ...filters, occupation: '621' }), false);
    same('the posting found in another region', await found({ ...filters, region: 'DE-BY' }), false);
  });
  await step('pool-is-apart', async () => {
    const outside = connect({ url: place.url });
    same('the posting found outside its pool', await found({ words: filters.words }, outside), false);
    refused(await outside(readPosting, { params: { postingId } }), 'not_found');
  });
}
