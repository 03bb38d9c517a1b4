/**
 * The program and the trained data that recognise text in pictures, as files of this site. The page fetches them, since
 * the worker reaches no network; always all of them, since which ones a file needs would tell the server its language.
 */
import chinese from '../../../node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz?url';
import german from '../../../node_modules/@tesseract.js-data/deu/4.0.0_best_int/deu.traineddata.gz?url';
import english from '../../../node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import french from '../../../node_modules/@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz?url';
import japanese from '../../../node_modules/@tesseract.js-data/jpn/4.0.0_best_int/jpn.traineddata.gz?url';
import spanish from '../../../node_modules/@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz?url';
import core from '../../../node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm?url';
import type { ScanQuestion } from './import-messages.ts';

const MODELS = { eng: english, deu: german, fra: french, spa: spanish, jpn: japanese, chi_sim: chinese };

/** Fetches program and data, about 14 MB; the browser keeps them. Throws when one of them does not come. */
export async function fetchScanData(
  onBytes: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<Pick<ScanQuestion, 'core' | 'models'>> {
  let [done, all, known] = [0, 0, 0];
  const files = 1 + Object.keys(MODELS).length;
  const count = (bytes: number) => {
    done += bytes;
    if (known === files) onBytes(done, all);
  };
  const fetchFile = async (url: string): Promise<Uint8Array> => {
    const response = await fetch(url, { signal });
    if (!response.ok || response.body === null) throw new Error(`${url} is not there`);
    all += Number(response.headers.get('content-length'));
    known++;
    return collect(response.body, count);
  };
  const [program, ...models] = await Promise.all([core, ...Object.values(MODELS)].map(fetchFile));
  if (program === undefined) throw new Error('the program did not come');
  const names = Object.keys(MODELS);
  return { core: program, models: new Map(models.map((model, index) => [names[index] ?? '', model])) };
}

async function collect(
  body: ReadableStream<Uint8Array>,
  count: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(new Uint8Array(part.value));
    count(part.value.length);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
