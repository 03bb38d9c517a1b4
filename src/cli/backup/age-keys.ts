/**
 * Whom a backup is encrypted to, and by what it is opened: age recipients and identities in the form of age's own tools.
 * Promises that recipients of two strengths are never mixed: the weaker one would open what the stronger one guards.
 */
import { open } from 'node:fs/promises';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { BackupError } from './backup-format.ts';

const HYBRID = /^age1pq1[02-9ac-hj-np-z]{1952}$/;
const X25519 = /^age1[02-9ac-hj-np-z]{58}$/;

/** Checks recipients by their form; all hybrid (`age1pq1…`) or all X25519 (`age1…`). */
export function checkRecipients(recipients: readonly string[]): readonly string[] {
  if (recipients.length === 0)
    throw new TypeError('say to whom it is encrypted: --recipient age1… (--new-key FILE makes one)');
  const wrong = recipients.find((text) => !HYBRID.test(text) && !X25519.test(text));
  if (wrong !== undefined)
    throw new TypeError(`${wrong.slice(0, 20)}… is no recipient: it begins with age1 or age1pq1`);
  if (new Set(recipients.map((text) => HYBRID.test(text))).size > 1)
    throw new TypeError('name either age1pq1… recipients or age1… ones: the weaker would undo the stronger');
  return [...new Set(recipients)];
}

/** The identities in the text of an identity file: one a line, lines that begin with # aside. */
export function parseIdentities(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0 || !identities.every((line) => /^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/.test(line)))
    throw new BackupError('The file of the identity should have lines that begin with AGE-SECRET-KEY-.');
  return identities;
}

/** Makes a hybrid identity in a new file that only its owner reads; its recipient. */
export async function makeIdentityFile(path: string): Promise<string> {
  const identity = await generateHybridIdentity();
  const recipient = await identityToRecipient(identity);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`# recipient: ${recipient}\n${identity}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return recipient;
}
