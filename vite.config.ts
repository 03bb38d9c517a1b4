import { fileURLToPath } from 'node:url';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { ariaLanguagesPlugin } from './scripts/aria-languages-plugin.ts';
import { noEvalPlugin } from './scripts/no-eval-plugin.ts';
import { oldBrowserPlugin } from './scripts/old-browser-plugin.ts';
import { policyPlugin } from './scripts/policy-plugin.ts';
import { receiptPagePlugin } from './scripts/receipt-page-plugin.ts';
import { OLDEST } from './src/web/old-browser/oldest.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const targets = [
  ...[`chrome${OLDEST.chrome}`, `edge${OLDEST.chrome}`, `firefox${OLDEST.firefox}`],
  ...[`safari${OLDEST.safari}`, `ios${OLDEST.safari}`],
];
const linguiConfig = { configPath: here('lingui.config.ts') };

/** `--mode kit` builds the page that shows every part of src/web/ui instead of the product; only tests serve it. */
export default defineConfig(({ mode }) => ({
  root: here('src/web'),
  publicDir: false,
  plugins: [
    ...(mode === 'kit' ? [kitPage()] : []),
    react(),
    babel({ presets: [linguiTransformerBabelPreset({}, linguiConfig)] }),
    lingui({ ...linguiConfig, failOnCompileError: true }),
    ariaLanguagesPlugin(),
    noEvalPlugin(),
    oldBrowserPlugin(here('src/web/old-browser/old-browser.ts')),
    receiptPagePlugin(here('src/web/receipt-page/verify-page.ts'), targets),
    policyPlugin(here('src/web/styles')),
  ],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: here(mode === 'kit' ? 'dist/kit' : 'dist/web'),
    emptyOutDir: true,
    target: targets,
    sourcemap: false,
    // One stylesheet, so that its integrity stands in index.html: an import map says nothing about styles.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
}));

function kitPage(): Plugin {
  return {
    name: 'sealfolio-kit-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/start.ts', '/kit-page/main.tsx'),
    },
  };
}
