/**
 * Draws the pages of a PDF as pictures for the review, inside the worker. Glyphs are drawn as paths, so no font of the
 * file reaches the browser's own font code.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { MemoryCount } from './bound-memory.ts';

const SCALE = 100 / 72;
const MAX_PICTURES = 12;
const MAX_PIXELS = 4_000_000;
const TIME_LIMIT = 15_000;

type CanvasAndContext = { canvas: OffscreenCanvas | null; context: OffscreenCanvasRenderingContext2D | null };

/** What pdf.js needs where there is no document: canvases, and filters that do nothing. */
export const drawing = {
  CanvasFactory: class {
    create(width: number, height: number): CanvasAndContext {
      const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
      return { canvas, context: canvas.getContext('2d') };
    }
    reset({ canvas }: CanvasAndContext, width: number, height: number): void {
      if (canvas === null) return;
      canvas.width = width;
      canvas.height = height;
    }
    destroy(pair: CanvasAndContext): void {
      pair.canvas = null;
      pair.context = null;
    }
  },
  FilterFactory: class {
    addFilter = () => 'none';
    addHCMFilter = () => 'none';
    addAlphaFilter = () => 'none';
    addLuminosityFilter = () => 'none';
    addKnockoutFilter = () => 'none';
    addHighlightHCMFilter = () => 'none';
    addSelectionHCMFilter = () => 'none';
    addSelectionFilter = () => 'none';
    createSelectionStyle = () => null;
    destroy = () => undefined;
  },
};

/** PNG pictures of the first pages; fewer when a page cannot be drawn or time runs out, which is no failure. */
export async function drawPages(document: PDFDocumentProxy, memory: MemoryCount): Promise<Blob[]> {
  const pictures: Blob[] = [];
  const deadline = Date.now() + TIME_LIMIT;
  for (let number = 1; number <= Math.min(document.numPages, MAX_PICTURES); number++) {
    memory.beginPage();
    const picture = await Promise.race([
      drawPage(document, number, SCALE, MAX_PIXELS),
      nothingAt(deadline),
    ]).catch(() => undefined);
    if (picture === undefined) break;
    pictures.push(picture);
  }
  return pictures;
}

/** One page as a PNG picture, `scale` pixels to the point, or fewer where it would have more than `maxPixels`. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  maxPixels: number,
): Promise<Blob | undefined> {
  const page = await document.getPage(number);
  const whole = page.getViewport({ scale });
  const shrink = Math.min(1, Math.sqrt(maxPixels / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale: scale * shrink });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context: unknown = canvas.getContext('2d');
  if (!isContext(context)) return undefined;
  // For "display" pdf.js waits for animation frames, which a hidden tab never gets.
  await page.render({ canvas: null, canvasContext: context, viewport, intent: 'print' }).promise;
  page.cleanup();
  return canvas.convertToBlob({ type: 'image/png' });
}

// pdf.js names the type of a page's canvas only; it draws on either.
function isContext(context: unknown): context is CanvasRenderingContext2D {
  return context instanceof OffscreenCanvasRenderingContext2D;
}

function nothingAt(deadline: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), Math.max(0, deadline - Date.now())));
}
