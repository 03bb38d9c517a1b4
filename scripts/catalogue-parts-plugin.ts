/**
 * A Vite plugin that gives a catalogue in two parts: `x.po?first` has the texts that can stand on the first page,
 * `x.po?rest` all others. A text belongs to the first part when a module that the entry imports statically says it:
 * whatever else is shown was loaded later, and the rest with it (src/web/i18n.tsx).
 */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { createCompiledCatalog, extractor, getCatalogForFile, getCatalogs } from '@lingui/cli/api';
import { getConfig, type LinguiConfigNormalized } from '@lingui/conf';
import type { Plugin } from 'vite';

const PART = /\.po\?(first|rest)$/;

/** `entry` is the module that the first page begins with; `configPath` that of Lingui. */
export function cataloguePartsPlugin(entry: string, configPath: string): Plugin {
  const config = getConfig({ configPath });
  let first: Promise<ReadonlySet<string>> | undefined;
  return {
    name: 'sealfolio-catalogue-parts',
    enforce: 'pre',
    load: {
      filter: { id: PART },
      async handler(id) {
        const [file = '', part] = id.split('?');
        this.addWatchFile(file);
        first ??= findTexts(listStatic(entry), config);
        const ids = await first;
        return compile(file, config, (text) => ids.has(text) === (part === 'first'));
      },
    },
  };
}

async function compile(file: string, config: LinguiConfigNormalized, isWanted: (id: string) => boolean) {
  const found = getCatalogForFile(relative(config.rootDir, file), await getCatalogs(config));
  if (found === null) throw new Error(`${file} is no catalogue`);
  const { sourceLocale, fallbackLocales } = config;
  const options = { sourceLocale, fallbackLocales, missingBehavior: 'resolved' } as const;
  const { messages } = await found.catalog.getTranslations(found.locale, options);
  const wanted = Object.fromEntries(Object.entries(messages).filter(([id]) => isWanted(id)));
  const { source, errors } = createCompiledCatalog(found.locale, wanted, { namespace: 'es' });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ error }) => error.message).join('; ')}`);
  return { code: source, map: null, moduleType: 'js' as const };
}

/** The ids of all texts that these modules say. */
async function findTexts(files: readonly string[], linguiConfig: LinguiConfigNormalized) {
  const ids = new Set<string>();
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    if (!/from '@lingui\/(?:core|react)\/macro'/.test(code)) continue;
    await extractor.extract(file, code, ({ id }) => ids.add(id), { linguiConfig });
  }
  return ids;
}

const IMPORTS = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+\.tsx?)'/gms;

/** Our own modules that come with `entry`, itself among them. */
export function listStatic(entry: string, seen = new Set<string>()): string[] {
  if (seen.has(entry)) return [];
  seen.add(entry);
  for (const [, path = ''] of readFileSync(entry, 'utf8').matchAll(IMPORTS))
    listStatic(resolve(dirname(entry), path), seen);
  return [...seen];
}
