import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readOwnManifest, signDocuments } from '../../src/client/manifests/own-manifest.ts';
import type { NextManifest } from '../../src/shared/api/keys.ts';
import type { DocumentsContent } from '../../src/shared/manifest/manifest.ts';

/** The manifest with one more document, or another state of it, that `person` would sign now. */
export async function manifestWith(
  { api, session }: Person,
  document: DocumentsContent['documents'][number],
): Promise<NextManifest> {
  const own = granted(await readOwnManifest(api, session, 'documents'));
  const others = own.content.documents.filter((one) => one.documentId !== document.documentId);
  return signDocuments(session, own, [...others, document]);
}

/** The manifest without a document. */
export async function manifestWithout({ api, session }: Person, documentId: string): Promise<NextManifest> {
  const own = granted(await readOwnManifest(api, session, 'documents'));
  return signDocuments(
    session,
    own,
    own.content.documents.filter((one) => one.documentId !== documentId),
  );
}
