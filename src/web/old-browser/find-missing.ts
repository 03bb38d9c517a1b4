/**
 * What the application needs of a browser, each asked by trying. Syntax cannot be tried (the page's policy forbids
 * evaluated code), but every browser with all of these also reads the syntax that the build leaves.
 * This and what it imports also run in browsers of 2013: no arrow functions, templates, spreads, or loops by `of`.
 */

/** The names of what this browser lacks; none when the application can run. */
export function findMissing(): string[] {
  const missing: string[] = [];
  function need(name: string, there: boolean): void {
    if (!there) missing.push(name);
  }
  need('JavaScript modules', 'noModule' in document.createElement('script'));
  need('Web Crypto', hasWebCrypto());
  need('WebAssembly', typeof WebAssembly === 'object' && typeof WebAssembly.instantiate === 'function');
  need('module workers', readsModuleWorkers());
  need('structuredClone', typeof structuredClone === 'function');
  need('BroadcastChannel', typeof BroadcastChannel === 'function');
  need('TransformStream', typeof ReadableStream === 'function' && typeof TransformStream === 'function');
  need('TextEncoder', typeof TextEncoder === 'function' && typeof TextDecoder === 'function');
  need('BigInt', typeof BigInt === 'function');
  need('ResizeObserver', typeof ResizeObserver === 'function');
  need('Intl.ListFormat', typeof Intl === 'object' && typeof Intl.ListFormat === 'function');
  need('Intl.DisplayNames', typeof Intl === 'object' && typeof Intl.DisplayNames === 'function');
  need('Array.prototype.findLast', typeof Array.prototype.findLast === 'function');
  need('Object.hasOwn', typeof Object.hasOwn === 'function');
  need('lookbehind', readsPattern('(?<=a)\\p{Script=Han}'));
  return missing;
}

function hasWebCrypto(): boolean {
  return (
    typeof crypto === 'object' &&
    typeof crypto.getRandomValues === 'function' &&
    typeof crypto.subtle === 'object'
  );
}

function readsPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source === pattern;
  } catch (_refused) {
    return false;
  }
}

// A browser with Trusted Types knows module workers for longer. Any other reads the type before it starts the worker;
// throwing there leaves it unstarted, and one that never reads it has started a classic worker, which is ended.
function readsModuleWorkers(): boolean {
  if (typeof Worker !== 'function') return false;
  if ('trustedTypes' in window) return true;
  let read = false;
  const options = Object.defineProperty({}, 'type', {
    get: function readType() {
      read = true;
      throw new Error('asked for the type');
    },
  });
  try {
    new Worker('/favicon.svg', options).terminate();
  } catch (_thrown) {
    return read;
  }
  return read;
}
