/** Résumés and originals, one after the other: never more than one of them in memory. */
import { listDocuments } from '../../shared/api/vault.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { parseKeptResume } from '../vault/kept-resume.ts';
import { readOriginalBody } from '../vault/originals.ts';
import { fetchDocument } from '../vault/sealed-documents.ts';
import { jsonFile, type TakenFile, type Taking } from './taken-file.ts';

const KINDS = { resume: 'resume_document', original: 'original' } as const;

/**
 * Takes every document; one that was changed, or put in another's place, is missed and holds up no other. A résumé comes
 * as JSON Resume, and beside it as it was saved, with what found no place in it and with its earlier versions.
 */
export async function takeDocuments(
  api: Api,
  session: Session,
  taking: Taking,
): Promise<Refusal | undefined> {
  const listed = await api(listDocuments);
  if (isRefusal(listed)) return listed;
  taking.expect(listed.documents.length);
  const numbers = { resume: 0, original: 0 };
  for (const { documentId, kind } of [...listed.documents].reverse()) {
    try {
      const opened = await fetchDocument(api, session, { documentId, kind });
      // It may have been destroyed on another device meanwhile.
      if (isRefusal(opened) && opened.refused === 'not_found') continue;
      if (isRefusal(opened)) return opened;
      numbers[kind] += 1;
      const files = kind === 'resume' ? resumeFiles : originalFiles;
      for (const file of files(numbers[kind], opened.body)) await taking.put(file);
    } catch (error) {
      if (!(error instanceof Tampered)) throw error;
      taking.miss({ kind: KINDS[kind], id: documentId });
    }
  }
  return undefined;
}

function* resumeFiles(number: number, body: Uint8Array): Generator<TakenFile> {
  // As it was saved comes first: that it is of a form unknown here holds only the other one back.
  yield { path: `resumes/${number}.saved.json`, kind: 'resume_document', name: null, content: body };
  const { title, resume } = parseKeptResume(body).content;
  yield jsonFile(`resumes/${number}.json`, 'resume', resume, title);
}

function* originalFiles(number: number, body: Uint8Array): Generator<TakenFile> {
  const { name, bytes } = readOriginalBody(body);
  // Its name may be anything, also a way out of the folder: only a plain ending of it is used.
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';
  yield { path: `originals/${number}${ending}`, kind: 'original', name, content: bytes };
}
