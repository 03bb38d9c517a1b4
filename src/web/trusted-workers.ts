/**
 * The only way to start a worker. The page's policy requires Trusted Types and names one policy, `app-workers`,
 * which turns exactly the built workers' addresses into script URLs; every other string is refused by the browser.
 * A file `<folder>/<name>.worker.ts` or `<folder>/<name>.wasm-worker.ts` is registered by its name; the server
 * answers both with a policy without network, and lets only the latter compile wasm.
 */
const BUILT = import.meta.glob<string>(['./*/*.worker.ts', './*/*.wasm-worker.ts'], {
  query: '?worker&url',
  import: 'default',
  eager: true,
});

const URLS = new Map(
  Object.entries(BUILT).map(([path, url]) => [path.replace(/^.*\/|\.(wasm-)?worker\.ts$/g, ''), url]),
);
const ADMITTED = new Set(URLS.values());

const policy = globalThis.trustedTypes?.createPolicy('app-workers', { createScriptURL: admit });

/** Starts a fresh worker by its name, e.g. `derive`. Throws when no such worker was built. */
export function startWorker(name: string): Worker {
  const url = URLS.get(name);
  if (url === undefined) throw new Error(`no worker is called ${name}`);
  const script = policy === undefined ? admit(url) : policy.createScriptURL(url);
  return new Worker(script, { type: 'module', name });
}

function admit(url: string): string {
  if (!ADMITTED.has(url)) throw new TypeError('not the address of a built worker');
  return url;
}
