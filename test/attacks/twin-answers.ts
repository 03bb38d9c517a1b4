/**
 * The answers of two worlds to one request, compared byte by byte. What is left out of the comparison stands here, each
 * with its reason; everything else must be the same: status, headers, every byte of the body.
 */
import { CONTRACT } from '../../src/shared/api/contract.ts';

/** One request's answer in one world. */
export type WireAnswer = {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
};

/** Where two worlds first answered otherwise. */
export type Difference = {
  readonly when: string;
  readonly who: string;
  readonly route: string;
  /** Of the first byte that differs, in the whole answer. */
  readonly at: number;
  readonly without: string;
  readonly with: string;
};

/** Headers that say nothing of anybody. */
const PASSING: readonly (readonly [name: RegExp, because: string])[] = [
  [/^date$/, 'the machine’s own clock'],
  [
    /^x-ratelimit-/,
    'counted by network address and minute of the machine’s clock: here all people share one address',
  ],
  [/^(connection|keep-alive)$/, 'of the connection, not of the answer'],
];

/** Texts in answers that the platform draws by chance whenever it is asked; by the names of their places. */
const DRAWN: readonly (readonly [routes: RegExp, names: readonly string[], because: string])[] = [
  [/^passkeys\.begin/, ['challenge'], 'drawn for each ceremony (WebAuthn section 13.4.3)'],
  [/^devices\.beginPairing$/, ['code'], 'drawn for each pairing, to be typed once'],
  [
    /^(proofs\.beginDnsProof|employers\.getMyEmployer)$/,
    ['value'],
    'drawn for whoever is to show control of a domain',
  ],
  [
    /^(disclosure\.readRecord|disclosure\.openCopy)$/,
    ['opening', 'leaf', 'signature'],
    'a record’s commitment is drawn by chance; what it says of the event is compared',
  ],
  [
    /^disclosure\.openCopy$/,
    ['receipt'],
    'tells how long the log is, and so how much was logged by all: public, and said in the threat model',
  ],
  [
    /^log\.readLogView$/,
    ['checkpoint', 'consistency', 'placed', 'tagIndex'],
    'the same: proofs in a tree of all that was logged by all',
  ],
  [
    /^(employerKeys\.readEmployerKeys|platform\.readRelease)$/,
    ['checkpoint', 'consistency', 'first', 'head', 'map', 'release'],
    'proofs in a tree of what employers and the platform logged, as large as the maps that each world made by itself',
  ],
  [
    /^log\.readRestores$/,
    ['checkpoint', 'consistency'],
    'the same of the log of keys; what was restored is compared',
  ],
  [/^proofs\.reclaimEmployer$/, ['ticket'], 'drawn for each try'],
  [/^cards\.readFacetTable$/, ['table'], 'noised once an epoch: how far it may tell is bounded by ε'],
];

/** As long as the log’s length makes them. */
const OF_THE_LOG = ['receipt', 'checkpoint'];

/** What is left out, for whoever reads the test’s report. */
export const LEFT_OUT: readonly string[] = [
  ...PASSING.map(([name, because]) => `header ${name.source}: ${because}`),
  ...DRAWN.map(([routes, names, because]) => `${names.join(', ')} of ${routes.source}: ${because}`),
];

/** The name of an endpoint, `domain.name`, by a request's method and path; the path itself where it is none. */
export function routeOf(method: string, pathname: string): string {
  const found = ROUTES.find((route) => route.method === method && route.pattern.test(pathname));
  return found?.name ?? `${method} ${pathname}`;
}

/** The first difference between the answers to one request, if there is one. */
export function compareAnswers(
  asked: Pick<Difference, 'when' | 'who' | 'route'>,
  without: WireAnswer,
  withPerson: WireAnswer,
): Difference | undefined {
  const one = Buffer.from(spell(asked.route, without));
  const other = Buffer.from(spell(asked.route, withPerson));
  if (one.equals(other)) return undefined;
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (bytes: Buffer) => bytes.subarray(Math.max(0, at - 160), at + 160).toString();
  return { ...asked, at, without: around(one), with: around(other) };
}

/** The whole answer as one text, with what is drawn by chance blanked. */
function spell(route: string, { status, headers, body }: WireAnswer): string {
  const drawn = DRAWN.filter(([routes]) => routes.test(route)).flatMap(([, names]) => names);
  // The numbers of a noised table are not of one length, nor are the ways to the roots of two logs.
  const lengthless = drawn.includes('table') || drawn.some((name) => OF_THE_LOG.includes(name));
  const lines = headers
    .filter(([name]) => !PASSING.some(([passing]) => passing.test(name)))
    .filter(([name]) => !(lengthless && name === 'content-length'))
    .map(([name, value]) => `${name}: ${value}`);
  return [status, ...lines, '', blank(body, drawn)].join('\n');
}

/** JSON with the values of these names blanked, a text's length left; white space after it is kept. */
function blank(body: string, names: readonly string[]): string {
  if (names.length === 0 || !body.startsWith('{')) return body;
  const content: unknown = JSON.parse(body, (name, value: unknown) => {
    if (!names.includes(name)) return value;
    return typeof value === 'string' && !OF_THE_LOG.includes(name) ? `${value.length} letters` : 'left out';
  });
  return JSON.stringify(content) + body.slice(body.trimEnd().length);
}

const ROUTES = CONTRACT.map(({ domain, name, endpoint }) => ({
  name: `${domain}.${name}`,
  method: endpoint.method,
  pattern: new RegExp(`^/api${endpoint.path.replace(/:\w+/g, '[^/]+')}$`),
}));
