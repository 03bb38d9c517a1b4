/**
 * Gets `https://<domain>/.well-known/sealfolio-keys` of a domain that a stranger named. Everything about it is hostile: the
 * addresses that its name has, the server that answers there, and when either changes its mind.
 */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIPv6 } from 'node:net';
import { FINGERPRINT_PATH } from '../../shared/keys/fingerprint.ts';

/** What differs in tests; no file of settings says any of it. */
export type WellKnownOptions = {
  readonly isAllowed: (address: string) => boolean;
  readonly port: number;
  /** Certificates to believe in place of the machine's. */
  readonly ca: string | undefined;
  /** Ends it, however slow the server is. */
  readonly signal: AbortSignal;
};

const LARGEST = 64 * 1024;
const LONGEST_HEAD = 16 * 1024;
/** More addresses of one name are not tried. */
const MOST_TRIES = 2;

/**
 * The file's text, from one of `addresses`, which were resolved a moment ago: it connects to what was looked at, whatever
 * the name says now. Undefined when there is none that may be read: no public address, no valid certificate, another answer
 * than 200 (redirects are not followed), too much, or too slow. Never throws for what the domain does.
 */
export async function fetchWellKnown(
  domain: string,
  addresses: readonly string[],
  options: WellKnownOptions,
): Promise<string | undefined> {
  for (const address of addresses.filter(options.isAllowed).slice(0, MOST_TRIES)) {
    try {
      return await fetchFrom(address, domain, options);
    } catch {
      if (options.signal.aborted) return undefined;
    }
  }
  return undefined;
}

async function fetchFrom(
  address: string,
  domain: string,
  { port, ca, signal }: WellKnownOptions,
): Promise<string | undefined> {
  const asked = request({
    ...{ host: domain, servername: domain, port, path: FINGERPRINT_PATH, signal },
    // No agent: no connection of before is used again, and no proxy that the environment names.
    ...{ agent: false, autoSelectFamily: false, maxHeaderSize: LONGEST_HEAD, rejectUnauthorized: true },
    lookup: (_name, _options, done) => done(null, address, isIPv6(address) ? 6 : 4),
    headers: { 'user-agent': 'sealfolio-witness', accept: 'text/plain', connection: 'close' },
    ...(ca === undefined ? {} : { ca }),
  });
  try {
    asked.end();
    const [answer]: IncomingMessage[] = await once(asked, 'response');
    return answer?.statusCode === 200 ? await readBounded(answer) : undefined;
  } finally {
    asked.on('error', () => {}).destroy();
  }
}

async function readBounded(answer: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    length += chunk.length;
    if (length > LARGEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
