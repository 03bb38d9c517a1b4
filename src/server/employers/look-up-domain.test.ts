import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DnsServer, startDnsServer } from '../../../test/dns-server.ts';
import { readDomainProof } from './look-up-domain.ts';

const TOKEN = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA';
const PROOF = `sealfolio-domain=${TOKEN}`;
const SPF = 'v=spf1 -all';

let dns: DnsServer;
const look = (domain: string, timeoutMs = 5_000) =>
  readDomainProof({ servers: [dns.server], timeoutMs }, domain, TOKEN);
const proofName = (domain: string) => `_sealfolio.${domain}`;

beforeAll(async () => {
  dns = await startDnsServer();
});
afterAll(() => dns.dispose());

describe('the proof of a domain', () => {
  it('is found where it stands alone', async () => {
    dns.setTxt(proofName('alone.example'), [PROOF]);
    expect(await look('alone.example')).toBe('found');
  });

  it('is found among other records, first, last and in the middle', async () => {
    for (const values of [
      [PROOF, SPF],
      [SPF, PROOF],
      [SPF, PROOF, 'x'],
    ]) {
      dns.setTxt(proofName('among.example'), values);
      expect(await look('among.example')).toBe('found');
    }
  });

  it('is found when it comes in pieces', async () => {
    dns.setTxt(proofName('pieces.example'), [[PROOF.slice(0, 9), PROOF.slice(9, 10), PROOF.slice(10)]]);
    expect(await look('pieces.example')).toBe('found');
  });

  it('is not put together from several records', async () => {
    dns.setTxt(proofName('spread.example'), [PROOF.slice(0, 9), PROOF.slice(9)]);
    expect(await look('spread.example')).toBe('absent');
  });

  it('is found behind an alias', async () => {
    dns.setTxt('proof.elsewhere.example', [PROOF]);
    dns.setAlias(proofName('alias.example'), 'proof.elsewhere.example');
    expect(await look('alias.example')).toBe('found');
  });

  it('is found under whatever case the zone writes its name in', async () => {
    dns.setTxt('_SealFolio.CASE.example', [PROOF]);
    expect(await look('case.example')).toBe('found');
  });

  it('is found in an answer too long for UDP', async () => {
    const noise = Array.from({ length: 400 }, (_, index) => `${index} `.padEnd(100, 'noise'));
    dns.setTxt(proofName('long.example'), [...noise, PROOF]);
    expect(await look('long.example')).toBe('found');
    expect(dns.questions).toContain(`tcp ${proofName('long.example')}`);
  });

  it.each([
    ['of another token', 'sealfolio-domain=AAAAEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA'],
    ['that is only the beginning', PROOF.slice(0, -1)],
    ['with more behind it', `${PROOF}A`],
    ['in other letters', PROOF.toUpperCase()],
    ['in quotation marks', `"${PROOF}"`],
    ['that is empty', ''],
  ])('is no record %s', async (_, value) => {
    dns.setTxt(proofName('other.example'), [value]);
    expect(await look('other.example')).toBe('absent');
  });

  it('is absent where it stands at the domain itself', async () => {
    dns.setTxt('bare.example', [PROOF]);
    expect(await look('bare.example')).toBe('absent');
  });

  it('is absent where the name does not exist, is empty, or points nowhere', async () => {
    expect(await look('missing.example')).toBe('absent');
    dns.setTxt(proofName('empty.example'), []);
    expect(await look('empty.example')).toBe('absent');
    dns.setAlias(proofName('dangling.example'), 'gone.example');
    expect(await look('dangling.example')).toBe('absent');
  });

  it('is seen and missed at once, as the zone changes', async () => {
    dns.setTxt(proofName('changing.example'), [PROOF]);
    expect(await look('changing.example')).toBe('found');
    dns.setTxt(proofName('changing.example'), [SPF]);
    expect(await look('changing.example')).toBe('absent');
    dns.forget(proofName('changing.example'));
    expect(await look('changing.example')).toBe('absent');
  });
});

describe('a name server that does not answer', () => {
  it.each(['servfail', 'refused'] as const)('leaves the question open: %s', async (how) => {
    dns.setTxt(proofName(`${how}.example`), [PROOF]);
    dns.fail(proofName(`${how}.example`), how);
    expect(await look(`${how}.example`)).toBe('unreachable');
    dns.fail(proofName(`${how}.example`), undefined);
    expect(await look(`${how}.example`)).toBe('found');
  });

  it('is given up when it stays silent', async () => {
    dns.fail(proofName('silent.example'), 'silent');
    expect(await look('silent.example', 300)).toBe('unreachable');
    expect(dns.questions).toContain(`udp ${proofName('silent.example')}`);
  });

  it('is given up when it stays silent on TCP alone', async () => {
    dns.fail(proofName('stuck.example'), 'stuck');
    expect(await look('stuck.example', 300)).toBe('unreachable');
    expect(dns.questions).toContain(`tcp ${proofName('stuck.example')}`);
  });

  it('is given up when it answers with noise', async () => {
    const noisy = createSocket('udp4').bind(0, '127.0.0.1');
    await once(noisy, 'listening');
    // The question's id, then bytes that claim records and names without end.
    noisy.on('message', (question, { port, address }) => {
      noisy.send(Buffer.concat([question.subarray(0, 2), Buffer.alloc(300, 0xc1)]), port, address);
    });
    const servers = [`127.0.0.1:${noisy.address().port}`];
    expect(await readDomainProof({ servers, timeoutMs: 300 }, 'alone.example', TOKEN)).toBe('unreachable');
    noisy.close();
  });

  it('is given up where nobody listens', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address();
    await new Promise<void>((closed) => socket.close(closed));
    const servers = [`127.0.0.1:${port}`];
    expect(await readDomainProof({ servers, timeoutMs: 1_000 }, 'alone.example', TOKEN)).toBe('unreachable');
  });

  it('gives way to the next one', async () => {
    const mute = await startDnsServer();
    mute.fail(proofName('next.example'), 'silent');
    dns.setTxt(proofName('next.example'), [PROOF]);
    const servers = [mute.server, dns.server];
    expect(await readDomainProof({ servers, timeoutMs: 3_000 }, 'next.example', TOKEN)).toBe('found');
    await mute.dispose();
  });
});
