import { resolve } from 'node:path';
import { type EpochLength, readEpochLength } from '../../shared/card/epoch.ts';
import { ENVIRONMENT, type EnvironmentName } from './env.ts';
import { isLoopback } from './loopback.ts';

/** What the operator decided. Built once by {@link readConfig}; nothing else reads the environment. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** The origin people open, such as `https://jobs.example.org`: no slash at its end. */
  readonly publicUrl: string;
  /** Absolute path. */
  readonly dataDir: string;
  /** `undefined`: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** The gateway that text messages are handed to. */
  readonly smsUrl: string | undefined;
  readonly smsToken: string | undefined;
  /** Who is asked about employers' domains: `address` or `address:port`. `undefined`: the machine's own servers. */
  readonly dnsServers: readonly string[] | undefined;
  /** How cards are shown to the platform's people; a self-check has its own rules. */
  readonly cards: CardRules;
  /** Milliseconds from batch to batch of what only candidates did, as it enters the log; 0: at once. */
  readonly logBatch: number;
  /** Milliseconds from index to index of the log's tags. */
  readonly logIndex: number;
  /** Milliseconds that somebody who asks for an erasure has to keep the account; 0: it comes within a minute. */
  readonly erasureWait: number;
  /** The path of the file that names who is asked to cosign the log's checkpoints. */
  readonly witnesses: string | undefined;
  /** Where the log's files lie; `undefined`: in a folder under `dataDir`. */
  readonly logBucket: Bucket | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** A loopback `publicUrl` and no `smtpUrl`: mails are kept for /dev/mail instead of being sent. */
  readonly development: boolean;
  /** Telephone numbers are accepted: there is a gateway, or messages are kept for /dev/mail. */
  readonly sms: boolean;
};

