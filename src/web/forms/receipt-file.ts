import type { ReceiptPageData } from '../../client/ledger/receipt-page.ts';
import { saveAsFile } from './save-as-file.ts';

type Receipts = Omit<ReceiptPageData, 'address' | 'madeAt'> & { readonly origin: string };

/** Saves receipts as one page that checks itself; `origin` is the platform's. Nothing is loaded for it before. */
export async function saveReceiptPage(name: string, receipts: Receipts): Promise<void> {
  const madeAt = new Date();
  saveAsFile(`${name}-${madeAt.toISOString().slice(0, 10)}.html`, await receiptPage(receipts, madeAt));
}

/** The page as one text. */
export async function receiptPage({ origin, ...data }: Receipts, madeAt: Date): Promise<string> {
  const [{ formReceiptPage }, { loadReceiptVerifier }] = await Promise.all([
    import('../../client/ledger/receipt-page.ts'),
    import('../receipt-page/load-verifier.ts'),
  ]);
  const page = { ...data, address: `${origin}/api/platform`, madeAt: madeAt.toISOString() };
  return formReceiptPage(page, await loadReceiptVerifier());
}
