import { Resolver } from 'node:dns/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const REAL = {
  PUBLIC_URL: 'https://jobs.example.org',
  SMTP_URL: 'smtps://mailer:hunter2@mail.example.org:465',
  MAIL_FROM: 'Example Jobs <no-reply@example.org>',
};
const BUCKET = {
  LOG_STORAGE: 's3://example-log',
  S3_ENDPOINT: 'https://s3.example.org',
  S3_ACCESS_KEY_ID: 'EXAMPLE',
  S3_SECRET_ACCESS_KEY: 'hunter2',
};

function refusal(env: Record<string, string>): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('the configuration', () => {
  it('needs nothing for a trial on one machine', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://localhost:8080',
      dataDir: resolve('./data'),
      databaseUrl: undefined,
      smtpUrl: undefined,
      mailFrom: 'Sealfolio <no-reply@localhost>',
      smsUrl: undefined,
      smsToken: undefined,
      dnsServers: undefined,
      cards: {
        ...{ epoch: 86_400_000, instant: false, crowd: 10, slots: 20, cardsADay: 30, requestsADay: 10 },
        epsilon: [1000, 1000],
      },
      logBatch: 0,
      logIndex: 86_400_000,
      erasureWait: 604_800_000,
      logBucket: undefined,
      logLevel: 'info',
      development: true,
      sms: true,
    });
  });

  it('takes a public address with a mail server, and is then no development', () => {
    const config = readConfig({ ...REAL, PORT: '9000', DATABASE_URL: 'postgresql://sealfolio@db/sealfolio' });
    expect(config).toMatchObject({ publicUrl: REAL.PUBLIC_URL, port: 9000, mailFrom: REAL.MAIL_FROM });
    expect(config.development).toBe(false);
  });

  it('lets what candidates did enter the log in batches, wherever people are', () => {
    expect(readConfig(REAL).logBatch).toBe(600_000);
    expect(readConfig({ ...REAL, LOG_BATCH: 'PT30M' }).logBatch).toBe(1_800_000);
    expect(() => readConfig({ ...REAL, LOG_BATCH: 'instant' })).toThrow('who was there when');
    expect(() => readConfig({ ...REAL, LOG_BATCH: 'PT2H' })).toThrow('an hour at most');
    expect(readConfig({ LOG_BATCH: 'PT2H' }).logBatch).toBe(7_200_000);
    expect(readConfig({ LOG_BATCH: 'instant' }).logBatch).toBe(0);
    expect(readConfig({ LOG_BATCH: 'PT5M' }).logBatch).toBe(300_000);
  });

  it('has an index of the log’s tags made once a day, or more often', () => {
    expect(readConfig(REAL).logIndex).toBe(86_400_000);
    expect(readConfig({ ...REAL, LOG_INDEX: 'PT6H' }).logIndex).toBe(21_600_000);
  });

  it('lets who asks for an erasure think for a week, for longer, or not at all', () => {
    expect(readConfig(REAL).erasureWait).toBe(604_800_000);
    expect(readConfig({ ...REAL, ERASURE_WAIT: 'P28D' }).erasureWait).toBe(28 * 86_400_000);
    expect(readConfig({ ...REAL, ERASURE_WAIT: 'instant' }).erasureWait).toBe(0);
  });

  it('follows the port in its default address', () => {
    expect(readConfig({ PORT: '9001' }).publicUrl).toBe('http://localhost:9001');
  });

  it('takes an empty value for none', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', SMTP_URL: '' })).toEqual(readConfig({}));
  });

  it('reduces the public address to its origin', () => {
    expect(readConfig({ ...REAL, PUBLIC_URL: 'https://Jobs.Example.org:443/' }).publicUrl).toBe(
      REAL.PUBLIC_URL,
    );
  });

  it('takes name servers with and without a port, of both kinds of address', () => {
    const { dnsServers } = readConfig({
      DNS_SERVERS: '192.0.2.1, 192.0.2.2:5353,2001:db8::1,[2001:db8::2]:53',
    });
    expect(dnsServers).toEqual(['192.0.2.1', '192.0.2.2:5353', '2001:db8::1', '[2001:db8::2]:53']);
    expect(() => new Resolver().setServers(dnsServers ?? [])).not.toThrow();
  });

  it.each([
    ['HOST', 'not a host'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80 80'],
    ['PUBLIC_URL', 'jobs.example.org'],
    ['PUBLIC_URL', 'ftp://jobs.example.org'],
    ['PUBLIC_URL', 'https://jobs.example.org/app'],
    ['PUBLIC_URL', 'https://jobs.example.org/?a'],
    ['PUBLIC_URL', 'https://user@jobs.example.org'],
    ['PUBLIC_URL', 'http://jobs.example.org'],
    ['PUBLIC_URL', 'http://127.0.0.1.example.org'],
    ['DATABASE_URL', 'mysql://db/sealfolio'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'smtp://'],
    ['MAIL_FROM', 'Example Jobs'],
    ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
    ['SMS_URL', 'sms.example.org'],
    ['SMS_URL', 'http://sms.example.org/send'],
    ['SMS_URL', 'https://user:hunter2@sms.example.org/send'],
    ['SMS_TOKEN', 'two words'],
    ['SMS_TOKEN', 'a\r\nx-other: b'],
    ['DNS_SERVERS', 'dns.example.org'],
    ['DNS_SERVERS', '192.0.2.1,'],
    ['DNS_SERVERS', '192.0.2.1:0'],
    ['DNS_SERVERS', '192.0.2.1:65536'],
    ['DNS_SERVERS', '[192.0.2.1]:53'],
    ['DNS_SERVERS', 'fe80::1%eth0'],
    ['DNS_SERVERS', '192.0.2.1 192.0.2.2'],
    ['EPOCH', '0'],
    ['EPOCH', 'P0D'],
    ['EPOCH', 'P1Y'],
    ['EPOCH', 'P29D'],
    ['EPOCH', 'P1DT1H'],
    ['EPOCH', 'Instant'],
    ['CROWD_MIN', '1'],
    ['CROWD_MIN', '1001'],
    ['CROWD_MIN', '9.5'],
    ['EXPOSURE', '0'],
    ['CARDS_A_DAY', '251'],
    ['REQUESTS_A_DAY', '-1'],
    ['TABLE_EPSILON', '0'],
    ['TABLE_EPSILON', '0.0001'],
    ['TABLE_EPSILON', '10.5'],
    ['TABLE_EPSILON', '1e1'],
    ['LOG_INDEX', 'instant'],
    ['LOG_INDEX', 'P2D'],
    ['LOG_INDEX', 'PT0M'],
    ['ERASURE_WAIT', 'P0D'],
    ['ERASURE_WAIT', 'P29D'],
    ['LOG_STORAGE', 'DATA_DIR'],
    ['LOG_STORAGE', 's3://Example'],
    ['LOG_STORAGE', 's3://example/'],
    ['LOG_STORAGE', 's3://example/../other'],
    ['LOG_STORAGE', 's3://example/a b'],
    ['S3_ENDPOINT', 's3.example.org'],
    ['S3_ENDPOINT', 'https://s3.example.org/example'],
    ['S3_ENDPOINT', 'https://key:hunter2@s3.example.org'],
    ['S3_REGION', 'eu central'],
    ['S3_ACCESS_KEY_ID', 'two words'],
    ['S3_SECRET_ACCESS_KEY', 'a\r\nx-other: b'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%j by its name and says what is allowed', (name, value) => {
    const error = refusal({ ...REAL, ...BUCKET, SMS_TOKEN: 'hunter2', [name]: value });
    expect(error.names).toEqual([name]);
    expect(error.message).toMatch(new RegExp(`^ {2}${name}: should be(gin)? `, 'm'));
  });

  it('names everything that is wrong at once, and none of the secrets', () => {
    const error = refusal({
      PORT: 'x',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://u:hunter2@db/x',
      SMTP_URL: 'hunter2',
    });
    expect(error.names).toEqual(['PORT', 'DATABASE_URL', 'SMTP_URL', 'LOG_LEVEL', 'MAIL_FROM']);
    expect(error.message).not.toContain('hunter2');
  });

  it('refuses a public address without a mail server', () => {
    expect(refusal({ PUBLIC_URL: 'https://jobs.example.org' }).names).toEqual(['SMTP_URL']);
  });

  it('refuses a mail server without a sender', () => {
    expect(refusal({ SMTP_URL: REAL.SMTP_URL }).names).toEqual(['MAIL_FROM']);
  });

  it('refuses a gateway of text messages without its token', () => {
    expect(refusal({ ...REAL, SMS_URL: 'https://sms.example.org/send' }).names).toEqual(['SMS_TOKEN']);
  });

  it('takes a bucket for the log’s files, and a part of one', () => {
    const bucket = {
      ...{ endpoint: 'https://s3.example.org', region: 'us-east-1', name: 'example-log', prefix: '' },
      ...{ accessKeyId: 'EXAMPLE', secretAccessKey: 'hunter2' },
    };
    expect(readConfig(BUCKET).logBucket).toEqual(bucket);
    const part = { LOG_STORAGE: 's3://example-log/logs/events', S3_REGION: 'eu-central-1' };
    expect(readConfig({ ...BUCKET, ...part }).logBucket).toEqual({
      ...{ ...bucket, region: 'eu-central-1', prefix: 'logs/events/' },
    });
  });

  it('refuses half of a bucket, by what is lacking', () => {
    const { LOG_STORAGE, ...rest } = BUCKET;
    expect(refusal(rest).names).toEqual(['LOG_STORAGE']);
    expect(refusal({ S3_REGION: 'eu-central-1' }).names).toEqual(['LOG_STORAGE']);
    expect(refusal({ LOG_STORAGE }).names).toEqual(Object.keys(rest));
    const { message } = refusal({ ...BUCKET, S3_ENDPOINT: '' });
    expect(message).toContain('S3_ENDPOINT: is needed when LOG_STORAGE is set');
    expect(message).not.toContain('hunter2');
  });

  it('takes how cards are shown from the operator', () => {
    const said = { EPOCH: 'PT30M', CROWD_MIN: '5', EXPOSURE: '40', CARDS_A_DAY: '60', REQUESTS_A_DAY: '3' };
    expect(readConfig({ ...REAL, ...said, TABLE_EPSILON: '0.125' }).cards).toEqual({
      ...{ epoch: 1_800_000, instant: false, crowd: 5, slots: 40, cardsADay: 60, requestsADay: 3 },
      epsilon: [125, 1000],
    });
    expect(readConfig({ EPOCH: 'P1W', TABLE_EPSILON: '10' }).cards).toMatchObject({
      ...{ epoch: 7 * 86_400_000, epsilon: [10_000, 1000] },
    });
  });

  it('lets cards be shown at once on this machine alone', () => {
    expect(readConfig({ EPOCH: 'instant' }).cards).toMatchObject({ instant: true, epoch: 86_400_000 });
    const error = refusal({ ...REAL, EPOCH: 'instant' });
    expect(error.names).toEqual(['EPOCH']);
    expect(error.message).toContain('would tell employers');
  });

  it('accepts telephone numbers where it can send to them, or keeps what it would send', () => {
    expect(readConfig(REAL).sms).toBe(false);
    expect(readConfig({}).sms).toBe(true);
    for (const SMS_URL of ['https://sms.example.org/send?from=1', 'http://127.0.0.1:9000/send']) {
      const config = readConfig({ ...REAL, SMS_URL, SMS_TOKEN: 'hunter2' });
      expect([config.sms, config.smsUrl, config.smsToken]).toEqual([true, SMS_URL, 'hunter2']);
    }
  });

  it.each(['http://localhost:1', 'http://127.8.9.1', 'http://[::1]:8080', 'https://localhost'])(
    'takes %s for this machine alone',
    (publicUrl) => {
      expect(readConfig({ PUBLIC_URL: publicUrl }).development).toBe(true);
    },
  );

  it('sends real mails from this machine when told to', () => {
    expect(readConfig({ SMTP_URL: REAL.SMTP_URL, MAIL_FROM: 'a@example.org' }).development).toBe(false);
  });
});
