import { isIP } from 'node:net';
import { z } from 'zod';
import { readEpochLength } from '../../shared/card/epoch.ts';
import { isLoopback } from './loopback.ts';

/** One name of the environment: what it is for, in words for the operator, and how it is read. */
type Variable = {
  readonly allowed: string;
  readonly schema: z.ZodType<string | number | readonly string[] | undefined, string | undefined>;
};

/** In milliseconds. */
const LONGEST_EPOCH = 28 * 86_400_000;
// Names that need no escaping in an address, and none that begins with a dot.
const BUCKET_AND_PREFIX = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[0-9A-Za-z_-][0-9A-Za-z._-]*)*$/;
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * Every name that Sealfolio reads from its environment, with what is allowed. Rules that span names are in
 * `config.ts`; the table for operators is docs/configuration.md.
 */
export const ENVIRONMENT = {
  HOST: {
    allowed: 'an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0',
    schema: z
      .string()
      .regex(/^[0-9A-Za-z.:-]+$/)
      .default('127.0.0.1'),
  },
  PORT: {
    allowed: 'a port number from 1 to 65535',
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .default('8080')
      .transform(Number)
      .pipe(z.number().min(1).max(65_535)),
  },
  PUBLIC_URL: {
    allowed: 'the address people open, without a path: https://jobs.example.org (http only for localhost)',
    schema: z
      .string()
      .refine((text) => readOrigin(text) !== undefined)
      .transform((text) => readOrigin(text))
      .optional(),
  },
  DATA_DIR: {
    allowed: 'a folder that this process may write to',
    schema: z
      .string()
      .refine((text) => !text.includes('\0'))
      .default('./data'),
  },
  DATABASE_URL: {
    allowed:
      'postgresql://user:password@host:5432/database (PostgreSQL 15 to 18), or nothing for the embedded one',
    schema: z
      .string()
      .refine((text) => hasScheme(text, ['postgres:', 'postgresql:']))
      .optional(),
  },
  SMTP_URL: {
    allowed: 'smtp://user:password@host:587 or smtps://user:password@host:465',
    schema: z
      .string()
      .refine((text) => hasScheme(text, ['smtp:', 'smtps:']) && new URL(text).hostname !== '')
      .optional(),
  },
  MAIL_FROM: {
    allowed: 'the sender of mails: no-reply@example.org or "Example Jobs <no-reply@example.org>"',
    schema: z.string().refine(isMailbox).optional(),
  },
  SMS_URL: {
    allowed:
      'an address that text messages are posted to: https://sms.example.org/send (http only for localhost)',
    schema: z.string().refine(isGateway).optional(),
  },
  SMS_TOKEN: {
    allowed: 'the token that SMS_URL asks for, in printable ASCII without spaces',
    schema: token(),
  },
  DNS_SERVERS: {
    allowed: 'addresses separated by commas, with a port where it is not 53: 192.0.2.1, [2001:db8::1]:5353',
    schema: z
      .string()
      .transform((text) => text.split(',').map((server) => server.trim()))
      .refine((servers) => servers.every(isNameServer))
      .optional(),
  },
  EPOCH: {
    allowed:
      'a whole number of weeks, days, hours or minutes (P1D, P1W, PT30M), four weeks at most, or instant on this machine alone',
    schema: z
      .string()
      // What an epoch still needs is swept after a month.
      .refine((text) => text === 'instant' || (readEpochLength(text) ?? Infinity) <= LONGEST_EPOCH)
      .default('P1D'),
  },
  CROWD_MIN: { allowed: 'a whole number from 2 to 1000', schema: wholeNumber(2, 1000, 10) },
  EXPOSURE: { allowed: 'a whole number from 1 to 1000', schema: wholeNumber(1, 1000, 20) },
  CARDS_A_DAY: { allowed: 'a whole number from 1 to 250', schema: wholeNumber(1, 250, 30) },
  REQUESTS_A_DAY: { allowed: 'a whole number from 1 to 250', schema: wholeNumber(1, 250, 10) },
  TABLE_EPSILON: {
    allowed: 'a number above 0 and up to 10 with at most three decimals, such as 1 or 0.5',
    schema: z
      .string()
      .regex(/^\d{1,2}(\.\d{1,3})?$/)
      .refine((text) => Number(text) > 0 && Number(text) <= 10)
      .default('1'),
  },
  LOG_BATCH: {
    allowed: 'a whole number of weeks, days, hours or minutes (PT10M), or instant on this machine alone',
    schema: z
      .string()
      .refine((text) => text === 'instant' || readEpochLength(text) !== undefined)
      .optional(),
  },
  LOG_INDEX: {
    allowed: 'a whole number of days, hours or minutes, a day at most (P1D)',
    schema: z
      .string()
      // Whoever checks a record calls an index late after two days.
      .refine((text) => (readEpochLength(text) ?? Infinity) <= 86_400_000)
      .default('P1D'),
  },
  ERASURE_WAIT: {
    allowed: 'a whole number of weeks, days, hours or minutes (P7D), four weeks at most, or instant',
    schema: z
      .string()
      // Who wants to be erased is so within a month (GDPR, article 12(3)).
      .refine((text) => text === 'instant' || (readEpochLength(text) ?? Infinity) <= LONGEST_EPOCH)
      .default('P7D'),
  },
  WITNESSES: {
    allowed: 'the path of a file with the witnesses of the log',
    schema: z
      .string()
      .refine((text) => !text.includes('\0'))
      .optional(),
  },
  LOG_STORAGE: {
    allowed: 's3://bucket or s3://bucket/prefix, or nothing for the folder under DATA_DIR',
    schema: z.string().regex(BUCKET_AND_PREFIX).optional(),
  },
  S3_ENDPOINT: {
    allowed: 'the address of a server that speaks S3, without a path: https://s3.example.org',
    schema: z
      .string()
      .refine((text) => readOrigin(text) !== undefined)
      .transform((text) => readOrigin(text))
      .optional(),
  },
  S3_REGION: {
    allowed: 'a region such as eu-central-1',
    schema: z
      .string()
      .regex(/^[0-9A-Za-z-]+$/)
      .default('us-east-1'),
  },
  S3_ACCESS_KEY_ID: { allowed: 'printable ASCII without spaces', schema: token() },
  S3_SECRET_ACCESS_KEY: { allowed: 'printable ASCII without spaces', schema: token() },
  LOG_LEVEL: {
    allowed: `one of ${LEVELS.join(', ')}`,
    schema: z.enum(LEVELS).default('info'),
  },
} as const satisfies Record<string, Variable>;

