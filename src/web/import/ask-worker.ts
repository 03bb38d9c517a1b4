/**
 * Puts one question about a file to a fresh worker, which lives as long as that takes. Whatever the file does to it
 * (crash, loop, fill memory), the page gets a refusal with a code and stays usable.
 */
import { type Refusal, refuse } from '../../shared/errors.ts';
import { ImportAnswer, type ImportedFile, type ImportProgress, type ScannedFile } from './import-messages.ts';

/** Milliseconds without any answer after which a worker is given up. */
const PATIENCE = 60_000;

export type AskOptions = {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  readonly patience?: number;
};

type Outcome = ImportedFile | ScannedFile | Refusal;

/** The worker's last answer; its progress is heard on the way. `transfer` names what the question gives away. */
export function askWorker(
  start: () => Worker,
  question: object,
  transfer: Transferable[],
  options: AskOptions,
): Promise<Outcome> {
  if (options.signal?.aborted === true) return Promise.resolve(stopped());
  let worker: Worker;
  try {
    worker = start();
  } catch {
    return Promise.resolve(
      refuse('unavailable', 'The reader of files cannot be started; load the page again.'),
    );
  }
  return new Promise((resolve) => {
    const patience = options.patience ?? PATIENCE;
    let timer = setTimeout(giveUp, patience);
    const abort = () => end(stopped());
    function end(outcome: Outcome): void {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', abort);
      worker.terminate();
      resolve(outcome);
    }
    function giveUp(): void {
      end(refuse('file_took_too_long', 'Reading took too long; try a simpler copy of the file.'));
    }
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      const answer = readAnswer(event.data);
      if ('progress' in answer) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, patience);
        options.onProgress?.(answer.progress);
      } else if ('scan' in answer) end(answer.scan);
      else end('imported' in answer ? answer.imported : answer.refusal);
    });
    worker.addEventListener('error', () => end(refuse('file_broken', 'The file stopped its reader.')));
    worker.addEventListener('messageerror', () => end(refuse('file_broken', 'The answer cannot be read.')));
    options.signal?.addEventListener('abort', abort, { once: true });
    worker.postMessage(question, transfer);
  });
}

function stopped(): Refusal {
  return refuse('import_stopped', 'Reading was stopped.');
}

// Whoever takes the worker over through a file says anything; what it says ends here if it is not an answer.
function readAnswer(data: unknown): ImportAnswer {
  const parsed = ImportAnswer.safeParse(data);
  if (parsed.success) return parsed.data;
  return { refusal: refuse('file_broken', 'The reader of the file gave no answer that can be understood.') };
}
