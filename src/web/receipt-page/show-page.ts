/** What the page of receipts shows: the verdict, the key to compare, and each receipt. Text only, never markup. */
import type { ReceiptPageData } from '../../client/ledger/receipt-page.ts';
import { RECEIPT_COMMAND, type ReceiptFault } from '../../client/ledger/receipt-page-words.ts';
import type { VerifiedEvent } from '../../shared/record/event-receipt.ts';
import { showReceipt } from './show-receipt.ts';
import { element, fillIn } from './write-page.ts';

/** A receipt after it was checked: what it shows, or what is wrong with it. */
export type CheckedReceipt =
  | { readonly text: string; readonly shown: VerifiedEvent }
  | { readonly text: string; readonly fault: ReceiptFault; readonly why: string };

/** The whole of the page below its heading. */
export function showPage(data: ReceiptPageData, checked: readonly CheckedReceipt[]): readonly HTMLElement[] {
  const { words } = data;
  const hasNames = Object.keys(data.names).length > 0 && checked.length > 0;
  return [
    showVerdict(data, checked),
    ...showKeys(data, checked),
    element(
      'ol',
      {},
      checked.map((receipt) => element('li', {}, [showReceipt(data, receipt)])),
    ),
    ...(hasNames ? [element('p', { class: 'soft' }, [words.namesWhy])] : []),
    element('section', { class: 'panel' }, [
      element('h2', {}, [words.doubtTitle]),
      element('p', {}, [fillIn(words.doubt, { command: '' })]),
      element('p', { class: 'exact' }, [RECEIPT_COMMAND]),
    ]),
  ];
}

function showVerdict(
  { words, waiting, madeAt }: ReceiptPageData,
  checked: readonly CheckedReceipt[],
): HTMLElement {
  const wrong = checked.filter((receipt) => 'fault' in receipt).length;
  const all = checked.length;
  const verdict = wrong > 0 ? words.notAllFit : all === 0 ? words.none : words.allFit;
  const tone = wrong > 0 ? ' bad' : all === 0 ? '' : ' good';
  const date = new Date(madeAt).toLocaleString(words.lang, { dateStyle: 'long', timeStyle: 'short' });
  return element('section', { class: `panel${tone}`, role: 'status', 'data-wrong': String(wrong) }, [
    element('p', { class: 'verdict' }, [fillIn(verdict, { wrong, all })]),
    ...(waiting > 0 ? [element('p', {}, [fillIn(words.waiting, { waiting })])] : []),
    element('p', { class: 'soft' }, [fillIn(words.madeAt, { date })]),
  ]);
}

function showKeys({ words, address }: ReceiptPageData, checked: readonly CheckedReceipt[]): HTMLElement[] {
  const keys = [...new Set(checked.flatMap((one) => ('shown' in one ? [one.shown.logKey] : [])))];
  if (keys.length === 0) return [];
  return [
    element('section', { class: 'panel' }, [
      element('h2', {}, [words.keyTitle]),
      ...keys.map((key) => element('p', { class: 'exact' }, [key])),
      ...(keys.length > 1 ? [element('p', { class: 'panel warn' }, [words.severalKeys])] : []),
      element('p', {}, [fillIn(words.keyWhy, { address })]),
    ]),
  ];
}
