/**
 * Reads a résumé file that a person chose, in a fresh worker that lives as long as the file is read. Whatever the file
 * does (crash, loop, fill memory), the page gets a refusal with a code and stays usable.
 */
import { type Refusal, refuse } from '../../shared/errors.ts';
import {
  ImportAnswer,
  type ImportedFile,
  type ImportKind,
  type ImportProgress,
  type ImportQuestion,
} from './import-messages.ts';

export const MAX_FILE_BYTES = 20_000_000;
/** Milliseconds without any answer after which the worker is given up. */
const PATIENCE = 60_000;

export type ImportOptions = {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  readonly patience?: number;
};

/**
 * Reads a file into a résumé and what was left over, with pictures of its pages.
 * @param start starts a fresh import worker, e.g. `() => startWorker('import')`
 */
export async function importFile(
  file: File,
  start: () => Worker,
  options: ImportOptions = {},
): Promise<ImportedFile | Refusal> {
  if (file.size > MAX_FILE_BYTES) return refuse('file_too_large', 'A file may have 20 MB.');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse('file_broken', 'The browser cannot read the file; it may have been moved or changed.');
  }
  const kind = kindOf(bytes);
  if (kind === undefined)
    return refuse(
      'file_type_unknown',
      'The file is neither a PDF nor a JSON résumé; save it as one of them.',
    );
  return readInWorker({ kind, bytes }, start, options);
}

/** What a file is, by its first bytes: its name and type are only claims. */
export function kindOf(bytes: Uint8Array): ImportKind | undefined {
  // Some programs put up to 1024 bytes before the header, and readers accept it (ISO 32000-1, Annex H).
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  return /^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(start) ? 'json' : undefined;
}

function readInWorker(
  question: ImportQuestion,
  start: () => Worker,
  options: ImportOptions,
): Promise<ImportedFile | Refusal> {
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
    function end(outcome: ImportedFile | Refusal): void {
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
      } else end('imported' in answer ? answer.imported : answer.refusal);
    });
    worker.addEventListener('error', () => end(refuse('file_broken', 'The file stopped its reader.')));
    worker.addEventListener('messageerror', () => end(refuse('file_broken', 'The answer cannot be read.')));
    options.signal?.addEventListener('abort', abort, { once: true });
    worker.postMessage(question, [question.bytes.buffer]);
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
