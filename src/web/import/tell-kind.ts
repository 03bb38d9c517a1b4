/** What a file is, by its first bytes: its name and type are only claims. */
import { pictureHead } from '../../client/import/picture-head.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { ImportKind } from './import-messages.ts';

/** The kind that a reader takes, or a refusal that says what the file is and what to do. */
export function kindOf(bytes: Uint8Array): ImportKind | Refusal {
  // Some programs put up to 1024 bytes before the header, and readers accept it (ISO 32000-1, Annex H).
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('PK\x03\x04')) return 'zip';
  if (pictureHead(bytes) !== undefined) return 'picture';
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oldOffice(bytes);
  if (start.startsWith('{\\rtf')) return refuse('file_of_other_program', 'The file is in Rich Text Format.');
  if (/^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(start)) return 'json';
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html)\b/i.test(start))
    return refuse('file_of_other_program', 'The file is a web page.');
  // In UTF-16 each letter of the markup has a zero beside it.
  if (/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*<[\0]?[?!A-Za-z]/.test(start)) return 'xml';
  return refuse('file_type_unknown', 'The file is of no kind that is read here.');
}

// Compound files hold old Word documents; Word locks new ones in them too (MS-OFFCRYPTO 2.3), naming the lock in UTF-16.
function oldOffice(bytes: Uint8Array): Refusal {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return names.includes('EncryptedPackage')
    ? refuse('file_password_protected', 'The Word file asks for a password; save a copy without one.')
    : refuse('file_is_old_word', 'The file is of the kind that Word wrote until 2003.');
}
