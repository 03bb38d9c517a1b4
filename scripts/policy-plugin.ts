/**
 * A Vite plugin that, once the bundle is on disk, makes it checkable by the browser:
 * - the feature test's script, which runs before any module (see old-browser-plugin.ts);
 * - `integrity` on each script and stylesheet that index.html names;
 * - one inline import map with the integrity of every module, so that what `import()` loads is checked too;
 * - `policy.json`, from which the server writes its Content-Security-Policy (see src/server/http/csp.ts).
 * The stylesheet of the server-rendered pages, which no module imports, is emitted here as well.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { WebPolicy } from '../src/server/http/csp.ts';

/**
 * React Aria inserts one constant style element (touch-action of pressable things). Its hash is that of
 * react-aria-components 1.22.1; the test in test/e2e/web-ground.test.ts fails when an update changes it.
 */
const LIBRARY_STYLE_HASHES = ['sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='];

const WORKER = /\.(wasm-)?worker-[\w-]+\.js$/;
const FEATURE_TEST = '<!--old-browser-test-->';
const PUBLIC_STYLE = [
  'tokens.css',
  'public-frame.css',
  'public-parts.css',
  'public-pages.css',
  'public-print.css',
];

/** Adds integrity and policy.json to the build; `stylesDir` holds the sources of the public pages' stylesheet. */
export function policyPlugin(stylesDir: string): Plugin {
  return {
    name: 'sealfolio-policy',
    apply: 'build',
    buildStart() {
      for (const name of PUBLIC_STYLE) this.addWatchFile(join(stylesDir, name));
    },
    generateBundle() {
      const source = PUBLIC_STYLE.map((name) => readFileSync(join(stylesDir, name), 'utf8')).join('\n');
      this.emitFile({ type: 'asset', name: 'public.css', source });
    },
    writeBundle(options) {
      if (options.dir === undefined) throw new Error('the web build needs an output folder');
      sealFolder(options.dir);
    },
  };
}

function sealFolder(dir: string): void {
  const assets = readdirSync(join(dir, 'assets'))
    .sort()
    .map((name) => `/assets/${name}`);
  const integrity = new Map(assets.map((url) => [url, digest('sha384', readFileSync(join(dir, url)))]));
  const modules = assets.filter((url) => url.endsWith('.js') && !WORKER.test(url));
  const importMap = JSON.stringify({
    integrity: Object.fromEntries(modules.map((url) => [url, integrity.get(url)])),
  });
  const page = join(dir, 'index.html');
  const html = withEarlyLoads(readFileSync(page, 'utf8'), assets);
  writeFileSync(page, withImportMap(withIntegrity(html, integrity), importMap));
  const publicStyle = assets.find((url) => /\/public-[\w-]+\.css$/.test(url));
  if (publicStyle === undefined) throw new Error('the public stylesheet was not emitted');
  const policy: WebPolicy = {
    importMapHash: digest('sha256', importMap),
    styleHashes: LIBRARY_STYLE_HASHES,
    workers: assets.filter((url) => WORKER.test(url)),
    publicStyle,
  };
  writeFileSync(join(dir, 'policy.json'), `${JSON.stringify(policy, null, 2)}\n`);
}

function withIntegrity(html: string, integrity: Map<string, string>): string {
  return html.replace(/<(?:script|link)\b[^>]*?(?:src|href)="(\/assets\/[^"]+)"/g, (tag, url: string) => {
    const value = integrity.get(url);
    if (value === undefined) throw new Error(`index.html names ${url}, which was not built`);
    return `${tag} integrity="${value}"`;
  });
}

// The feature test runs before anything else; the application, which start.ts loads after it, is fetched meanwhile.
function withEarlyLoads(html: string, assets: readonly string[]): string {
  const test = assets.find((url) => /\/old-browser-[\w-]+\.js$/.test(url));
  if (test === undefined || !html.includes(FEATURE_TEST)) throw new Error('index.html has no feature test');
  const ground = assets.find((url) => /\/ground-[\w-]+\.js$/.test(url));
  const early = ground === undefined ? '' : `<link rel="modulepreload" crossorigin href="${ground}">`;
  return html.replace(FEATURE_TEST, `<script src="${test}"></script>${early}`);
}

// An import map counts only for modules that the parser meets after it.
function withImportMap(html: string, importMap: string): string {
  if (!html.includes('<!--import-map-->')) throw new Error('index.html has no place for the import map');
  return html.replace('<!--import-map-->', `<script type="importmap">${importMap}</script>`);
}

function digest(algorithm: 'sha256' | 'sha384', bytes: string | Uint8Array): string {
  return `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
}
