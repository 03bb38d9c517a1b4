/**
 * Tesseract (Apache-2.0) as one function: grey picture in, lines of words with boxes out. Its wasm and its trained data
 * are handed in as bytes; it fetches nothing. Not promised: that words are right; each says how sure it is.
 */
import { z } from 'zod';
import { type Box, type GreyPicture, graymapOf } from './scan-picture.ts';

export type ScanSymbol = { readonly text: string; readonly bbox: Box };
export type ScanWord = {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly bbox: Box;
  readonly symbols: readonly ScanSymbol[];
};
export type ScanLine = {
  readonly bbox: Box;
  readonly words: readonly ScanWord[];
  /** A line of a table's cell, which no gap parts. */
  readonly whole?: boolean;
  /** Lines of the same cell on which its text goes on. */
  readonly below?: readonly ScanLine[];
  /** Where it stands and how large its font is, where the table's other cells say so; pixels. */
  readonly baseline?: number;
  readonly size?: number;
};
/** `confidence` is the mean over all words, 0 to 100. */
export type Recognised = { readonly lines: readonly ScanLine[]; readonly confidence: number };

/** How a picture is read: models joined by plus signs, e.g. `eng+deu`, and how its text stands. */
export type Reading = {
  readonly models: string;
  readonly dpi: number;
  readonly part?: Box;
  readonly layout?: 'page' | 'scattered' | 'line';
};
/** Reads a picture, or a part of it. */
export type ScanEngine = { recognise(picture: GreyPicture, reading: Reading): Recognised };

/** What is used of the core of tesseract.js. */
export type TesseractApi = {
  Init(path: null, models: string, mode: number): number;
  SetVariable(name: string, value: string): unknown;
  SetImageFile(orientation: number, angle: number): number;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  MeanTextConf(): number;
  Clear(): void;
};
export type TesseractCore = {
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => TesseractApi;
};
export type StartCore = (options: {
  wasmBinary: Uint8Array;
  print: (line: string) => void;
  printErr: (line: string) => void;
  TesseractProgress: (percent: number) => void;
}) => Promise<TesseractCore>;

const LSTM_ONLY = 1;
/** Page segmentation modes of Tesseract. */
const LAYOUTS = { page: '3', scattered: '11', line: '7' } as const;
const Bounds = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const Word = z.object({
  text: z.string(),
  confidence: z.number(),
  bbox: Bounds,
  symbols: z.array(z.object({ text: z.string(), bbox: Bounds })),
});
const Line = z.object({ bbox: Bounds, words: z.array(Word) });
const Page = z.object({
  blocks: z.array(z.object({ paragraphs: z.array(z.object({ lines: z.array(Line) })) })).nullish(),
});

/**
 * Starts the engine. `data` holds the trained data by the name of its model; `onProgress` hears percents of a reading.
 * @throws when the wasm does not start
 */
export async function startEngine(
  start: StartCore,
  wasmBinary: Uint8Array,
  data: ReadonlyMap<string, Uint8Array>,
  onProgress: (percent: number) => void = () => undefined,
): Promise<ScanEngine> {
  const silent = () => undefined;
  const core = await start({ wasmBinary, print: silent, printErr: silent, TesseractProgress: onProgress });
  for (const [name, bytes] of data) core.FS.writeFile(`./${name}.traineddata`, bytes);
  const api = new core.TessBaseAPI();
  let loaded = '';
  return {
    recognise(picture, { models, dpi, part, layout = 'page' }) {
      if (loaded !== models && api.Init(null, models, LSTM_ONLY) !== 0)
        throw new Error(`the models ${models} cannot be loaded`);
      loaded = models;
      api.SetVariable('tessedit_pageseg_mode', LAYOUTS[layout]);
      api.SetVariable('user_defined_dpi', String(Math.round(dpi)));
      core.FS.writeFile('/input', graymapOf(picture));
      if (api.SetImageFile(1, 0) === 1) throw new Error('the picture cannot be handed over');
      if (part !== undefined) api.SetRectangle(part.x0, part.y0, part.x1 - part.x0, part.y1 - part.y0);
      api.Recognize(null);
      const recognised = { lines: linesIn(api.GetJSONText()), confidence: api.MeanTextConf() };
      api.Clear();
      return recognised;
    },
  };
}

function linesIn(json: string): ScanLine[] {
  const { blocks } = Page.parse(JSON.parse(json));
  return (blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
}
