import { describe, expect, it } from 'vitest';
import { appHeaders, dataHeaders, pageHeaders, type WebPolicy, workerHeaders } from './csp.ts';

const policy: WebPolicy = {
  importMapHash: 'sha256-map',
  styleHashes: ['sha256-style'],
  workers: ['/assets/derive.wasm-worker-Ab-1_.js', '/assets/import.worker-Cd2.js'],
  publicStyle: '/assets/public-Ef3.css',
};
const plain = { https: false };

function directive(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  return headers['content-security-policy']?.split('; ').find((part) => part.startsWith(`${name} `));
}

describe('the policy of the application page', () => {
  it('admits own scripts and the one import map, and nothing inline or evaluated', () => {
    expect(directive(appHeaders(policy, plain), 'script-src')).toBe("script-src 'self' 'sha256-map'");
    expect(appHeaders(policy, plain)['content-security-policy']).not.toMatch(/unsafe|\*|https?:|data:/);
  });

  it('admits own styles and the constant ones of libraries', () => {
    expect(directive(appHeaders(policy, plain), 'style-src')).toBe("style-src 'self' 'sha256-style'");
  });

  it('lets one Trusted Types policy exist', () => {
    expect(directive(appHeaders(policy, plain), 'trusted-types')).toBe('trusted-types app-workers');
    expect(directive(appHeaders(policy, plain), 'require-trusted-types-for')).toContain("'script'");
  });
});

describe('the policy of server-rendered pages', () => {
  it('allows no script at all and forms only to ourselves', () => {
    expect(directive(pageHeaders(plain), 'script-src')).toBeUndefined();
    expect(directive(pageHeaders(plain), 'default-src')).toBe("default-src 'none'");
    expect(directive(pageHeaders(plain), 'form-action')).toBe("form-action 'self'");
  });
});

describe('the policy of workers', () => {
  it('cuts every worker off the network', () => {
    for (const path of policy.workers) {
      expect(directive(workerHeaders(path, plain), 'connect-src')).toBe("connect-src 'none'");
    }
  });

  it('lets only a wasm worker compile wasm', () => {
    const [wasm = '', parser = ''] = policy.workers;
    expect(directive(workerHeaders(wasm, plain), 'script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
    expect(directive(workerHeaders(parser, plain), 'script-src')).toBe("script-src 'self'");
  });
});

describe('every answer', () => {
  const sets = [appHeaders, pageHeaders, dataHeaders, workerHeaders];
  const all = (https: boolean) => [
    appHeaders(policy, { https }),
    pageHeaders({ https }),
    dataHeaders({ https }),
    workerHeaders('/assets/import.worker-Cd2.js', { https }),
  ];

  it('is isolated from other origins', () => {
    expect(all(false)).toHaveLength(sets.length);
    for (const headers of all(false)) {
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('pins https only where the platform is served over https', () => {
    for (const headers of all(false)) expect(headers['strict-transport-security']).toBeUndefined();
    for (const headers of all(true)) expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  });
});
