import { fileURLToPath } from 'node:url';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { ariaLanguagesPlugin } from './scripts/aria-languages-plugin.ts';
import { brotliPlugin } from './scripts/brotli-plugin.ts';
import { cataloguePartsPlugin, listStatic } from './scripts/catalogue-parts-plugin.ts';
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
const modulesOf = (...entries: string[]) => new Set(entries.flatMap((entry) => listStatic(here(entry))));
// What runs in any browser, also where the feature test found something missing: nothing in it may need the rest.
const begin = modulesOf('src/web/first-texts.ts');
const ground = modulesOf('src/web/main.tsx');
const inside = modulesOf(
  'src/web/pages/accounts/sign-in-page.tsx',
  'src/web/pages/accounts/unlock-page.tsx',
  'src/web/pages/home/home-page.tsx',
  // Whoever signed in has it already when the session ends, also where the platform was renewed meanwhile.
  'src/web/forms/sign-in-again.tsx',
  'src/web/shell/check-banners.tsx',
);
const linguiConfig = { configPath: here('lingui.config.ts') };

/** `--mode kit` builds the page that shows every part of src/web/ui instead of the product; only tests serve it. */
export default defineConfig(({ mode }) => ({
  root: here('src/web'),
  publicDir: false,
  plugins: [
    ...(mode === 'kit' ? [kitPage()] : []),
    react(),
    babel({ presets: [linguiTransformerBabelPreset({}, linguiConfig)] }),
    cataloguePartsPlugin(here('src/web/main.tsx'), here('lingui.config.ts')),
    lingui({ ...linguiConfig, failOnCompileError: true }),
    ariaLanguagesPlugin(),
    noEvalPlugin(),
    oldBrowserPlugin(here('src/web/old-browser/old-browser.ts')),
    receiptPagePlugin(here('src/web/receipt-page/verify-page.ts'), targets),
    policyPlugin(here('src/web/styles')),
    ...(mode === 'kit' ? [] : [brotliPlugin()]),
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
    // What a first visit needs comes in two files, before and after signing in: on a slow network a hundred small ones
    // wait for each other.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'begin', test: (id) => begin.has(id) || id.includes('vite/preload-helper'), priority: 3 },
            { name: 'ground', test: (id) => ground.has(id), priority: 2 },
            { name: 'inside', test: (id) => inside.has(id), priority: 1 },
          ],
        },
      },
    },
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
