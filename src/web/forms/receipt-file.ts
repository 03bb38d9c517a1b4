import type { ReceiptPageData } from '../../client/ledger/receipt-page.ts';
import { saveAsFile } from './save-as-file.ts';

/** Saves receipts as one page that checks itself; `origin` is the platform's. Nothing is loaded for it before. */
export async function saveReceiptPage(
  name: string,
  { origin, ...data }: Omit<ReceiptPageData, 'address' | 'madeAt'> & { readonly origin: string },
): Promise<void> {
  const [{ formReceiptPage }, { loadReceiptVerifier }] = await Promise.all([
    import('../../client/ledger/receipt-page.ts'),
    import('../receipt-page/load-verifier.ts'),
  ]);
  const madeAt = new Date().toISOString();
  const page = { ...data, address: `${origin}/api/platform`, madeAt };
  saveAsFile(`${name}-${madeAt.slice(0, 10)}.html`, formReceiptPage(page, await loadReceiptVerifier()));
}
