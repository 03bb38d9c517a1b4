/**
 * An employer's domain: how it is read from what a person types, and by what its control is shown, either a code mailed
 * to a mailbox that only whoever runs the domain has, or a TXT record under it.
 * Promises one spelling for each domain: lower case ASCII, other letters as punycode (the URL Standard's host parser,
 * UTS 46), no `www.` and no final dot. Refuses what cannot belong to one employer.
 * Does not say that a domain exists, nor that it belongs to the employer whose name it bears: two domains may look alike,
 * which is what an operator looks at.
 * Sources: RFC 1035 (names), RFC 6761 (special names), CA/Browser Forum Baseline Requirements 3.2.2.4.4 and 3.2.2.4.7.
 */
import { type Refusal, refuse } from '../errors.ts';
import { isPublicMailDomain } from './public-mail.ts';
import { isPublicSuffix } from './public-suffixes.ts';

/** The local parts at a domain that nobody but its administrators can have: BR 3.2.2.4.4, after RFC 2142. */
export const PROOF_MAILBOXES = ['admin', 'administrator', 'webmaster', 'hostmaster', 'postmaster'] as const;

/** The label of the proof's record; an underscore is in no host's name, so it collides with none (RFC 8552). */
const PROOF_LABEL = '_sealfolio';

/** A name has at most 253 letters (RFC 1035 section 2.3.4 without its length bytes), the proof's label included. */
const LONGEST = 253 - PROOF_LABEL.length - 1;

/** Names outside the public DNS: RFC 2606, 6761, 6762, 7686, 8375, 9476, and ICANN's `internal`. */
const RESERVED = [
  ...['alt', 'arpa', 'example', 'internal', 'invalid', 'local', 'localhost', 'onion', 'test'],
  ...['example.com', 'example.net', 'example.org'],
];

/** Where a proof stands, and what it says: one TXT record. */
export type ProofRecord = { readonly name: string; readonly value: string };

/**
 * The domain that a person means by `text`: `acme.com`, `www.Acme.com`, `https://acme.com/`, `株式会社.jp`.
 * `reservedNames: true` admits names such as `acme.test`, which nobody can prove on the public internet.
 * Refusals: `invalid_request` for what is no domain, `domain_not_usable` for one that cannot belong to one employer.
 */
export function parseDomain(text: string, options: { reservedNames?: boolean } = {}): string | Refusal {
  const host = readHost(text.trim());
  if (typeof host !== 'string') return host;
  const domain = withoutWww(host.replace(/\.$/, ''));
  const fault = findFault(domain);
  if (fault !== undefined) return refuse('invalid_request', fault);
  const unusable = findPublic(domain) ?? (options.reservedNames === true ? undefined : findReserved(domain));
  return unusable === undefined ? domain : refuse('domain_not_usable', unusable);
}

/** The record that proves control of `domain`; `token` is random bytes in base64url, drawn for one employer. */
export function proofRecord(domain: string, token: string): ProofRecord {
  return { name: `${PROOF_LABEL}.${domain}`, value: `sealfolio-domain=${token}` };
}

/** Whether `addressDomain`, what follows the @ of an address, is `provenDomain` or under it; both in ASCII. */
export function isWithin(addressDomain: string, provenDomain: string): boolean {
  const name = addressDomain.toLowerCase().replace(/\.$/, '');
  return name === provenDomain || name.endsWith(`.${provenDomain}`);
}

/** `domain` and every domain above it, without the last label alone: `a.acme.jp`, `acme.jp`. */
export function withParents(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** What follows the @ of a mail address, as {@link parseDomain} spells domains; undefined when there is no host. */
export function domainOfAddress(address: string): string | undefined {
  const host = address.slice(address.lastIndexOf('@') + 1).trim();
  if (host.length === address.trim().length || /[\s/?#\\%:[\]]/.test(host)) return undefined;
  const hostname = URL.parse(`https://${host}/`)?.hostname.replace(/\.$/, '');
  return hostname === '' ? undefined : hostname;
}

/** The host that `text` names, in ASCII. Read by hand first: the URL parser hides ports, users and line breaks. */
function readHost(text: string): string | Refusal {
  const no = (detail: string) => refuse('invalid_request', detail);
  if (text.length > 1_000 || /[\s\p{Cc}]/u.test(text)) return no('a domain is one short word with dots');
  const [, authority = '', rest = ''] = /^(?:https?:\/\/)?([^/?#\\]*)(.*)$/isu.exec(text) ?? [];
  if (authority.includes('@')) return no('type the domain alone: what follows the @ of an address');
  if (authority.startsWith('[')) return no('an IP address is not a domain');
  if (authority.includes(':')) return no('a domain has no port and no scheme but http or https');
  if (rest !== '' && rest !== '/') return no('type the domain alone, without a path');
  // A percent sign would be decoded into a letter that was not typed.
  const url = authority.includes('%') ? null : URL.parse(`https://${authority}/`);
  if (url === null) return no('not a domain name');
  return url.hostname;
}

function withoutWww(host: string): string {
  const rest = host.slice(4);
  return host.startsWith('www.') && !isPublicSuffix(rest) ? withoutWww(rest) : host;
}

function findFault(domain: string): string | undefined {
  const labels = domain.split('.');
  if (/^\d+(\.\d+){3}$/.test(domain)) return 'an IP address is not a domain';
  if (domain.length > LONGEST) return `a domain has at most ${LONGEST} letters`;
  if (!labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label))) return 'not a domain name';
  return labels.length < 2 ? 'a domain has at least two parts, such as acme.com' : undefined;
}

function findPublic(domain: string): string | undefined {
  if (isPublicSuffix(domain))
    return "a public ending, under which anybody may register, is no employer's own domain";
  if (isPublicMailDomain(domain)) return 'a public mail service is not an employer’s own domain';
  return undefined;
}

function findReserved(domain: string): string | undefined {
  const reserved = RESERVED.some((name) => isWithin(domain, name));
  return reserved ? 'a name reserved for tests, examples or private networks' : undefined;
}
