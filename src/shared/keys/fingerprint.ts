/**
 * The line by which an employer confirms its keys at a domain of its own: as a TXT record of `_sealfolio.<domain>`, or
 * in `https://<domain>/.well-known/sealfolio-keys`. It names the log, the employer and the fingerprint of its root in force,
 * so that it fits no other platform and no other employer. What it promises is what the domain's holder promises.
 */
import { decodeBase64url, isBase64url } from '../bytes/base64url.ts';

/** What a line says. */
export type FingerprintLine = {
  /** Origin of the keys log: `example.org/log/keys`. */
  readonly origin: string;
  readonly employerId: string;
  /** Hash of the root entry in force, base64url. */
  readonly fingerprint: string;
};

/** Where the TXT record stands, before the domain. */
export const FINGERPRINT_HOST = '_sealfolio';
/** Where the file stands, behind the domain. */
export const FINGERPRINT_PATH = '/.well-known/sealfolio-keys';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The line, without an end of line. */
export function formFingerprintLine({ origin, employerId, fingerprint }: FingerprintLine): string {
  return `sealfolio-keys v1 ${origin} ${employerId} ${fingerprint}`;
}

/** Reads one line; undefined for anything else, as anything may stand at a domain. Blanks at its ends do no harm. */
export function parseFingerprintLine(line: string): FingerprintLine | undefined {
  const [name, version, origin = '', employerId = '', fingerprint = '', ...more] = line
    .trim()
    .split(/[ \t]+/);
  if (name !== 'sealfolio-keys' || version !== 'v1' || more.length > 0) return undefined;
  if (origin === '' || origin.length > 300 || !UUID.test(employerId)) return undefined;
  if (!isBase64url(fingerprint) || decodeBase64url(fingerprint).length !== 32) return undefined;
  return { origin, employerId, fingerprint };
}