/** A name in {@link ENVIRONMENT}. */
export type EnvironmentName = keyof typeof ENVIRONMENT;

function token() {
  return z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional();
}

function wholeNumber(least: number, most: number, usual: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .default(String(usual))
    .transform(Number)
    .pipe(z.number().min(least).max(most));
}

/** The origin of `text`, if it is an http(s) address without user, path, query or fragment. */
function readOrigin(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined;
  return url.href === `${url.origin}/` && !/[?#]$/.test(text) ? url.origin : undefined;
}

function hasScheme(text: string, schemes: readonly string[]): boolean {
  const url = URL.parse(text);
  return url !== null && schemes.includes(url.protocol);
}

/** Without user or fragment: `fetch` sends neither. */
function isGateway(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(text));
}

/** An address, alone or as `Name <address>`; line breaks would let a value add headers to a mail. */
function isMailbox(text: string): boolean {
  const address = /^[^<>"\r\n]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return z.email().safeParse(address).success || /^[a-z0-9._-]+@localhost$/i.test(address);
}

/**
 * An IP address, alone or with a port (RFC 3986 brackets for IPv6): a name would itself need a name server. No zone of a
 * link-local one, since the resolver would drop it.
 */
function isNameServer(text: string): boolean {
  if (text.includes('%')) return false;
  if (isIP(text) !== 0) return true;
  const [, v6, v4, port] = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text) ?? [];
  const number = Number(port);
  return (isIP(v6 ?? '') === 6 || isIP(v4 ?? '') === 4) && number >= 1 && number <= 65_535;
}
