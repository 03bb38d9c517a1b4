/**
 * The log and its witnesses over time: asks all of them about each new checkpoint, and again those that did not cosign yet.
 * A quorum that is not reached never stops the log: who demands it waits, and the operator is told.
 */
import { formNote, type NoteKey, parseNote } from '../../shared/ledger/note.ts';
import { hasQuorum, type Policy } from '../../shared/ledger/policy.ts';
import type { LogSource } from '../../shared/ledger/read-log.ts';
import { type AskedWitness, askedWitnesses, askWitness, type Witnessing } from './ask-witnesses.ts';

/** What came of asking all. */
export type WitnessRound = {
  /** The checkpoint with every cosignature that was had. */
  readonly note: string;
  readonly quorum: boolean;
  readonly answers: readonly Witnessing[];
};
/** Asks for cosignatures of a checkpoint that is signed by the log; its files must be readable through the source. */
export type AskAll = (note: string) => Promise<WitnessRound>;

/** Remembers from one checkpoint to the next what each witness saw. */
export function witnessesOf(policy: Policy, log: LogSource): AskAll {
  const witnesses = askedWitnesses(policy);
  const seen = new Map<string, number>();
  return async (note) => {
    const answers = await Promise.all(
      witnesses.map((witness) => askWitness(witness, log, { note, seen: seen.get(witness.name) ?? 0 })),
    );
    for (const answer of answers) seen.set(answer.name, answer.seen);
    return { ...addCosignatures(policy, witnesses, note, answers), answers };
  };
}

function addCosignatures(
  policy: Policy,
  witnesses: readonly AskedWitness[],
  note: string,
  answers: readonly Witnessing[],
): Omit<WitnessRound, 'answers'> {
  const { text, signatures } = parseNote(note);
  const cosignatures = answers.flatMap(({ signature }) => (signature === undefined ? [] : [signature]));
  const signers: NoteKey[] = witnesses.flatMap(({ name, key }) =>
    answers.some((answer) => answer.name === name && answer.signature !== undefined) ? [key] : [],
  );
  return { note: formNote(text, [...signatures, ...cosignatures]), quorum: hasQuorum(policy, signers) };
}
