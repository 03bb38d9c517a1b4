import { useLingui } from '@lingui/react/macro';
import type { ExportForm } from '../../client/leaving/sealing.ts';
import type { ExportContents, ListedFile } from '../../client/leaving/take-everything.ts';
import { LANGUAGE_TAGS } from '../../shared/vocabulary/locales.ts';
import { useLanguage } from '../i18n.tsx';

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
            t`Not in it, because it was changed, put in another’s place or kept back: ${missed.map((one) => `${kinds[one.kind]} ${one.id ?? ''}`).join('; ')}`,
          ]
        : []),
      '',
    ].join('\n\n');
  };
}

/** What a file is, by its kind. */
export function useFileKinds(): Record<ListedFile['kind'], string> {
  const { t } = useLingui();
  return {
    keys: t`the keys, which only your recovery kit opens`,
    resume: t`a résumé, as JSON Resume`,
    resume_document: t`the same résumé as it was saved here`,
    original: t`a file from which a résumé was read, as it was`,
    conversation: t`a conversation with all its messages`,
    account: t`your account: number, language, notices, public keys`,
    devices: t`devices, sign-ins and passkeys`,
    card: t`your card, and whom it is hidden from`,
    applications: t`your applications and how they went`,
    grants: t`who may read what, and every reading`,
    requests: t`who asked for your résumé, and your answers`,
    interests: t`where you showed interest`,
    record: t`everything on the record about you`,
    receipts: t`the receipts, as a page that checks itself`,
    names: t`what each résumé, original and conversation is called`,
  };
}
