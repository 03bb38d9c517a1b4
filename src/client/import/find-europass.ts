/**
 * Finds the CV that a Europass PDF carries as an attached file. The attachments are hostile like the rest: only XML is
 * looked at, a few of them, each of bounded size; nothing is ever saved or opened elsewhere. Source: ISO 32000-2, 7.11.4.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { isRefusal } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { readEuropassXml } from './read-europass.ts';

const MAX_ATTACHMENTS = 10;
const MAX_ATTACHMENT_BYTES = 10_000_000;

/** The CV inside an open PDF; undefined when none of its attachments is one. */
export async function findEuropass(document: PDFDocumentProxy): Promise<ImportResult | undefined> {
  const attachments = await document.getAttachments().catch(() => null);
  for (const [id, { filename }] of [...(attachments ?? [])].slice(0, MAX_ATTACHMENTS)) {
    if (!/\.xml$/i.test(filename)) continue;
    const content = await document.getAttachmentContent(id).catch(() => null);
    if (!(content instanceof Uint8Array) || content.length > MAX_ATTACHMENT_BYTES) continue;
    const result = readEuropassXml(content);
    if (!isRefusal(result)) return result;
  }
  return undefined;
}
