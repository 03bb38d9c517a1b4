/** Opens pictures inside a worker with the browser's own decoders, and draws them anew for the review. */
import { type GreyPicture, greyOf } from '../../client/import/scan-picture.ts';

/** What is recognised need not be larger. */
const LONGEST = 3_600;
const SHOWN = 1_170;

/** A picture as its file means it to be seen (EXIF), in colour and grey. */
export type OpenPicture = { readonly canvas: OffscreenCanvas; readonly grey: GreyPicture };

/** Throws when the browser cannot decode it. */
export async function openPicture(picture: Blob): Promise<OpenPicture> {
  const bitmap = await createImageBitmap(picture);
  const shrink = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * shrink)),
    Math.max(1, Math.round(bitmap.height * shrink)),
  );
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { canvas, grey: greyOf(data, canvas.width, canvas.height) };
}

/**
 * PNG pictures for the review: turned clockwise by some quarters, and cut into `parts` side by side. Drawn anew, so
 * that nothing but what is seen goes on (no place or device of a photograph).
 */
export async function picturesOf({ canvas }: OpenPicture, quarters: number, parts: number): Promise<Blob[]> {
  const upright = quarters % 2 === 0;
  const scale = Math.min(1, (SHOWN * (parts > 1 ? 1.4 : 1)) / Math.max(canvas.width, canvas.height));
  const width = Math.round((upright ? canvas.width : canvas.height) * scale);
  const height = Math.round((upright ? canvas.height : canvas.width) * scale);
  const pictures: Blob[] = [];
  for (let part = 0; part < parts; part++) {
    const cut = new OffscreenCanvas(Math.max(1, Math.round(width / parts)), Math.max(1, height));
    const context = contextOf(cut);
    context.imageSmoothingQuality = 'high';
    context.translate(width / 2 - part * cut.width, height / 2);
    context.rotate((quarters * Math.PI) / 2);
    context.scale(scale, scale);
    context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
    pictures.push(await cut.convertToBlob({ type: 'image/png' }));
  }
  return pictures;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser draws no pictures in workers');
  return context;
}
