/**
 * What a picture's first bytes say about it: its kind, and its size before anything is decoded, so that a small file
 * which unfolds to gigabytes is refused unseen. Attacker-controlled bytes; nothing beyond the head is looked at.
 * Sources: PNG (ISO/IEC 15948) 11.2.2, JPEG (ITU-T T.81) B.2.2, WebP (RFC 9649), HEIF (ISO/IEC 23008-12), TIFF 6.0.
 */

/** A picture that browsers can draw, with its size in pixels; or one of a kind that they cannot. */
export type PictureHead =
  | { readonly kind: 'png' | 'jpeg' | 'webp'; readonly width: number; readonly height: number }
  | { readonly kind: 'foreign' };

const PNG = 0x89504e470d0a1a0an;

/** Reads the head of a picture; undefined when it is none, or breaks off before it tells its size. */
export function pictureHead(bytes: Uint8Array): PictureHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (from: number, to: number) => new TextDecoder('latin1').decode(bytes.subarray(from, to));
  if (view.byteLength >= 24 && view.getBigUint64(0) === PNG) return pngHead(view);
  if (text(0, 3) === '\u00ff\u00d8\u00ff') return jpegHead(view);
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return webpHead(view, text(12, 16));
  const foreign = /^(?:II\*\0|MM\0\*|BM....\0\0\0\0|GIF8|\0\0\0\fJXL )/s.test(text(0, 12));
  const heif = text(4, 8) === 'ftyp' && /^(?:hei[cfmsx]|hev[cx]|mif1|msf1|avif|avis)/.test(text(8, 12));
  return foreign || heif ? { kind: 'foreign' } : undefined;
}

function pngHead(view: DataView): PictureHead | undefined {
  return sized('png', view.getUint32(16), view.getUint32(20));
}

function jpegHead(view: DataView): PictureHead | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // Start of frame; C4, C8 and CC among these are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    const isFill = marker === 0xff;
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += isFill ? 1 : isAlone ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

function webpHead(view: DataView, chunk: string): PictureHead | undefined {
  if (view.byteLength < 30) return undefined;
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (chunk === 'VP8X') return sized('webp', uint24(24) + 1, uint24(27) + 1);
  if (chunk === 'VP8 ')
    return sized('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (chunk !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return sized('webp', (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
}

function sized(kind: 'png' | 'jpeg' | 'webp', width: number, height: number): PictureHead | undefined {
  return width > 0 && height > 0 ? { kind, width, height } : undefined;
}
