import type { Session } from '../../client/accounts/session.ts';
import type { Api } from '../../client/api.ts';
import type { ExportChoice } from '../../client/leaving/take-everything.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { useLanguage } from '../i18n.tsx';
import { namesOf } from '../pages/record/person-of.ts';
import { useExportReadme } from './export-readme.ts';
import { receiptPage } from './receipt-file.ts';
import { useReceiptWords } from './receipt-words.ts';
import { saveAsFile } from './save-as-file.ts';
import type { Taken } from './take-everything.tsx';

/** Makes the file of everything and saves it; what it needs is loaded then. */
export function useExportFile() {
  const formReadme = useExportReadme();
  const words = useReceiptWords();
  const { locale } = useLanguage();
  return async (
    api: Api,
    session: Session,
    choice: Pick<ExportChoice, 'kit' | 'form' | 'readable' | 'onProgress'>,
  ): Promise<Taken | Refusal> => {
    const { takeEverything } = await import('../../client/leaving/take-everything.ts');
    const { origin } = session.platform;
    const at = new Date();
    const parts: Blob[] = [];
    const contents = await takeEverything(api, session, {
      ...{ ...choice, at, formReadme },
      formReceipts: async ({ receipts, waiting, people, postings }) => {
        const names = namesOf({ people, postings }, locale);
        return encodeUtf8(await receiptPage({ words, receipts, waiting, names, origin }, at));
      },
      // A browser may lay a blob aside on the disk; bytes that JavaScript holds stay in memory.
      sink: (chunk) => void parts.push(new Blob([chunk.slice()])),
    });
    if (isRefusal(contents)) return contents;
    saveAsFile(`sealfolio-${at.toISOString().slice(0, 10)}.zip`, parts);
    return { contents, size: parts.reduce((sum, part) => sum + part.size, 0) };
  };
}
