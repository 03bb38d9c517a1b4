/**
 * Reads a ZIP that a person chose: a Word document, or the copy of their own data that LinkedIn sends. What else an
 * archive may be is told apart by the names in it, so that the refusal can say what to do.
 */
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { isDocx, isDocxPart, placeDocx, readDocxParts } from './read-docx.ts';
import { isLinkedIn, isLinkedInPart, readLinkedIn } from './read-linkedin.ts';
import { unpackZip } from './unpack-zip.ts';

/** OpenDocument, Pages, spreadsheets, slides, e-books. */
const OTHER_PROGRAM =
  /^(?:mimetype|content\.xml|Index\/.*\.iwa|Index\.zip|index\.xml|index\.apxl|(?:xl|ppt|visio)\/.*)$/i;

/** Reads the résumé in an archive. */
export async function readArchive(bytes: Uint8Array): Promise<ImportResult | Refusal> {
  const zip = unpackZip(bytes, (name) => isDocxPart(name) || isLinkedInPart(name));
  if (isRefusal(zip)) return zip;
  if (isDocx(zip.names)) {
    const docx = readDocxParts(zip);
    return isRefusal(docx) ? docx : placeDocx(docx);
  }
  if (isLinkedIn(zip.names)) return readLinkedIn(zip);
  return zip.names.some((name) => OTHER_PROGRAM.test(name))
    ? refuse('file_of_other_program', 'The archive is a document of another program.')
    : refuse('file_holds_no_resume', 'The archive is neither a Word document nor an export of LinkedIn.');
}
