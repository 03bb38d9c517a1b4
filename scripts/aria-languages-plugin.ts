/**
 * React Aria ships its own few texts in 34 languages and cannot know that we have three; the others are built empty.
 * Their keys stay, and no screen ever asks for them: src/web/i18n.tsx sets the language of every part.
 */
import type { Plugin } from 'vite';

const TEXTS = /\/react-(?:aria|stately|aria-components)\/dist\/private\/.*intl\/.*[a-z]{2}-[A-Z]{2}\.m?js$/;
const OURS = /\/(?:en-US|zh-CN|ja-JP)\.m?js$/;

/** Leaves React Aria's texts of languages that are not ours out of the build. */
export function ariaLanguagesPlugin(): Plugin {
  return {
    name: 'sealfolio-aria-languages',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: { include: TEXTS, exclude: OURS } },
      handler: () => 'export default {};',
    },
  };
}
