/** Looks whether the line of an employer's fingerprint stands at a domain: as a TXT record, and on its web server. */
import { Resolver } from 'node:dns/promises';
import { parseDomain } from '../../shared/employers/domain.ts';
import {
  FINGERPRINT_HOST,
  type FingerprintLine,
  parseFingerprintLine,
} from '../../shared/keys/fingerprint.ts';
import type { FoundAt } from '../../shared/keys/observation.ts';
import { isLaterName } from '../../shared/ledger/log-name.ts';
import { fetchWellKnown } from './fetch-well-known.ts';
import { isPublicAddress } from './public-address.ts';

/** What tests set; the witness's own file of settings says none of it. */
export type LookOptions = {
  /** Name servers, as `setServers` takes them, in place of the machine's. */
  readonly servers?: readonly string[];
  readonly isAllowed?: (address: string) => boolean;
  readonly port?: number;
  readonly ca?: string;
  readonly timeoutMs?: number;
  /** Admits names such as `acme.test`, which nobody has on the public internet. */
  readonly reservedNames?: boolean;
};

/** For so long at most a domain is looked at. */
const PATIENCE_MS = 10_000;

/**
 * Where the line stands, if anywhere. `wanted` names the log, the employer and the fingerprint: another platform's or another
 * employer's line is none. Never throws for what the domain does. Answers of the DNS are taken as the resolver gives them:
 * DNSSEC is not checked here, so who can forge answers to this machine can forge a record; the web server's must come over TLS.
 */
export async function lookAtDomain(
  domain: string,
  wanted: FingerprintLine,
  options: LookOptions = {},
): Promise<readonly FoundAt[]> {
  if (parseDomain(domain, { reservedNames: options.reservedNames ?? false }) !== domain) return [];
  const { timeoutMs = PATIENCE_MS, servers } = options;
  const resolver = new Resolver({ timeout: Math.ceil(timeoutMs * 0.3), tries: 2 });
  if (servers !== undefined) resolver.setServers(servers);
  const timer = setTimeout(() => resolver.cancel(), timeoutMs);
  try {
    const [dns, web] = await Promise.all([
      readTxt(resolver, domain),
      readWeb(resolver, domain, { ...options, timeoutMs }),
    ]);
    return [
      ...(dns.some((line) => isWanted(line, wanted)) ? (['dns'] as const) : []),
      ...(web.some((line) => isWanted(line, wanted)) ? (['web'] as const) : []),
    ];
  } finally {
    clearTimeout(timer);
  }
}

/** Every record, put together from the strings that it is sent in (RFC 7208 section 3.3 says why without blanks). */
async function readTxt(resolver: Resolver, domain: string): Promise<readonly string[]> {
  const records = await resolver.resolveTxt(`${FINGERPRINT_HOST}.${domain}`).catch(() => []);
  return records.map((strings) => strings.join(''));
}

async function readWeb(
  resolver: Resolver,
  domain: string,
  { isAllowed = isPublicAddress, port = 443, ca, timeoutMs = PATIENCE_MS }: LookOptions,
): Promise<readonly string[]> {
  const signal = AbortSignal.timeout(timeoutMs);
  const asked = await Promise.allSettled([resolver.resolve4(domain), resolver.resolve6(domain)]);
  const addresses = asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const text = await fetchWellKnown(domain, addresses, { isAllowed, port, ca, signal });
  return text === undefined ? [] : text.split('\n');
}

/** A line of a log that goes on under another name stays good: the fingerprint is of the same entry in both. */
function isWanted(line: string, wanted: FingerprintLine): boolean {
  const found = parseFingerprintLine(line);
  return (
    found !== undefined &&
    (found.origin === wanted.origin || isLaterName(wanted.origin, found.origin)) &&
    found.employerId === wanted.employerId &&
    found.fingerprint === wanted.fingerprint
  );
}
