/**
 * What reading a résumé from a file gives: a résumé, and everything in the file that is not in it.
 * Promise: nothing is dropped silently. Each word of the file is in the résumé, in a leftover, or in a label.
 */
import type { Resume } from './resume.ts';

/** A piece of the file that was not understood; the person decides where it belongs. */
export type Leftover = {
  readonly text: string;
  /** The page it stood on, from 1. */
  readonly page?: number;
  /** Where it stood: the path of a key, or the heading or line before it. */
  readonly near?: string;
};

export type ImportResult = {
  readonly resume: Resume;
  readonly leftover: readonly Leftover[];
  /** Words that were understood and are not content: headings, "Phone:", bullets, a date as it was spelled. */
  readonly labels: readonly string[];
};
