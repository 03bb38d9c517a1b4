/**
 * Zod compiles its object parsers with `new Function` where it may, and asks by trying; under the page's policy the
 * attempt alone is a reported violation. Its setting is read while schemas are made, which in a bundle may be before
 * any module of ours runs, so it is set inside Zod's own module.
 */
import type { Plugin } from 'vite';

const SETTINGS = 'export const globalConfig =';

/** Builds Zod with `jitless` on. */
export function noEvalPlugin(): Plugin {
  return {
    name: 'sealfolio-no-eval',
    apply: 'build',
    transform: {
      filter: { id: /\/zod\/v4\/core\/core\.js$/ },
      handler(code) {
        if (!code.includes(SETTINGS)) throw new Error('Zod keeps its settings elsewhere now');
        return { code: `${code}\nglobalConfig.jitless = true;\n`, map: null };
      },
    },
  };
}
