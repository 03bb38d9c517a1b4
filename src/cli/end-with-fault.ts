/** How a command ends that was called wrongly, or whose answer is no: 2 or 1, with words for people or one object. */
type Words = {
  readonly usage: string;
  /** Says what is wrong, for people. */
  readonly say: (message: string) => string;
  /** Makes what others wrote fit to be shown. */
  readonly spell?: (message: string) => string;
  /** Where the object of `--json` goes. */
  readonly print?: (line: string) => void;
};

/** A `TypeError` means that the command was called wrongly: its usage is shown. */
export function endWithFault(error: unknown, words: Words): void {
  const { usage, say, spell = (message) => message, print = console.log } = words;
  const wrong = error instanceof TypeError;
  const message = spell(error instanceof Error ? error.message : String(error));
  if (process.argv.includes('--json')) print(JSON.stringify({ ok: false, wrong: message }));
  else console.error(wrong ? `${message}\n\n${usage}` : say(message));
  process.exitCode = wrong ? 2 : 1;
}
