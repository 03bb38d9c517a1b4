/**
 * Makes the file of a résumé in this browser: JSON here, PDF and Word in a fresh worker without a network. Nothing is
 * sent anywhere; what is fetched (fonts) is the same for everybody.
 */
import { exportName } from '../../client/export/export-name.ts';
import { writeJsonResume } from '../../client/export/json-resume.ts';
import { formPaper, type Paper } from '../../client/export/paper.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { type FontProgress, fetchFonts } from './fetch-fonts.ts';
import type { PaperAnswer, PaperFile, PaperQuestion } from './paper-messages.ts';
import type { PdfLook } from './pdf-themes.ts';

export type FileFormat = 'pdf' | 'docx' | 'json';
/** What a person chose. */
export type FileChoice = Omit<PdfLook, 'madeOn'> & { readonly format: FileFormat; readonly language: Locale };
/** A file to be saved, and what it could not take over. */
export type MadeFile = PaperFile & { readonly name: string };

type Making = {
  /** Starts a fresh worker, e.g. `() => startWorker('paper')`. */
  readonly start: () => Worker;
  readonly onProgress: (progress: FontProgress) => void;
  readonly signal: AbortSignal;
};

/** Milliseconds after which a worker that says nothing is given up. */
const PATIENCE = 120_000;

/** Makes the file. Refusals: `unavailable` (no fonts), `file_not_written`. */
export async function makeFile(
  resume: Resume,
  choice: FileChoice,
  making: Making,
): Promise<MadeFile | Refusal> {
  const name = exportName(resume.basics.name, choice.language, choice.format);
  if (choice.format === 'json') {
    const bytes = new TextEncoder().encode(writeJsonResume(resume));
    return { name, bytes, replaced: [], pictureLost: false };
  }
  const look = { theme: choice.theme, size: choice.size, han: choice.han, madeOn: today() };
  const question = await ask(choice.format, formPaper(resume, choice.language), look, making);
  if ('refused' in question) return question;
  const file = await writeInWorker(question, making);
  return 'refused' in file ? file : { name, ...file };
}

async function ask(
  kind: 'pdf' | 'docx',
  paper: Paper,
  look: PdfLook,
  { onProgress, signal }: Making,
): Promise<PaperQuestion | Refusal> {
  if (kind === 'docx') return { kind, paper, look };
  try {
    return { kind, paper, look, fonts: await fetchFonts(onProgress, signal) };
  } catch {
    return refuse('unavailable', 'The fonts for the PDF cannot be fetched.');
  }
}

async function writeInWorker(question: PaperQuestion, making: Making): Promise<PaperFile | Refusal> {
  const worker = making.start();
  let stop = () => {};
  try {
    return await new Promise((resolve) => {
      const fail = () => resolve(refuse('file_not_written', 'The file could not be made.'));
      const timer = setTimeout(fail, PATIENCE);
      stop = () => {
        clearTimeout(timer);
        making.signal.removeEventListener('abort', fail);
      };
      worker.addEventListener('message', ({ data }: MessageEvent<PaperAnswer>) =>
        'file' in data ? resolve(data.file) : fail(),
      );
      worker.addEventListener('error', fail);
      making.signal.addEventListener('abort', fail);
      const fonts = question.kind === 'pdf' ? Object.values(question.fonts) : [];
      worker.postMessage(
        question,
        fonts.map(({ buffer }) => buffer),
      );
    });
  } finally {
    stop();
    worker.terminate();
  }
}

// The person's own day: that of Greenwich may be tomorrow.
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
