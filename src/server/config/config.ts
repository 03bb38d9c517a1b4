import { resolve } from 'node:path';
import { ENVIRONMENT, type EnvironmentName } from './env.ts';

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
  /** Who is asked about employers' domains: `address` or `address:port`. `undefined`: the machine's own servers. */
  readonly dnsServers: readonly string[] | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** A loopback `publicUrl` and no `smtpUrl`: mails are kept for /dev/mail instead of being sent. */
  readonly development: boolean;
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
    dnsServers: read('DNS_SERVERS'),
    logLevel: read('LOG_LEVEL'),
  };
  wrong.push(...checkTogether(env, publicUrl, wrong));
  const { host, dataDir, logLevel } = values;
  if (wrong.length > 0 || host === undefined || port === undefined || !dataDir || logLevel === undefined) {
    throw new ConfigError(wrong);
  }
  return {
    ...values,
    host,
    port,
    logLevel,
    dataDir: resolve(dataDir),
    mailFrom: values.mailFrom ?? 'Sealfolio <no-reply@localhost>',
    development: isLoopback(publicUrl) && values.smtpUrl === undefined,
  };
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
  return found.filter(({ name }) => !wrong.some((known) => known.name === name));
}

/** Whether only this machine itself can open `origin`: localhost, 127.0.0.0/8 or ::1. */
function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
