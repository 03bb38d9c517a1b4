/**
 * A real TLS server on loopback, with a certificate of its own making (RFC 5280, the least that is one): tests believe it by
 * naming it. `names` are the hosts that it is for.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { concatBytes } from '../src/shared/bytes/concat.ts';
import { encodeUtf8 } from '../src/shared/bytes/utf8.ts';

/** The server of one test. */
export type TlsServer = {
  readonly port: number;
  /** Its certificate, PEM. */
  readonly ca: string;
  /** How many have connected to it. */
  connections(): number;
  close(): Promise<void>;
};

/** A certificate and its key, PEM. */
export type Certificate = { readonly cert: string; readonly key: string };

/** Starts one at `host`, on a free port or on `port`. */
export async function startTlsServer(
  certificate: Certificate,
  answer: RequestListener,
  { host = '127.0.0.1', port = 0 } = {},
): Promise<TlsServer> {
  let connected = 0;
  const server = createServer(certificate, answer);
  server.on('connection', () => {
    connected += 1;
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const at = server.address();
  return {
    port: typeof at === 'object' && at !== null ? at.port : port,
    ca: certificate.cert,
    connections: () => connected,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const ECDSA_WITH_SHA256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2));
const COMMON_NAME = oid(0x55, 4, 3);
const SUBJECT_ALT_NAME = oid(0x55, 0x1d, 0x11);

/** A certificate for `names`, signed by itself; good from yesterday for `days`. */
export function makeCertificate(names: readonly string[], days = 30): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, text(names[0] ?? ''))));
  const now = Date.now();
  const hosts = sequence(...names.map((host) => der(0x82, encodeUtf8(host))));
  const body = sequence(
    der(0xa0, der(2, Uint8Array.of(2))),
    der(2, Uint8Array.of(1)),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(now - 86_400_000), time(now + days * 86_400_000)),
    name,
    new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, der(4, hosts)))),
  );
  const signature = new Uint8Array(sign('sha256', body, privateKey));
  const whole = sequence(body, ECDSA_WITH_SHA256, der(3, concatBytes(Uint8Array.of(0), signature)));
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${Buffer.from(whole).toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

/** A value of X.690: tag, length, bytes. */
function der(tag: number, value: Uint8Array): Uint8Array {
  const { length } = value;
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return concatBytes(Uint8Array.of(tag, ...(length < 128 ? [length] : long)), value);
}

function sequence(...values: readonly Uint8Array[]): Uint8Array {
  return der(0x30, concatBytes(...values));
}

function oid(...bytes: readonly number[]): Uint8Array {
  return der(6, Uint8Array.from(bytes));
}

function text(value: string): Uint8Array {
  return der(0x0c, encodeUtf8(value));
}

/** UTCTime. */
function time(at: number): Uint8Array {
  const digits = new Date(at).toISOString().replace(/\D/g, '');
  return der(0x17, encodeUtf8(`${digits.slice(2, 14)}Z`));
}
