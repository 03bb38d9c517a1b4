/**
 * The header sets of everything this server answers with. Pure: policy in, headers out.
 * Promise: no page runs script it did not ship, none loads from or talks to another origin, none can be framed.
 * Source: CSP Level 3, Trusted Types, Subresource Integrity, HTML (cross-origin isolation).
 */

/** What the web build tells the server; written to dist/web/policy.json by scripts/policy-plugin.ts. */
export type WebPolicy = {
  /** Hash of the one inline script, an import map, as `sha256-…`. */
  readonly importMapHash: string;
  /** Hashes of constant style elements that libraries insert. */
  readonly styleHashes: readonly string[];
  /** Paths of the built workers, e.g. `/assets/import.worker-Ab12.js`. */
  readonly workers: readonly string[];
  /** Path of the stylesheet for pages rendered on the server. */
  readonly publicStyle: string;
};

/** Header names in lower case, with their values. */
export type HeaderSet = Readonly<Record<string, string>>;

/** `https` is true when PUBLIC_URL is https; only then may HSTS be sent. */
export type Transport = { readonly https: boolean };

/** Headers of the single page that holds keys and plaintext. */
export function appHeaders(policy: WebPolicy, transport: Transport): HeaderSet {
  return {
    ...baseHeaders(transport),
    'content-security-policy': directives([
      "default-src 'none'",
      `script-src 'self' '${policy.importMapHash}'`,
      `style-src 'self'${policy.styleHashes.map((hash) => ` '${hash}'`).join('')}`,
      "img-src 'self' blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types app-workers',
    ]),
  };
}

/** Headers of pages rendered on the server: no script at all. */
export function pageHeaders(transport: Transport): HeaderSet {
  return {
    ...baseHeaders(transport),
    'content-security-policy': directives([
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]),
  };
}

/** Headers of answers that are data, never documents (API, stylesheets, module scripts). */
export function dataHeaders(transport: Transport): HeaderSet {
  return {
    ...baseHeaders(transport),
    'content-security-policy': directives([
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]),
  };
}

/**
 * Headers of a worker's script, which carry the worker's own policy: it reads hostile files or runs wasm, so it
 * reaches no network; only a `*.wasm-worker` may compile wasm.
 */
export function workerHeaders(path: string, transport: Transport): HeaderSet {
  const wasm = /\.wasm-worker-[\w-]+\.js$/.test(path) ? " 'wasm-unsafe-eval'" : '';
  return {
    ...baseHeaders(transport),
    'content-security-policy': directives([
      "default-src 'none'",
      "connect-src 'none'",
      `script-src 'self'${wasm}`,
      "worker-src 'self'",
      "base-uri 'none'",
    ]),
  };
}

const UNUSED_FEATURES = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

function baseHeaders({ https }: Transport): HeaderSet {
  return {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'x-content-type-options': 'nosniff',
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

function directives(list: readonly string[]): string {
  return list.join('; ');
}
