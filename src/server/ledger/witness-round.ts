/**
 * The log and its witnesses over time: asks all of them about each new checkpoint, and later again those that did not
 * cosign it. A quorum that is not reached never stops the log: who demands it waits, and the operator is told. One that did
 * not answer well rests for a while, so that it does not make everybody wait.
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
/** The witnesses of one log. */
export type Witnesses = {
  /**
   * Asks for cosignatures of a checkpoint that the log signed, whose files are there to be read. `all`: those that rest, too.
   */
  ask(note: string, options?: { readonly all: boolean }): Promise<WitnessRound>;
  /** Whether one that did not cosign what was asked about last may be asked again by now. */
  areDue(): boolean;
  /** What each answered last; nothing of those that were not asked yet. */
  last(): readonly Witnessing[];
};

const REST = 30_000;

/** Remembers from one checkpoint to the next what each witness saw. `clock` in milliseconds. */
export function witnessesOf(
  policy: Policy,
  log: LogSource,
  clock: () => number = () => performance.now(),
): Witnesses {
  const witnesses = askedWitnesses(policy);
  const known = new Map<string, { answer: Witnessing; restsUntil: number }>();
  const rests = (name: string) => (known.get(name)?.restsUntil ?? 0) > clock();
  const askOne = async (witness: AskedWitness, note: string, all: boolean): Promise<Witnessing> => {
    const before = known.get(witness.name)?.answer;
    if (before !== undefined && !all && rests(witness.name)) return { ...before, signature: undefined };
    const answer = await askWitness(witness, log, { note, seen: before?.seen ?? 0 });
    known.set(witness.name, { answer, restsUntil: answer.state === 'cosigned' ? 0 : clock() + REST });
    return answer;
  };
  return {
    async ask(note, { all } = { all: false }) {
      const answers = await Promise.all(witnesses.map((witness) => askOne(witness, note, all)));
      return { ...addCosignatures(policy, witnesses, note, answers), answers };
    },
    areDue: () => witnesses.some(({ name }) => known.get(name)?.answer.state !== 'cosigned' && !rests(name)),
    last: () => [...known.values()].map(({ answer }) => answer),
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
