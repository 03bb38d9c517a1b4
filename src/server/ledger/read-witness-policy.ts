import { readFile } from 'node:fs/promises';
import { Tampered } from '../../shared/errors.ts';
import { formKey, type NoteKey } from '../../shared/ledger/note.ts';
import { type Policy, parsePolicy } from '../../shared/ledger/policy.ts';
import { LogRefused } from './open-log.ts';

/** The policy of an operator: its text as it is told to everybody, and what it says. */
export type WitnessPolicy = { readonly text: string; readonly policy: Policy };

/**
 * Reads the operator's file of witnesses (tlog-policy lines `witness`, `group`, `quorum`), and puts the log's own key
 * before them; without a file nobody is asked. Throws {@link LogRefused} for a file that cannot be used.
 */
export async function readWitnessPolicy(path: string | undefined, log: NoteKey): Promise<WitnessPolicy> {
  const lines = path === undefined ? 'quorum none\n' : await readLines(path);
  const text = `log ${formKey(log)}\n${lines}`;
  try {
    const policy = parsePolicy(text);
    if (policy.logs.length > 1)
      throw new LogRefused('The file of WITNESSES names a log: leave that line out.');
    return { text, policy };
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    // The log's own line stands first.
    throw new LogRefused(
      `The file of WITNESSES cannot be used, counted with one line before it: ${error.message}.`,
    );
  }
}

async function readLines(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new LogRefused('The file that WITNESSES names cannot be read.', { cause: error });
  }
}
