import { useLingui } from '@lingui/react/macro';
import type { ExportForm } from '../../client/leaving/sealing.ts';
import type { ExportContents } from '../../client/leaving/take-everything.ts';
import { LANGUAGE_TAGS } from '../../shared/vocabulary/locales.ts';
import { useLanguage } from '../i18n.tsx';
import { useFileKinds } from './file-kinds.ts';
import { useMissedWords } from './missed-words.ts';

/** The commands as they are typed: the same in every language, and in docs/leaving.md. */
const COMMANDS: Record<ExportForm, readonly string[]> = {
  hybrid: ['age --decrypt -i ../kit.txt -o identity.txt identity.age'],
  plain: ['age --decrypt -o identity.txt identity.age'],
};
const OPEN_ALL = [
  `find . -name '*.age' ! -name identity.age -exec sh -c 'age --decrypt -i identity.txt -o "\${1%.age}" "$1"' sh {} \\;`,
  'rm identity.txt',
];

/** The text in an export that says how it is opened and what each file is, in the reader's language. */
export function useExportReadme(): (contents: ExportContents) => string {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const kinds = useFileKinds();
  const words = useMissedWords();
  return ({ origin, madeAt, sealed, readable, files, missed }) => {
    const day = new Date(madeAt).toLocaleDateString(LANGUAGE_TAGS[locale], { dateStyle: 'long' });
    const how =
      sealed === 'hybrid'
        ? t`You need your recovery kit and the program age, version 1.3 or newer (age-encryption.org). Put the kit beside this folder, in a file called kit.txt, in one line, in capitals, without spaces. Then, in this folder:`
        : t`You need your recovery kit and the program age (age-encryption.org). The kit is the passphrase here: in one line, in capitals, without spaces, beginning with AGE-SECRET-KEY-PQ-1. In this folder:`;
    const list = files
      .filter(({ path }) => !path.startsWith('readable/'))
      .map(({ path, kind }) => `${path}\n    ${kinds[kind]}`);
    return [
      t`Everything from ${origin}, ${day}`,
      t`Whoever has this folder and your recovery kit can read all of it. Keep them in two places.`,
      ...(readable
        ? [
            t`The folder “readable” holds the same once more, readable for anybody. Delete it before you hand this on.`,
          ]
        : []),
      t`How to open it`,
      how,
      [...COMMANDS[sealed], ...OPEN_ALL].join('\n'),
      t`The file identity.txt holds keys: the last line deletes it. With Windows, and in more detail: docs/leaving.md in Sealfolio’s source.`,
      t`What it is`,
      list.join('\n'),
      ...(missed.length > 0
        ? [
            t`Not in it, because it was changed, put in another’s place or kept back: ${missed.map((one) => `${words(one)} ${one.id ?? ''}`.trim()).join('; ')}`,
          ]
        : []),
      '',
    ].join('\n\n');
  };
}
