import { Resolver } from 'node:dns/promises';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { proofRecord } from '../../shared/employers/domain.ts';

/** Whether the proof stands in the DNS; `unreachable`: nobody could say, so it is neither shown nor disproved. */
export type DomainProof = 'found' | 'absent' | 'unreachable';

/** No such name, and a name without TXT records. */
const ABSENT = ['ENOTFOUND', 'ENODATA'];

/**
 * Asks `servers` (as `DNS_SERVERS`; `undefined`: the machine's own) whether the record of `proofRecord(domain, token)`
 * stands among the TXT records of its name. Takes `timeoutMs` at most (5 s), however the servers behave. The answer is
 * attacker-controlled; DNS over TCP bounds it to 64 KiB (RFC 1035 section 4.2.2). Nothing is kept from one call to the next.
 */
export async function readDomainProof(
  { servers, timeoutMs = 5_000 }: { servers?: readonly string[] | undefined; timeoutMs?: number },
  domain: string,
  token: string,
): Promise<DomainProof> {
  // Two rounds, the second twice as long as the first, come to an end just before all is cancelled.
  const resolver = new Resolver({ timeout: Math.ceil(timeoutMs * 0.3), tries: 2 });
  if (servers !== undefined) resolver.setServers(servers);
  const { name, value } = proofRecord(domain, token);
  const timer = setTimeout(() => resolver.cancel(), timeoutMs);
  try {
    return holds(await resolver.resolveTxt(name), value) ? 'found' : 'absent';
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    return ABSENT.includes(String(error.code)) ? 'absent' : 'unreachable';
  } finally {
    clearTimeout(timer);
  }
}

/** Whether one of the records, put together from its pieces, is `value`; every one is looked at. */
function holds(records: readonly (readonly string[])[], value: string): boolean {
  const encoder = new TextEncoder();
  const wanted = encoder.encode(value);
  return records.filter((pieces) => equalBytes(encoder.encode(pieces.join('')), wanted)).length > 0;
}
