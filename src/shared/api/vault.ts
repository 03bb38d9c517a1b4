/** The vault: sealed documents of the candidate who is signed in. The server sees ciphertext, hash and size. */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../vault/document.ts';
import { done, endpoint } from './endpoint.ts';
import { nextManifest } from './keys.ts';
import { bytes, id } from './values.ts';

/** Largest sealed document, in bytes. */
export const MAX_DOCUMENT = 24 * 1024 * 1024;
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A sealed document without its content. */
export const DocumentEntry = z.strictObject({
  documentId: id,
  kind: z.enum(DOCUMENT_KINDS),
  version: z.int().positive(),
  sha256: hash,
  size: z.int(),
  updatedAt: z.string(),
});
/** See {@link DocumentEntry}. */
export type DocumentEntry = z.infer<typeof DocumentEntry>;

/** All documents of the candidate, newest first. */
export const listDocuments = endpoint({
  method: 'GET',
  path: '/documents',
  access: 'candidate',
  summary: 'List my sealed documents',
  answer: z.strictObject({ documents: z.array(DocumentEntry) }),
});

/** One document's ciphertext. */
export const readDocument = endpoint({
  method: 'GET',
  path: '/documents/:documentId',
  access: 'candidate',
  summary: 'Fetch one sealed document',
  params: z.strictObject({ documentId: id }),
  answer: z.strictObject({ document: DocumentEntry, ciphertext: z.string() }),
});

/**
 * Saves a new state of a document. `version` must be one more than the stored one (1 for a new document);
 * otherwise `document_changed`, and nothing is overwritten. The same state sent again is answered as the first time.
 */
export const saveDocument = endpoint({
  method: 'PUT',
  path: '/documents/:documentId',
  access: 'candidate',
  summary: 'Save a sealed document',
  limit: 34 * 1024 * 1024,
  params: z.strictObject({ documentId: id }),
  body: z.strictObject({
    kind: z.enum(DOCUMENT_KINDS),
    version: z.int().positive(),
    sha256: hash,
    ciphertext: bytes({ atMost: MAX_DOCUMENT }),
    /** The manifest of documents with this state in it; `manifest_changed` when it does not follow the stored one. */
    manifest: nextManifest,
  }),
  answer: z.strictObject({ document: DocumentEntry }),
});

/** Destroys a document for good; the manifest is the one without it. */
export const destroyDocument = endpoint({
  method: 'POST',
  path: '/documents/:documentId/destroy',
  access: 'candidate',
  summary: 'Destroy a sealed document',
  params: z.strictObject({ documentId: id }),
  body: z.strictObject({ manifest: nextManifest }),
  answer: done,
});
