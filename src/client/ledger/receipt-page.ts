/**
 * The page of receipts: one HTML file with the receipts and the program that verifies them, which needs no network and
 * no platform. Promises that nothing in a receipt can become markup or script, and that the page loads nothing and sends
 * nothing (its policy allows the one script and the one style by their hashes). That the file itself was not changed by
 * whoever hands it on, no file can promise of itself: it says so, and names the program that checks it from outside.
 * Source: HTML section 4.12.1.3 (restrictions on the contents of scripts), CSP Level 3 (hashes, policies in meta).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64 } from '../../shared/bytes/base64.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { RECEIPT_PAGE_STYLE } from './receipt-page-style.ts';
import { RECEIPT_COMMAND, type ReceiptPageWords } from './receipt-page-words.ts';

/** What stands in the page for its script. */
export type ReceiptPageData = {
  readonly words: ReceiptPageWords;
  readonly receipts: readonly string[];
  /** How many events have no receipt yet. */
  readonly waiting: number;
  /** Where the platform says its key. */
  readonly address: string;
  /** Names of persons and postings by their ids, as the platform showed them. */
  readonly names: Readonly<Record<string, string>>;
  /** When the page was made, ISO 8601. */
  readonly madeAt: string;
};

const BEGIN = '<script type="application/json" id="receipts">';
const END = '</script>';

/**
 * The page as one text. `script` is the built verifier. RangeError for a script that could end its own element.
 */
export function formReceiptPage(data: ReceiptPageData, script: string): string {
  if (/<\/script|<!--/i.test(script)) throw new RangeError('a script must not end its own element');
  const { words } = data;
  const policy = [
    ...["default-src 'none'", `script-src '${hashOf(script)}'`, `style-src '${hashOf(RECEIPT_PAGE_STYLE)}'`],
    ...[
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ],
  ].join('; ');
  return `<!doctype html>
<html lang="${escaped(words.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(words.title)}</title>
<style>${RECEIPT_PAGE_STYLE}</style>
</head>
<body>
<header><p class="wordmark">Sealfolio</p><h1>${escaped(words.title)}</h1><p class="lead">${escaped(words.lead)}</p></header>
<main id="page"><section class="panel bad"><p>${escaped(words.noScript)}</p><p class="exact">${RECEIPT_COMMAND}</p></section></main>
${BEGIN}${JSON.stringify(data).replaceAll('<', '\\u003c')}${END}
<script>${script}</script>
</body>
</html>
`;
}

/** The receipts that stand in such a page, verbatim; undefined for any other text. */
export function receiptsOfPage(html: string): readonly string[] | undefined {
  const begin = html.indexOf(BEGIN);
  const end = html.indexOf(END, begin);
  if (begin < 0 || end < 0) return undefined;
  try {
    const data: { receipts?: unknown } | null = JSON.parse(html.slice(begin + BEGIN.length, end));
    const receipts = data?.receipts;
    return Array.isArray(receipts) && receipts.every((each) => typeof each === 'string')
      ? receipts
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function hashOf(text: string): string {
  return `sha256-${encodeBase64(sha256(encodeUtf8(text)))}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