/** A part of an S3-compatible bucket, and who may write there. */
export type Bucket = {
  /** An origin, such as `https://s3.example.org`. */
  readonly endpoint: string;
  readonly region: string;
  readonly name: string;
  /** What all keys begin with: empty, or ending with a slash. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** How cards are shown. */
export type CardRules = {
  /** The length of an epoch in milliseconds. */
  readonly epoch: EpochLength;
  /** Changes are seen at the next search: nobody waits, and nothing is hidden by waiting. */
  readonly instant: boolean;
  /** How many cards at least are shown alike. */
  readonly crowd: number;
  /** To how many employers a card is shown in an epoch, on average. */
  readonly slots: number;
  /** How many cards that are new to it an employer is shown a day. */
  readonly cardsADay: number;
  /** How many requests an employer may send a day; those that were answered do not count. */
  readonly requestsADay: number;
  /** Of the public table: a fraction of two whole numbers. */
  readonly epsilon: readonly [numerator: number, denominator: number];
};

/** The environment cannot be used; the message lists every wrong name and what is allowed, and no value. */
export class ConfigError extends Error {
  readonly names: readonly EnvironmentName[];

  constructor(wrong: readonly Wrong[]) {
    const lines = wrong.map(({ name, reason }) => `  ${name}: ${reason}`);
    super(`Sealfolio cannot start with these settings (see docs/configuration.md):\n${lines.join('\n')}`);
    this.name = 'ConfigError';
    this.names = wrong.map(({ name }) => name);
  }
}

type Wrong = { readonly name: EnvironmentName; readonly reason: string };

/**
 * Reads the configuration from `env`; an empty value counts as not set.
 * @throws {@link ConfigError} naming everything that is wrong at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: Wrong[] = [];
  const read = <N extends EnvironmentName>(name: N) => readVariable(env, name, wrong);
  const port = read('PORT');
  const publicUrl = read('PUBLIC_URL') ?? `http://localhost:${port ?? 8080}`;
  const values = {
    host: read('HOST'),
    port,
    publicUrl,
    dataDir: read('DATA_DIR'),
    databaseUrl: read('DATABASE_URL'),
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM'),
    smsUrl: read('SMS_URL'),
    smsToken: read('SMS_TOKEN'),
    dnsServers: read('DNS_SERVERS'),
    logBatch: read('LOG_BATCH'),
    logIndex: read('LOG_INDEX'),
    erasureWait: read('ERASURE_WAIT'),
    witnesses: read('WITNESSES'),
    logLevel: read('LOG_LEVEL'),
  };
  const logBucket = readBucket(read);
  const cards = readCardRules(read);
  wrong.push(...checkTogether(env, publicUrl, wrong));
  const { host, dataDir, logLevel } = values;
  if (wrong.length > 0 || host === undefined || port === undefined || !dataDir || logLevel === undefined) {
    throw new ConfigError(wrong);
  }
  if (cards === undefined) throw new ConfigError(wrong);
  const development = isLoopback(publicUrl) && values.smtpUrl === undefined;
  return {
    ...values,
    host,
    port,
    cards,
    logLevel,
    logBucket,
    logBatch: batchOf(values.logBatch, development),
    logIndex: readEpochLength(values.logIndex ?? '') ?? DAY,
    erasureWait:
      values.erasureWait === 'instant' ? 0 : (readEpochLength(values.erasureWait ?? '') ?? 7 * DAY),
    dataDir: resolve(dataDir),
    mailFrom: values.mailFrom ?? 'Sealfolio <no-reply@localhost>',
    development,
    sms: development || values.smsUrl !== undefined,
  };
}

const DAY = 86_400_000;
const TEN_MINUTES = 600_000;
/** What waits for two hours is a problem to whoever it is about. */
const LONGEST_BATCH = 3_600_000;

/** At once where nobody real is, so that whoever tries it out need not wait. */
function batchOf(text: string | undefined, development: boolean): number {
  if (text === undefined) return development ? 0 : TEN_MINUTES;
  return text === 'instant' ? 0 : (readEpochLength(text) ?? TEN_MINUTES);
}

/** `undefined` without a bucket, and with half of one: {@link checkTogether} complains of that. */
function readBucket(read: <N extends EnvironmentName>(name: N) => Value<N> | undefined): Bucket | undefined {
  const [storage, endpoint, region] = [read('LOG_STORAGE'), read('S3_ENDPOINT'), read('S3_REGION')];
  const [accessKeyId, secretAccessKey] = [read('S3_ACCESS_KEY_ID'), read('S3_SECRET_ACCESS_KEY')];
  if (!storage || !endpoint || !region || !accessKeyId || !secretAccessKey) return undefined;
  const [name = '', ...folders] = storage.slice('s3://'.length).split('/');
  const prefix = folders.map((folder) => `${folder}/`).join('');
  return { endpoint, region, name, prefix, accessKeyId, secretAccessKey };
}

function readCardRules(read: <N extends EnvironmentName>(name: N) => Value<N> | undefined) {
  const epoch = read('EPOCH');
  const crowd = read('CROWD_MIN');
  const slots = read('EXPOSURE');
  const cardsADay = read('CARDS_A_DAY');
  const requestsADay = read('REQUESTS_A_DAY');
  const epsilon = read('TABLE_EPSILON');
  if (!epoch || !crowd || !slots || !cardsADay || !requestsADay || !epsilon) return undefined;
  return {
    epoch: readEpochLength(epoch) ?? DAY,
    instant: epoch === 'instant',
    ...{ crowd, slots, cardsADay, requestsADay },
    epsilon: [Math.round(Number(epsilon) * 1000), 1000],
  } as const satisfies CardRules;
}

type Value<N extends EnvironmentName> = ReturnType<(typeof ENVIRONMENT)[N]['schema']['parse']>;

function readVariable<N extends EnvironmentName>(
  env: Readonly<Record<string, string | undefined>>,
  name: N,
  wrong: Wrong[],
): Value<N> | undefined {
  const { schema, allowed } = ENVIRONMENT[name];
  const parsed = schema.safeParse(env[name]?.trim() || undefined);
  if (!parsed.success) wrong.push({ name, reason: `should be ${allowed}` });
  return parsed.success ? (parsed.data as Value<N>) : undefined;
}

const S3_NEEDED = ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
const S3_NAMES = [...S3_NEEDED, 'S3_REGION'] as const;

/** The rules that span names; one already found wrong is not complained of twice. */
function checkTogether(
  env: Readonly<Record<string, string | undefined>>,
  publicUrl: string,
  wrong: readonly Wrong[],
): Wrong[] {
  const isSet = (name: EnvironmentName) => Boolean(env[name]?.trim());
  const found: Wrong[] = [];
  const local = isLoopback(publicUrl);
  if (!local && publicUrl.startsWith('http:')) {
    found.push({
      name: 'PUBLIC_URL',
      reason: 'should begin with https://, since http is only safe for localhost',
    });
  }
  if (!local && !isSet('SMTP_URL')) {
    found.push({
      name: 'SMTP_URL',
      reason: `is needed to send mails from ${publicUrl}: ${ENVIRONMENT.SMTP_URL.allowed}`,
    });
  }
  if (isSet('SMTP_URL') && !isSet('MAIL_FROM')) {
    found.push({
      name: 'MAIL_FROM',
      reason: `is needed when SMTP_URL is set: ${ENVIRONMENT.MAIL_FROM.allowed}`,
    });
  }
  if (!local && env.LOG_BATCH?.trim() === 'instant') {
    found.push({ name: 'LOG_BATCH', reason: 'instant would tell who was there when' });
  }
  if (!local && (readEpochLength(env.LOG_BATCH?.trim() ?? '') ?? 0) > LONGEST_BATCH) {
    found.push({ name: 'LOG_BATCH', reason: 'is an hour at most: people are warned of what waits for two' });
  }
  if (!local && env.EPOCH?.trim() === 'instant') {
    found.push({ name: 'EPOCH', reason: 'instant would tell employers who looks for work, and when' });
  }
  if (isSet('SMS_URL') && !isSet('SMS_TOKEN')) {
    found.push({
      name: 'SMS_TOKEN',
      reason: `is needed when SMS_URL is set: ${ENVIRONMENT.SMS_TOKEN.allowed}`,
    });
  }
  const given = S3_NAMES.find(isSet);
  if (!isSet('LOG_STORAGE') && given !== undefined) {
    found.push({ name: 'LOG_STORAGE', reason: `is needed when ${given} is set: s3://bucket/prefix` });
  }
  for (const name of isSet('LOG_STORAGE') ? S3_NEEDED : []) {
    if (isSet(name)) continue;
    found.push({ name, reason: `is needed when LOG_STORAGE is set: ${ENVIRONMENT[name].allowed}` });
  }
  return found.filter(({ name }) => !wrong.some((known) => known.name === name));
}
