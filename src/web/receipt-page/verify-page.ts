/**
 * The script of the page of receipts (see client/ledger/receipt-page.ts). A classic script of its own, built by
 * scripts/receipt-page-plugin.ts, that stands inside the page: over `file:` many browsers have no WebCrypto, so that
 * everything is computed here.
 */
import '../old-browser/fill-in.ts';
import type { ReceiptPageData } from '../../client/ledger/receipt-page.ts';
import { RECEIPT_FAULTS, type ReceiptFault } from '../../client/ledger/receipt-page-words.ts';
import { Tampered } from '../../shared/errors.ts';
import { type VerifyBytes, verifyWith } from '../../shared/ledger/cosignature.ts';
import type { VerifyNote } from '../../shared/ledger/note.ts';
import { verifyEventReceipt } from '../../shared/record/event-receipt.ts';
import { nobleEd25519 } from '../../shared/vault/signing-noble.ts';
import { type CheckedReceipt, showPage } from './show-page.ts';

const ed25519: VerifyBytes = (key, message, signature) =>
  nobleEd25519.verify(key, message, signature).catch(() => false);

/** After so many receipts the browser may paint; no more often, for each pause takes milliseconds. */
const PAINTED = 50;

async function verifyAll(page: Element): Promise<void> {
  const data: ReceiptPageData = JSON.parse(document.querySelector('#receipts')?.textContent ?? '');
  page.textContent = data.words.checking;
  const verify = onceEach(verifyWith({ ed25519 }));
  const checked: CheckedReceipt[] = [];
  for (const text of data.receipts) {
    if (checked.length % PAINTED === 0) await new Promise((resolve) => setTimeout(resolve));
    checked.push(await check(text, verify));
  }
  page.replaceChildren(...showPage(data, checked));
}

async function check(text: string, verify: VerifyNote): Promise<CheckedReceipt> {
  try {
    return { text, shown: await verifyEventReceipt(text, {}, verify) };
  } catch (error) {
    return { text, fault: faultOf(error), why: error instanceof Error ? error.message : '' };
  }
}

// Whatever it is that fails: a page that stood still would say nothing of the other receipts.
function faultOf(error: unknown): ReceiptFault {
  const code = error instanceof Tampered ? error.code : 'bad_encoding';
  return RECEIPT_FAULTS.find((fault) => fault === code) ?? 'bad_record';
}

/** Receipts of one visit share their checkpoint; JavaScript takes milliseconds for each signature. */
function onceEach(verify: VerifyNote): VerifyNote {
  const known = new Map<string, ReturnType<VerifyNote>>();
  return (key, text, signature) => {
    const name = JSON.stringify([key.name, key.type, [...key.publicKey], text, [...signature]]);
    const answer = known.get(name) ?? verify(key, text, signature);
    known.set(name, answer);
    return answer;
  };
}

function start(page: Element): void {
  // What the page says without script stands again when the script fails.
  const before = [...page.childNodes];
  verifyAll(page).catch((reason) => {
    page.replaceChildren(...before);
    throw reason;
  });
}

const page = document.querySelector('#page');
if (page !== null) start(page);
