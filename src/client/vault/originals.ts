/** The file from which a résumé was read, kept as it was: name and type stand inside the seal too. */
import { z } from 'zod';
import type { DocumentEntry } from '../../shared/api/vault.ts';
import { concatBytes } from '../../shared/bytes/concat.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { fetchDocument, storeDocument } from './sealed-documents.ts';

/** Largest original file, in bytes. */
export const MAX_ORIGINAL = 20 * 1024 * 1024;

const Head = z.strictObject({ name: z.string().max(400), mime: z.string().max(200) });
/** A file as it was chosen. */
export type Original = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };

/** Seals and stores a file under a new id. Refusal `too_large` over {@link MAX_ORIGINAL}. */
export async function saveOriginal(
  api: Api,
  session: Session,
  { documentId, name, mime, bytes }: Original & { documentId: string },
): Promise<DocumentEntry | Refusal> {
  if (bytes.length > MAX_ORIGINAL) return refuse('too_large', 'an original has 20 MiB at most');
  const head = Head.parse({ name: name.toWellFormed().slice(-400).toWellFormed(), mime: mime.slice(0, 200) });
  const body = concatBytes(encodeUtf8(`${JSON.stringify(head)}\n`), bytes);
  return storeDocument(api, session, { kind: 'original', documentId, version: 1 }, body);
}

/** Fetches and opens an original. */
export async function readOriginal(
  api: Api,
  session: Session,
  documentId: string,
): Promise<Original | Refusal> {
  const opened = await fetchDocument(api, session, { documentId, kind: 'original' });
  return isRefusal(opened) ? opened : readOriginalBody(opened.body);
}

/** An original out of the bytes that were sealed; throws `Tampered` for any other form. */
export function readOriginalBody(body: Uint8Array): Original {
  const end = body.indexOf(10);
  return { ...readHead(body.subarray(0, Math.max(end, 0))), bytes: body.slice(end + 1) };
}

function readHead(line: Uint8Array): z.infer<typeof Head> {
  try {
    return Head.parse(JSON.parse(decodeUtf8(line)));
  } catch (cause) {
    throw new Tampered('bad_encoding', 'an original has an unknown form', { cause });
  }
}
