/**
 * Draws a picture anew, as a JPEG of modest size: PDF and Word do not know every kind, and a photograph carries where
 * and by what it was taken.
 */
const LONGEST_SIDE = 640;

/** A data: URL of a JPEG; '' for ''; undefined when the picture cannot be read. */
export async function redrawPicture(picture: string): Promise<string | undefined> {
  if (picture === '') return '';
  try {
    const [head = '', body = ''] = picture.split(',');
    const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    const type = /^data:([^;]+)/.exec(head)?.[1] ?? '';
    const bitmap = await createImageBitmap(new Blob([bytes], { type }));
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(bitmap.width * scale)),
      Math.max(1, Math.round(bitmap.height * scale)),
    );
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    // What was transparent would become black.
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return `data:image/jpeg;base64,${base64(new Uint8Array(await blob.arrayBuffer()))}`;
  } catch {
    return undefined;
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
