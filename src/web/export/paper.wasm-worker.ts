/**
 * Writes a résumé as a PDF or a Word file, in a worker without a network that may compile wasm, which the layout of a
 * PDF needs. The page hands over all that is needed and ends the worker after the one answer.
 */
import '../old-browser/fill-in.ts';
import type { Paper } from '../../client/export/paper.ts';
import type { FontBytes, PaperAnswer, PaperFile, PaperQuestion } from './paper-messages.ts';
import { redrawPicture } from './redraw-picture.ts';

self.addEventListener('message', (event: MessageEvent<PaperQuestion>) => {
  writeFile(event.data).then(
    (file) => self.postMessage({ file } satisfies PaperAnswer),
    (error) => self.postMessage({ failed: String(error) } satisfies PaperAnswer),
  );
});

async function writeFile(question: PaperQuestion): Promise<PaperFile> {
  const picture = await redrawPicture(question.paper.picture);
  const paper: Paper = { ...question.paper, picture: picture ?? '' };
  const pictureLost = picture === undefined;
  if (question.kind === 'docx') {
    const { writeDocx } = await import('../../client/export/write-docx.ts');
    return { bytes: await writeDocx(paper, question.look), replaced: [], pictureLost };
  }
  const sources = answerFetches(question.fonts);
  const { drawPdf } = await import('./draw-pdf.ts');
  const { blob, replaced } = await drawPdf(paper, question.look, sources);
  return { bytes: new Uint8Array(await blob.arrayBuffer()), replaced, pictureLost };
}

/**
 * react-pdf asks `fetch` for its fonts, and its layout engine for a data: URL that holds its own wasm; the worker's
 * policy forbids both. So `fetch` answers from the bytes at hand, and refuses everything else.
 */
function answerFetches(fonts: FontBytes): Record<keyof FontBytes, string> {
  const address = (name: string) => `https://fonts.invalid/${name}`;
  const known = new Map(Object.entries(fonts).map(([name, bytes]) => [address(name), bytes]));
  self.fetch = async (asked) => {
    const bytes = known.get(String(asked));
    if (bytes === undefined) throw new TypeError('this worker has no network');
    return new Response(bytes);
  };
  return {
    'latin-400': address('latin-400'),
    'latin-700': address('latin-700'),
    'jp-400': address('jp-400'),
    'jp-700': address('jp-700'),
    'sc-400': address('sc-400'),
    'sc-700': address('sc-700'),
  };
}
