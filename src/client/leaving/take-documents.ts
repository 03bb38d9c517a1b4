/** Résumés and originals, one after the other: never more than one of them in memory. */
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { parseKeptResume } from '../vault/kept-resume.ts';
import { readOriginalBody } from '../vault/originals.ts';
import { fetchDocument, isSigned, type OpenedDocument } from '../vault/sealed-documents.ts';
import { documentsToTake } from './documents-to-take.ts';
import type { TakenResume } from './take-grants.ts';
import { jsonFile, type TakenFile, type Taking } from './taken-file.ts';

const KINDS = { resume: 'resume_document', original: 'original' } as const;

/**
 * Takes every document; one that was changed, or put in another's place, is missed and holds up no other. A résumé comes
 * as JSON Resume, and beside it as it was saved, with what found no place in it and with its earlier versions. Answers the
 * résumés, those that were missed among them.
 */
export async function takeDocuments(
  api: Api,
  session: Session,
  taking: Taking,
): Promise<readonly TakenResume[] | Refusal> {
  const documents = await documentsToTake(api, session, taking);
  if (isRefusal(documents)) return documents;
  taking.expect(documents.length);
  const resumes: TakenResume[] = [];
  const numbers = { resume: 0, original: 0 };
  for (const { documentId, kind, version } of documents) {
    try {
      const opened = await fetchDocument(api, session, { documentId, kind });
      if (isRefusal(opened) && opened.refused === 'not_found') {
        // It may have been destroyed on another device meanwhile; then it is not signed for any more.
        if (!(await isSigned(api, session, documentId))) continue;
        throw new Tampered('wrong_document', 'a document is not there that its owner signed for');
      }
      if (isRefusal(opened)) return opened;
      numbers[kind] += 1;
      if (kind === 'resume') resumes.push(await takeResume(opened, numbers.resume, taking));
      else await taking.put(originalFile(opened, numbers.original));
    } catch (error) {
      if (!(error instanceof Tampered)) throw error;
      taking.miss({ kind: KINDS[kind], id: documentId });
      if (kind === 'resume') resumes.push({ documentId, version, file: null, name: null, past: null });
    }
  }
  return resumes;
}

async function takeResume(
  { entry: { documentId, version }, body }: OpenedDocument,
  number: number,
  taking: Taking,
): Promise<TakenResume> {
  const file = `resumes/${number}.saved.json`;
  // As it was saved comes first: that it is of a form unknown here holds only the other one back.
  await taking.put({ path: file, kind: 'resume_document', name: null, content: body });
  try {
    const { content, history } = parseKeptResume(body);
    await taking.put(jsonFile(`resumes/${number}.json`, 'resume', content.resume, content.title));
    const past = history.map(({ version: earlier, savedAt }) => ({ version: earlier, savedAt }));
    return { documentId, version, file, name: content.title, past };
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    taking.miss({ kind: 'resume_document', id: documentId });
    return { documentId, version, file, name: null, past: null };
  }
}

function originalFile({ body }: OpenedDocument, number: number): TakenFile {
  const { name, bytes } = readOriginalBody(body);
  // Its name may be anything, also a way out of the folder: only a plain ending of it is used.
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';
  return { path: `originals/${number}${ending}`, kind: 'original', name, content: bytes };
}
