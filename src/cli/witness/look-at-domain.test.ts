import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DnsServer, startDnsServer } from '../../../test/dns-server.ts';
import {
  type Certificate,
  makeCertificate,
  startTlsServer,
  type TlsServer,
} from '../../../test/tls-server.ts';
import { formFingerprintLine } from '../../shared/keys/fingerprint.ts';
import { type LookOptions, lookAtDomain } from './look-at-domain.ts';

const DOMAIN = 'fernhaven.test';
const wanted = {
  origin: 'jobs.test/log/keys',
  employerId: '0199c0de-0000-7000-8000-000000000001',
  fingerprint: 'A'.repeat(43),
};
const LINE = formFingerprintLine(wanted);
const TXT = `_sealfolio.${DOMAIN}`;

let dns: DnsServer;
let certificate: Certificate;
let open: TlsServer[] = [];

beforeAll(async () => {
  dns = await startDnsServer();
  certificate = makeCertificate([DOMAIN]);
});
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
  dns.forget(DOMAIN);
  dns.forget(TXT);
});
afterAll(() => dns.dispose());

async function serve(...given: Parameters<typeof startTlsServer>): Promise<TlsServer> {
  const server = await startTlsServer(...given);
  open.push(server);
  return server;
}

function look(server: TlsServer | undefined, options: LookOptions = {}) {
  return lookAtDomain(DOMAIN, wanted, {
    ...{ servers: [dns.server], reservedNames: true, isAllowed: (one) => one === '127.0.0.1' },
    ...(server === undefined ? {} : { port: server.port, ca: server.ca }),
    ...options,
  });
}

describe('looking at a domain', () => {
  it('finds the line among TXT records, put together from its pieces, and on the web server', async () => {
    dns.setTxt(TXT, ['v=spf1 -all', [LINE.slice(0, 50), LINE.slice(50)]]);
    dns.setAddresses(DOMAIN, ['127.0.0.1']);
    const paths: string[] = [];
    const server = await serve(certificate, (request, response) => {
      paths.push(`${request.headers.host} ${request.url}`);
      response.end(`# our keys\r\n${LINE}\r\n`);
    });
    await expect(look(server)).resolves.toEqual(['dns', 'web']);
    expect(paths).toEqual([`${DOMAIN}:${server.port} /.well-known/sealfolio-keys`]);
    dns.setTxt(TXT, ['nothing here']);
    await expect(look(server)).resolves.toEqual(['web']);
  });

  it('takes no other platform’s, employer’s or root’s line for it', async () => {
    const others = [
      { ...wanted, origin: 'other.test/log/keys' },
      { ...wanted, employerId: wanted.employerId.replace(/1$/, '2') },
      { ...wanted, fingerprint: `B${wanted.fingerprint.slice(1)}` },
    ];
    dns.setTxt(TXT, [...others.map(formFingerprintLine), `${LINE} and more`, LINE.toUpperCase()]);
    await expect(look(undefined)).resolves.toEqual([]);
  });

  it('asks nobody about what is no domain of one employer', async () => {
    const asked = dns.questions.length;
    for (const name of ['127.0.0.1', 'localhost', 'db.internal', 'com', 'printer.local', 'Fernhaven.com', ''])
      await expect(lookAtDomain(name, wanted, { servers: [dns.server] }), name).resolves.toEqual([]);
    expect(dns.questions).toHaveLength(asked);
  });

  it('connects to no inner address, in whichever record it stands', async () => {
    const server = await serve(certificate, (_request, response) => response.end(LINE));
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::']) {
      dns.setAddresses(DOMAIN, [address]);
      const options = { servers: [dns.server], reservedNames: true, port: server.port, ca: server.ca };
      await expect(lookAtDomain(DOMAIN, wanted, options), address).resolves.toEqual([]);
    }
    expect(server.connections()).toBe(0);
  });

  it('connects to the address that it looked at, whatever the name says afterwards', async () => {
    const outer = await serve(certificate, (_request, response) => response.end(LINE));
    const inner = await serve(certificate, (_request, response) => response.end(LINE), {
      ...{ host: '127.0.0.2', port: outer.port },
    });
    let asked = 0;
    dns.setAddresses(DOMAIN, () => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['127.0.0.2'];
    });
    await expect(look(outer)).resolves.toEqual(['web']);
    // And at the next look the name has an inner address alone.
    await expect(look(outer)).resolves.toEqual([]);
    expect(inner.connections()).toBe(0);
  });

  it('follows no redirect', async () => {
    dns.setAddresses(DOMAIN, ['127.0.0.1']);
    const inner = await serve(certificate, (_request, response) => response.end(LINE));
    const server = await serve(certificate, (_request, response) => {
      response.writeHead(302, { location: `https://${DOMAIN}:${inner.port}/` }).end(LINE);
    });
    await expect(look(server)).resolves.toEqual([]);
    expect(inner.connections()).toBe(0);
  });

  it('believes no certificate of another name, of yesterday, or of nobody', async () => {
    dns.setAddresses(DOMAIN, ['127.0.0.1']);
    const answer = (_request: unknown, response: { end(text: string): unknown }) => response.end(LINE);
    for (const bad of [makeCertificate(['other.test']), makeCertificate([DOMAIN], -0.5)]) {
      const server = await serve(bad, answer);
      await expect(look(server)).resolves.toEqual([]);
    }
    const server = await serve(certificate, answer);
    await expect(look(server, { ca: makeCertificate([DOMAIN]).cert })).resolves.toEqual([]);
    await expect(look(server)).resolves.toEqual(['web']);
  });

  it('lets no server send without end, or without hurry', async () => {
    dns.setAddresses(DOMAIN, ['127.0.0.1']);
    const endless = await serve(certificate, (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(`${LINE}\n`.repeat(100)));
      };
      response.on('drain', more);
      more();
    });
    await expect(look(endless, { timeoutMs: 5000 })).resolves.toEqual([]);
    const slow = await serve(certificate, (_request, response) => {
      response.write(`${LINE}\n`);
      const drip = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(drip));
    });
    await expect(look(slow, { timeoutMs: 400 })).resolves.toEqual([]);
    const silent = await serve(certificate, () => {});
    await expect(look(silent, { timeoutMs: 400 })).resolves.toEqual([]);
  });

  it('still finds the record of a domain whose web server is stuck, and the other way round', async () => {
    dns.setTxt(TXT, [LINE]);
    dns.setAddresses(DOMAIN, ['127.0.0.1']);
    const silent = await serve(certificate, () => {});
    await expect(look(silent, { timeoutMs: 2000 })).resolves.toEqual(['dns']);
    dns.fail(TXT, 'silent');
    const server = await serve(certificate, (_request, response) => response.end(LINE));
    await expect(look(server, { timeoutMs: 3000 })).resolves.toEqual(['web']);
    dns.fail(TXT, undefined);
  });
});
