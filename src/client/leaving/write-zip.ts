/** A ZIP written file by file: what was handed on is not kept. Nothing is compressed, since sealed files cannot be. */
import { Zip, ZipPassThrough } from 'fflate';

/** A ZIP under way. */
export type ZipWriter = {
  /** Adds a file; `path` with slashes. */
  readonly add: (path: string, content: Uint8Array) => void;
  /** Writes the list of files at the end. */
  readonly end: () => void;
};

/** Begins a ZIP whose bytes go to `sink` in order; every file bears the date `at`. */
export function openZip(at: Date, sink: (chunk: Uint8Array) => void): ZipWriter {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    sink(chunk);
  });
  return {
    add: (path, content) => {
      const file = new ZipPassThrough(path);
      file.mtime = at;
      zip.add(file);
      file.push(content, true);
    },
    end: () => zip.end(),
  };
}
