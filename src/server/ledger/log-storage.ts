/** Where a log's files lie. Small on purpose: a folder does, and so does a bucket. */

/**
 * Files by path below the log's prefix. Paths are the log's own, never somebody's input.
 */
export type LogStorage = {
  /** A file's bytes; undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /**
   * Writes files once: durable when it resolves. One that is there already with the same bytes is fine; with others it is
   * not touched, and `Tampered('impossible_state')` is thrown: somebody else writes this log, or the past was changed.
   */
  writeOnce(files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Writes a file in place of the one there; whole and durable when it resolves. */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  /** Clears away what killed writers left half written; for the only writer there is. */
  tidy(): Promise<void>;
  /** Removes files; those that are not there are fine. */
  remove(paths: readonly string[]): Promise<void>;
};
