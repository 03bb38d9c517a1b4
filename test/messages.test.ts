import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { formatter } from '@lingui/format-po';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

async function lingui(...args: string[]): Promise<string> {
  const cli = fileURLToPath(new URL('../node_modules/@lingui/cli/dist/lingui.js', import.meta.url));
  const result = await run(process.execPath, [cli, ...args], { cwd: root }).catch((error) => error);
  return `${result.code ?? 0} ${result.stdout}${result.stderr}`;
}

async function readCatalogue(path: string, locale: string) {
  const filename = `${root}${path}/${locale}.po`;
  return formatter().parse(readFileSync(filename, 'utf8'), { locale, sourceLocale: 'en', filename });
}

describe('the catalogues', () => {
  it('hold exactly the texts of the sources: run `npm run messages` when this fails', async () => {
    expect(await lingui('check', 'sync', '--clean', '--verbose', '--workers', '1')).toMatch(/^0 [\s\S]*PASS/);
  });

  it('have every text in every language', async () => {
    expect(await lingui('check', 'missing', '--mode', 'catalog', '--verbose', '--workers', '1')).toMatch(
      /^0 [\s\S]*PASS/,
    );
  });

  it('use the same placeholders in every language', async () => {
    let compared = 0;
    for (const path of ['src/web/locales', 'src/server/locales']) {
      const source = (await readCatalogue(path, 'en')) ?? {};
      for (const locale of ['zh', 'ja']) {
        const translated = (await readCatalogue(path, locale)) ?? {};
        for (const [id, entry] of Object.entries(source)) {
          const wanted = placeholders(entry.translation || entry.message || '');
          expect(placeholders(translated[id]?.translation ?? ''), `${path} ${locale} ${id}`).toEqual(wanted);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it.each(['zh', 'ja'])('write %s with the marks of its script, and no space after them', async (locale) => {
    const catalogues = ['src/web/locales', 'src/server/locales'].map((path) => readCatalogue(path, locale));
    const texts = (await Promise.all(catalogues)).flatMap((entries) => Object.values(entries ?? {}));
    const marked =
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][(),;!?:]|[。、，；：！？（）「」] /u;
    expect(texts.map(({ translation = '' }) => translation).filter((text) => marked.test(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(1000);
  });
});

/** Names of values and numbers of tags; plural branches differ between languages, so only names count. */
function placeholders(message: string): string[] {
  return [
    ...new Set(
      message.match(/\{\w+(?=\}|, ?(?:plural|selectordinal|select|number|date|time)\b)|<\/?\d+\/?>/g) ?? [],
    ),
  ].sort();
}
