/**
 * A Vite plugin that lays a Brotli file beside each file of the build that gets smaller by it, in a folder of its own:
 * `brotli/x.js.br` for `assets/x.js`, `brotli/index.html.br` for the page. The server sends them as they are
 * (src/server/http/web-app.ts); it would take seconds to make them there. Fonts and what is compressed already are
 * left out.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const SMALLER = /\.(?:js|css|svg|wasm)$/;
/** Above this the last percent costs more time than it is worth. */
const LARGE = 400_000;
const compress = promisify(brotliCompress);

/** Must stand last: what is laid beside a file is that file as it is served. */
export function brotliPlugin(): Plugin {
  let dir = '';
  return {
    name: 'sealfolio-brotli',
    apply: 'build',
    configResolved(config) {
      dir = join(config.root, config.build.outDir);
      if (config.build.outDir.startsWith('/')) dir = config.build.outDir;
    },
    async closeBundle() {
      const assets = (await readdir(join(dir, 'assets'))).filter((name) => SMALLER.test(name));
      await mkdir(join(dir, 'brotli'), { recursive: true });
      await Promise.all(
        ['index.html', ...assets.map((name) => join('assets', name))].map(async (path) => {
          const bytes = await readFile(join(dir, path));
          const quality = bytes.length > LARGE ? 9 : constants.BROTLI_MAX_QUALITY;
          const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
          await writeFile(join(dir, 'brotli', `${basename(path)}.br`), await compress(bytes, { params }));
        }),
      );
    },
  };
}
