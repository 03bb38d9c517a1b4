/** Everybody's mailbox in a demo: the folder in which a development platform keeps what it would have sent. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mailFolder } from '../../server/mail/deliver-mail.ts';

/** Finds the newest mail to `address` that holds `pattern`, and takes it out; what its first group says. Waits for it. */
export type Mailbox = (address: string, pattern: RegExp) => Promise<string>;

const PATIENCE_MS = 120_000;

/** Looks into the mails of the platform whose data lies in `dataDir`. */
export function openMailbox(dataDir: string): Mailbox {
  const folder = mailFolder(dataDir);
  const seen = new Set<string>();
  let mails: { readonly to: string; readonly body: string }[] = [];
  let looking: Promise<void> | undefined;
  const look = async () => {
    const names = (await readdir(folder).catch(() => [])).filter(
      (name) => name.endsWith('.eml') && !seen.has(name),
    );
    for (const name of names.sort()) {
      seen.add(name);
      const mail = readMail(await readFile(join(folder, name), 'utf8'));
      // Only now: while the file was read another list may have taken this one's place.
      mails.push(mail);
    }
    looking = undefined;
  };
  return async (address, pattern) => {
    const to = address.toLowerCase();
    for (const began = performance.now(); performance.now() - began < PATIENCE_MS; await sleep(10)) {
      looking ??= look();
      await looking;
      const found = mails.findLast((mail) => mail.to === to && pattern.test(mail.body));
      if (found === undefined) continue;
      mails = mails.filter((mail) => mail !== found);
      return pattern.exec(found.body)?.[1] ?? '';
    }
    throw new Error(`no mail for ${address} came within ${PATIENCE_MS / 1000} seconds`);
  };
}

function readMail(mail: string): { to: string; body: string } {
  const [head = '', body = ''] = mail.split(/\r?\n\r?\n(.*)/s);
  const to = /^to: (.*)$/im.exec(head)?.[1]?.trim().toLowerCase() ?? '';
  if (/content-transfer-encoding: base64/i.test(head))
    return { to, body: Buffer.from(body, 'base64').toString('utf8') };
  if (!/quoted-printable/i.test(head)) return { to, body };
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { to, body: Buffer.from(bytes, 'latin1').toString('utf8') };
}
