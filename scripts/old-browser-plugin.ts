/**
 * A Vite plugin for browsers that are too old for the application:
 * - builds the feature test as one classic script in old syntax, for browsers that know no modules;
 * - writes into index.html what somebody reads whose browser runs no script, in each language.
 */
import { build, type Plugin } from 'vite';
import { WORDS, type Words } from '../src/web/old-browser/words.ts';

const NO_SCRIPT = '<!--no-script-words-->';

/** Emits the script of `entry`, as `assets/old-browser-<hash>.js`, and fills the page's noscript. */
export function oldBrowserPlugin(entry: string): Plugin {
  return {
    name: 'sealfolio-old-browser',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', name: 'old-browser.js', source: await buildClassic(entry) });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!html.includes(NO_SCRIPT))
          throw new Error('index.html has no place for the words without script');
        return html.replace(NO_SCRIPT, Object.values(WORDS).map(describeWithoutScript).join(''));
      },
    },
  };
}

// ES2015 is the oldest syntax the builder writes; what is newer than ES5 in it the sources avoid.
async function buildClassic(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'es2015',
      lib: { entry, name: 'oldBrowser', formats: ['iife'], fileName: 'old-browser' },
    },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : [];
  const code = outputs.find((output) => output.type === 'chunk')?.code;
  if (code === undefined || outputs.length !== 1) throw new Error('the feature test is not one script');
  return code;
}

function describeWithoutScript(words: Words): string {
  const browsers = words.browsers.map((browser) => `<li>${browser}</li>`).join('');
  return `<section class="old-browser" lang="${words.tag}"><h1>${words.noScriptTitle}</h1><p>${words.noScriptWhy}</p>
<p class="old-browser-kept">${words.nothingLost}</p><h2>${words.browsersTitle}</h2><ul>${browsers}</ul>
<p><a href="/${words.tag.slice(0, 2)}/postings">${words.postings}</a></p></section>`;
}
