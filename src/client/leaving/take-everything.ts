/**
 * Taking everything with you: one ZIP, made here, of all that the account has on the platform.
 *
 * Promises that without the recovery kit nothing in it can be read, unless readable copies were asked for: paths are
 * numbers, and what a file is called stands under the seal. What cannot be opened is missed, and said, and holds up
 * nothing else. Files go to `sink` as they are made; the largest that stands in memory is one original, a few times
 * over. Does not hide how many files there are, nor how large each is.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeHex } from '../../shared/bytes/hex.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { openKeyring } from '../../shared/vault/keyring.ts';
import { parseKit } from '../accounts/kit.ts';
import type { Session } from '../accounts/session.ts';
import { fetchSecret } from '../accounts/unlock.ts';
import type { Api } from '../api.ts';
import { type ExportForm, openSealing } from './sealing.ts';
import { takeAccount } from './take-account.ts';
import { takeConversations } from './take-conversations.ts';
import { takeDealings } from './take-dealings.ts';
import { takeDocuments } from './take-documents.ts';
import { type FormReceipts, takeRecord } from './take-record.ts';
import { jsonFile, type Missed, type TakenFile, type TakenKind } from './taken-file.ts';
import { openZip } from './write-zip.ts';

/** One file of the ZIP, as its list names it. */
export type ListedFile = {
  readonly path: string;
  readonly kind: TakenKind | 'keys';
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
};
/** What the ZIP says of itself, in `contents.json`. */
export type ExportContents = {
  readonly format: 'sealfolio.export/v1';
  readonly origin: string;
  readonly madeAt: string;
  readonly sealed: ExportForm;
  readonly readable: boolean;
  readonly files: readonly ListedFile[];
  readonly missed: readonly Missed[];
};

/** How everything is taken. */
export type ExportChoice = {
  /** As typed, pasted or read from its file. */
  readonly kit: string;
  readonly form: ExportForm;
  /** Also lays readable copies beside the sealed files. */
  readonly readable: boolean;
  readonly at: Date;
  /** The text that says what each file is and how it is opened, in the person's language. */
  readonly formReadme: (contents: ExportContents) => string;
  readonly formReceipts: FormReceipts;
  readonly onProgress: (progress: { readonly done: number; readonly all: number }) => void;
  readonly sink: (chunk: Uint8Array) => void;
};

/** The folder of all files. */
export const FOLDER = 'sealfolio';
/** The file of keys. */
export const KEYS_PATH = 'identity.age';

/**
 * Makes the ZIP. Refusals: `kit_mistyped`, `sign_in_failed` (the kit is not the one in force), and any of reading; what
 * went to the sink until then is no ZIP.
 */
export async function takeEverything(
  api: Api,
  session: Session,
  choice: ExportChoice,
): Promise<ExportContents | Refusal> {
  const kit = await checkKit(api, session, choice.kit);
  if (isRefusal(kit)) return kit;
  const sealing = await openSealing(choice.form, kit, session.keyring);
  const zip = openZip(choice.at, choice.sink);
  const files: ListedFile[] = [];
  const missed: Missed[] = [];
  const names: Record<string, string> = {};
  const write = (path: string, kind: ListedFile['kind'], content: Uint8Array) => {
    zip.add(`${FOLDER}/${path}`, content);
    files.push({ path, kind, bytes: content.length, sha256: encodeHex(sha256(content)) });
  };
  let all = 1;
  let done = 0;
  const put = async ({ path, kind, name, content }: TakenFile) => {
    write(`${path}.age`, kind, await sealing.seal(content));
    if (choice.readable) write(`readable/${path}`, kind, content);
    if (name !== null) names[path] = name;
    if (kind !== 'resume') done += 1;
    choice.onProgress({ done: Math.min(done, all), all });
  };
  const taking = {
    put,
    miss: (one: Missed) => void missed.push(one),
    expect: (more: number) => {
      all += more;
    },
  };
  write(KEYS_PATH, 'keys', sealing.keys);
  const resumes = await takeDocuments(api, session, taking);
  if (isRefusal(resumes)) return resumes;
  const { formReceipts } = choice;
  const refused =
    (await takeConversations(api, session, taking)) ??
    (await takeDealings(api, session, taking)) ??
    (await takeRecord(api, session, taking, { formReceipts, resumes })) ??
    (await takeAccount(api, session, taking));
  if (refused !== undefined) return refused;
  await put(jsonFile('names.json', 'names', names));
  const { form: sealed, readable } = choice;
  const contents: ExportContents = {
    ...{ format: 'sealfolio.export/v1', origin: session.platform.origin, madeAt: choice.at.toISOString() },
    ...{ sealed, readable, files, missed },
  };
  zip.add(`${FOLDER}/contents.json`, encodeUtf8(`${JSON.stringify(contents, null, 2)}\n`));
  zip.add(`${FOLDER}/README.txt`, encodeUtf8(choice.formReadme(contents)));
  zip.end();
  return contents;
}

/** The kit in force, read back: what is sealed to another could never be opened. */
async function checkKit(api: Api, session: Session, text: string) {
  const kit = parseKit(text);
  if (isRefusal(kit)) return kit;
  const shown = { method: 'kit' as const, secret: text };
  const opened = await fetchSecret(api, session.account.accountId, shown, noArgon2id);
  if (isRefusal(opened)) return opened;
  const { recipient } = await openKeyring(opened.secret.roots);
  if (recipient !== session.keyring.recipient)
    throw new Tampered('impossible_state', 'the recovery kit opens other keys than those in memory');
  return kit;
}

/** A kit has its 256 bits by itself. */
function noArgon2id(): never {
  throw new RangeError('a recovery kit is not stretched');
}
