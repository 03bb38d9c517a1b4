/**
 * The oldest browsers that work, for the build (vite.config.ts), the words and the tests alike; docs/decisions/0009-oldest-browsers.md
 * says why these. Edge and Chromium's other children count as Chrome does; on iOS every browser counts as Safari.
 */
export const OLDEST = { chrome: '109', firefox: '115', safari: '16.4' };
