/** A candidate's résumés: sealed to the candidate alone, opened here. */
import { type DocumentEntry, listDocuments } from '../../shared/api/vault.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { formKeptResume, type KeptResume, parseKeptResume } from './kept-resume.ts';
import type { ResumeDocument } from './resume-document.ts';
import { type ResumeHistory, rememberVersion } from './resume-history.ts';
import { fetchDocument, storeDocument } from './sealed-documents.ts';

/** A résumé as it was last saved. */
export type StoredResume = {
  readonly documentId: string;
  readonly version: number;
  /** RFC 3339, UTC. */
  readonly updatedAt: string;
  readonly content: ResumeDocument;
  /** What it said before, newest first. */
  readonly history: ResumeHistory;
};

/** All résumés, newest first, opened. */
export async function listResumes(api: Api, session: Session): Promise<StoredResume[] | Refusal> {
  const listed = await api(listDocuments);
  if (isRefusal(listed)) return listed;
  const resumes: StoredResume[] = [];
  for (const { documentId, kind } of listed.documents) {
    if (kind !== 'resume') continue;
    const resume = await readResume(api, session, documentId);
    // It may have been destroyed on another device meanwhile.
    if (isRefusal(resume) && resume.refused === 'not_found') continue;
    if (isRefusal(resume)) return resume;
    resumes.push(resume);
  }
  return resumes;
}

/** One résumé, opened. */
export async function readResume(
  api: Api,
  session: Session,
  documentId: string,
): Promise<StoredResume | Refusal> {
  const opened = await fetchDocument(api, session, { documentId, kind: 'resume' });
  return isRefusal(opened) ? opened : stored(opened.entry, parseKeptResume(opened.body));
}

/**
 * Saves a résumé. `version` is the one to be written: 1 for a new document, else one more than was read. Refusal
 * `document_changed` when another tab or device saved first; nothing is overwritten then.
 */
export async function saveResume(
  api: Api,
  session: Session,
  next: Pick<StoredResume, 'documentId' | 'version' | 'content'> & { readonly history?: ResumeHistory },
): Promise<StoredResume | Refusal> {
  const { documentId, version, content, history = [] } = next;
  const body = formKeptResume({ content, history });
  const entry = await storeDocument(api, session, { kind: 'resume', documentId, version }, body);
  return isRefusal(entry) ? entry : stored(entry, parseKeptResume(body));
}

/**
 * Saves what follows `before`, which stays among the earlier versions. A newer version that says the same is followed
 * instead: replaced keys sealed it anew, or its past was destroyed. Refusals: see {@link saveResume}.
 */
export async function saveNextResume(
  api: Api,
  session: Session,
  before: StoredResume,
  content: ResumeDocument,
): Promise<StoredResume | Refusal> {
  const saved = await saveAfter(api, session, before, content);
  if (!isRefusal(saved) || saved.refused !== 'document_changed') return saved;
  const now = await readResume(api, session, before.documentId);
  const same = !isRefusal(now) && JSON.stringify(now.content) === JSON.stringify(before.content);
  return same && now.version > before.version ? saveAfter(api, session, now, content) : saved;
}

function saveAfter(api: Api, session: Session, before: StoredResume, content: ResumeDocument) {
  const { documentId, version } = before;
  const history = rememberVersion(before, content);
  return saveResume(api, session, { documentId, version: version + 1, content, history });
}

/** Saves a résumé as it stands, without any earlier version. Refusals: see {@link saveResume}. */
export async function forgetVersions(
  api: Api,
  session: Session,
  { documentId, version, content }: StoredResume,
): Promise<StoredResume | Refusal> {
  return saveResume(api, session, { documentId, version: version + 1, content });
}

function stored({ documentId, version, updatedAt }: DocumentEntry, kept: KeptResume): StoredResume {
  return { documentId, version, updatedAt, ...kept };
}
