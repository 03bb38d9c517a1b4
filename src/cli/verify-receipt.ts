import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { receiptsOfPage } from '../client/ledger/receipt-page.ts';
import { verifyBytes } from '../server/ledger/verify-bytes.ts';
import { decodeUtf8 } from '../shared/bytes/utf8.ts';
import { Tampered } from '../shared/errors.ts';
import { parseCanonical } from '../shared/ledger/canonical.ts';
import { verifyWith } from '../shared/ledger/cosignature.ts';
import { type Policy, parsePolicy } from '../shared/ledger/policy.ts';
import { RECEIPT_FORMAT } from '../shared/ledger/receipt.ts';
import { type VerifiedEvent, verifyEventReceipt } from '../shared/record/event-receipt.ts';
import { plainly, readableParts } from '../shared/record/readable-event.ts';
import { endWithFault } from './end-with-fault.ts';

const USAGE = `Usage: npm run verify-receipt -- FILE [--policy FILE] [--json]
Verifies a receipt of an event (.tlog-proof), or every receipt of a page of receipts (.html), without any network.
  --policy  a tlog-policy file: the log's key, and the witnesses that must have signed
  --json    one object on the last line`;
const LARGEST = 50_000_000;
const COMPARE =
  'The log’s key came with the receipt itself: compare it with "logKey" of <the platform>/api/platform, or say --policy.';

type Arguments = { readonly file: string; readonly policy: Policy | undefined; readonly json: boolean };

/** `npm run verify-receipt`: exit 1 with the first thing wrong, 2 when it was asked wrongly. */
async function main(): Promise<void> {
  const { file, policy, json } = await readArguments();
  const receipts = receiptsOf(decodeUtf8(await readBounded(file)));
  const verify = verifyWith({ ed25519: verifyBytes });
  const shown: VerifiedEvent[] = [];
  for (const [place, text] of receipts.entries()) {
    try {
      shown.push(await verifyEventReceipt(text, policy === undefined ? {} : { policy }, verify));
    } catch (cause) {
      if (!(cause instanceof Tampered) || receipts.length === 1) throw cause;
      const which = `receipt ${place + 1} of ${receipts.length}`;
      throw new Tampered(cause.code, `${which}: ${cause.message}`, { cause });
    }
  }
  if (json) console.log(plainly(JSON.stringify({ ok: true, receipts: shown.map(describe) })));
  else tell(shown);
}

function receiptsOf(text: string): readonly string[] {
  const receipts = text.startsWith(RECEIPT_FORMAT) ? [text] : receiptsOfPage(text);
  if (receipts === undefined)
    throw new Tampered('bad_encoding', 'this is neither a receipt nor a page of receipts');
  if (receipts.length === 0) throw new Tampered('bad_encoding', 'this page has no receipt');
  return receipts;
}

function tell(shown: readonly VerifiedEvent[]): void {
  for (const verified of shown) {
    const { event, text, index, size, origin, logKey, witnesses } = verified;
    const names = witnesses.map(({ name }) => name);
    console.log(`ok: ${event.type}, ${event.at}`);
    console.log(`  entry ${index + 1} of ${size} in ${plainly(origin)}`);
    console.log(`  signed with ${plainly(logKey)}`);
    console.log(`  witnessed by ${names.length === 0 ? 'nobody' : plainly(names.join(', '))}`);
    for (const { name, value } of readableParts(parseCanonical(text))) console.log(`    ${name}: ${value}`);
  }
  console.log(`${shown.length} ${shown.length === 1 ? 'receipt fits' : 'receipts fit'}`);
  if (shown.some(({ keyFrom }) => keyFrom === 'receipt')) console.log(COMPARE);
}

function describe({ text, witnesses, ...rest }: VerifiedEvent) {
  return { ...rest, witnesses: witnesses.map(({ name }) => name) };
}

async function readArguments(): Promise<Arguments> {
  const { values, positionals } = parseArgs({
    options: { policy: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new TypeError('say one FILE');
  const policy = values.policy === undefined ? undefined : await readPolicy(values.policy);
  return { file, policy, json: values.json };
}

async function readPolicy(file: string): Promise<Policy> {
  try {
    return parsePolicy(decodeUtf8(await readBounded(file)));
  } catch (cause) {
    if (!(cause instanceof Tampered)) throw cause;
    throw new TypeError(cause.message, { cause });
  }
}

async function readBounded(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= LARGEST) return await readFile(file);
  } catch (cause) {
    throw new TypeError(`${file} cannot be read`, { cause });
  }
  throw new TypeError(`${file} is larger than ${LARGEST / 1_000_000} MB`);
}

main().catch((error: unknown) =>
  endWithFault(error, { usage: USAGE, say: (message) => `NOT ok: ${message}`, spell: plainly }),
);
