/** Catalogues come in two parts, compiled when they are imported; made by scripts/catalogue-parts-plugin.ts. */
declare module '*.po?first' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
declare module '*.po?rest' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}

/** The text of a script for another page; made by scripts/receipt-page-plugin.ts. */
declare module 'virtual:receipt-verifier' {
  const script: string;
  export default script;
}

/**
 * The part of Trusted Types used here; lib.dom does not have it. The browser's value is an object, but lib.dom's
 * Worker takes a string or URL only, so it is declared as the string it stands for.
 */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
}
declare var trustedTypes: TrustedTypePolicyFactory | undefined;
