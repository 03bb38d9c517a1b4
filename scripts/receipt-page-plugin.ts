/**
 * A Vite plugin that gives the application the text of a script for another page: the verifier inside a downloaded page
 * of receipts (src/web/receipt-page). Built as one classic script, and handed over as `virtual:receipt-verifier`.
 */
import { build, type Plugin } from 'vite';
import { noEvalPlugin } from './no-eval-plugin.ts';

const NAME = 'virtual:receipt-verifier';
const RESOLVED = `\0${NAME}`;

/** `entry` is the script's file, `targets` the oldest browsers that it runs in. */
export function receiptPagePlugin(entry: string, targets: readonly string[]): Plugin {
  return {
    name: 'sealfolio-receipt-page',
    apply: 'build',
    resolveId: { filter: { id: /^virtual:receipt-verifier$/ }, handler: () => RESOLVED },
    load: {
      filter: { id: /^\0virtual:receipt-verifier$/ },
      handler: async () =>
        `export default ${JSON.stringify(await buildReceiptVerifier(entry, targets)).replaceAll('<', '\\u003c')};`,
    },
  };
}

/** The script as one text that may stand inside a page. */
export async function buildReceiptVerifier(entry: string, targets: readonly string[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [noEvalPlugin()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: [...targets],
      lib: { entry, name: 'receiptPage', formats: ['iife'], fileName: 'receipt-page' },
    },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : [];
  const code = outputs.find((output) => output.type === 'chunk')?.code;
  if (code === undefined || outputs.length !== 1) throw new Error('the verifier is not one script');
  // What would end the script's element stands in string literals only, where this spelling says the same.
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--');
}
