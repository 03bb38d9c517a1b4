/** Somebody who leaves: a life to take along, the file made of it, and a folder in which its owner follows the page. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { drill } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Api } from '../../src/client/api.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { sendText } from '../../src/client/conversations/send.ts';
import {
  type ExportChoice,
  type ExportContents,
  takeEverything,
} from '../../src/client/leaving/take-everything.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { refillPrekeys } from '../../src/client/requests/prekeys.ts';
import { saveOriginal } from '../../src/client/vault/originals.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { addHidden, publishCard } from '../../src/shared/api/cards.ts';
import { concatBytes } from '../../src/shared/bytes/concat.ts';
import { encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { Refusal } from '../../src/shared/errors.ts';
import { kitFile } from '../../src/web/forms/kit-file.ts';
import { INVENTED_CARD, shownInterest } from '../shown-interest.ts';
import { read } from './erasure-stage.ts';
import type { Cast } from './people.ts';

const run = promisify(execFile);
const PAGE = join(import.meta.dirname, '../../docs/leaving.md');
const TOOLS = join(import.meta.dirname, 'leaving-tools.ts');

/** What the one who leaves had: each must come back as it was. */
export type Left = {
  readonly titles: readonly string[];
  readonly originals: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly messages: readonly string[];
  readonly asked: string;
};

/** Lets the cast's candidate keep documents, write, hide, show interest and be asked. */
export async function liveAWhile(people: Cast): Promise<Left> {
  const { candidate, owner, postingId, application, resume } = people;
  const { api, session } = candidate;
  const { grantId } = application;
  const originals = [
    { name: '履歴書 (田中).PDF', bytes: crypto.getRandomValues(new Uint8Array(60_001)) },
    { name: '../../certificate of mills', bytes: encodeUtf8('Flour, first class.\r\n') },
    { name: 'empty.txt', bytes: new Uint8Array() },
  ];
  for (const file of originals)
    granted(await saveOriginal(api, session, { ...file, mime: 'application/pdf', documentId: newUuidV7() }));
  const titles = ['For mills', '製粉所向け'];
  for (const title of titles) {
    const content = {
      ...{ title, language: 'ja' as const, resume, leftover: [{ text: 'Left over: 余り' }] },
      ...{ originalId: null, originalName: null },
    };
    granted(await saveResume(api, session, { documentId: newUuidV7(), version: 1, content }));
  }
  await read(owner, grantId);
  const answers = ['Welcome.\n\n製粉所へようこそ。', 'When can you come? 🌾'];
  for (const text of answers) {
    const { parties } = granted(await readMessages(owner.api, owner.session, grantId));
    granted(await sendText(owner.api, owner.session, { grantId, messageId: newUuidV7(), text, parties }));
  }
  await drill(candidate);
  const visibility = { employed: false, mode: 'all_but_hidden', agencies: 'shown' } as const;
  granted(await api(publishCard, { body: { changeId: newUuidV7(), card: INVENTED_CARD, visibility } }));
  const entry = { hideId: newUuidV7(), list: 'hidden', kind: 'name', value: 'Nobody Works' } as const;
  granted(await api(addHidden, { body: { entries: [entry] } }));
  granted(await refillPrekeys(api, session));
  const asked = 'Would you mill for us?';
  const { interestId } = await shownInterest(candidate, postingId, { headline: 'Somebody who mills' });
  const { recipient } = await session.keyring.forGrant(interestId);
  const choice = {
    ...{ postingId, to: { kind: 'interest', interestId, recipient } as const, message: asked },
    ...{ fields: ['name', 'work'] as const, keepDays: 30, answerDays: 5 },
  };
  granted(await askForResume(owner.api, owner.session, choice));
  return { titles, originals, messages: ['Good morning', ...answers], asked };
}

/** Takes everything with the person's own kit, in a plain way, unless told otherwise. */
export async function take(
  { api, session, kit }: Person,
  choice: Partial<ExportChoice> & { readonly through?: Api } = {},
): Promise<{ contents: ExportContents | Refusal; zip: Uint8Array }> {
  const chunks: Uint8Array[] = [];
  const contents = await takeEverything(choice.through ?? api, session, {
    ...{ kit, form: 'hybrid', readable: false, at: new Date('2026-11-22T09:00:00Z') },
    ...{ formReadme: () => 'How to open it.\n', onProgress: () => {} },
    formReceipts: async ({ receipts }) => encodeUtf8(receipts.join('\n')),
    ...choice,
    sink: (chunk) => void chunks.push(chunk.slice()),
  });
  return { contents, zip: concatBytes(...chunks) };
}

/** The commands under a heading of docs/leaving.md. */
export async function commandsUnder(heading: string): Promise<string> {
  const [, section = ''] = (await readFile(PAGE, 'utf8')).split(`## ${heading}\n`);
  const commands = /```sh\n(.*?)```/s.exec(section.split('\n## ')[0] ?? '')?.[1];
  if (commands === undefined) throw new Error(`docs/leaving.md has no commands under “${heading}”`);
  return commands;
}

/**
 * Runs commands as they stand, in a folder that holds the ZIP and the kit's file alone, and with no program but the
 * shell's and those two; what lies in the folder afterwards, by path.
 */
export async function follow(
  commands: string,
  { zip, kit }: { readonly zip: Uint8Array; readonly kit: string },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'sealfolio-leaving-'));
  const [home, bin] = [join(folder, 'home'), join(folder, 'bin')];
  await mkdir(home);
  await mkdir(bin);
  for (const tool of ['age', 'unzip']) {
    await writeFile(join(bin, tool), `#!/bin/sh\nexec '${process.execPath}' '${TOOLS}' ${tool} "$@"\n`);
    await chmod(join(bin, tool), 0o755);
  }
  await writeFile(join(home, 'sealfolio-2026-11-22.zip'), zip);
  const file = { identity: kit, checksum: 'ABCD', origin: 'https://jobs.example', day: '2026-11-22' };
  await writeFile(join(home, 'kit.txt'), kitFile({ ...file, address: null }));
  const env = { PATH: `${bin}:/usr/bin:/bin`, PASTED: kit, NODE_COMPILE_CACHE: join(folder, 'cache') };
  await run('/bin/sh', ['-e', '-c', commands], { cwd: home, env });
  const found = new Map<string, Uint8Array>();
  for (const entry of await readdir(home, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found.set(path.slice(home.length + 1), await readFile(path));
  }
  await rm(folder, { recursive: true });
  return found;
}
