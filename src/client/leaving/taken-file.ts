/** What an export is made of, before it is sealed. */
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';

/** What a file of an export holds. */
export type TakenKind =
  | 'resume'
  | 'resume_document'
  | 'original'
  | 'conversation'
  | 'account'
  | 'devices'
  | 'card'
  | 'applications'
  | 'grants'
  | 'requests'
  | 'interests'
  | 'record'
  | 'receipts'
  | 'names';

/** One file: its path tells nothing of what is in it, its `name` does, and stays under the seal. */
export type TakenFile = {
  readonly path: string;
  readonly kind: TakenKind;
  readonly name: string | null;
  readonly content: Uint8Array;
};

/** Something that could not be taken: what it would have been, and under which id the platform has it. */
export type Missed = { readonly kind: TakenKind; readonly id: string | null };

/** Where files go as they come. */
export type Taking = {
  readonly put: (file: TakenFile) => Promise<void>;
  readonly miss: (missed: Missed) => void;
  /** So many more files are to come. */
  readonly expect: (more: number) => void;
};

/** A value as a file that people can read: JSON, indented. */
export function jsonFile(
  path: string,
  kind: TakenKind,
  value: unknown,
  name: string | null = null,
): TakenFile {
  return { path, kind, name, content: encodeUtf8(`${JSON.stringify(value, null, 2)}\n`) };
}
