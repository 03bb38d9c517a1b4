/** The direction of imports, as data: an import that climbs, or crosses a trust boundary, fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/** What each room of `shared` may import beside itself, `errors.ts` and libraries. */
const SHARED: Record<string, readonly string[]> = {
  bytes: [],
  ledger: ['bytes'],
  vocabulary: ['bytes'],
  jobs: ['vocabulary'],
  card: ['bytes', 'vocabulary'],
  resume: ['bytes', 'vocabulary'],
  vault: ['bytes'],
  manifest: ['bytes', 'ledger', 'vault'],
  employers: ['bytes'],
  keys: ['bytes', 'employers', 'ledger', 'vault'],
  record: ['bytes', 'ledger', 'vault'],
  disclosure: ['bytes', 'card', 'ledger', 'resume', 'vault'],
  api: [
    ...['bytes', 'card', 'disclosure', 'employers', 'jobs', 'manifest', 'record', 'resume', 'vault'],
    'vocabulary',
  ],
};

/** The server's rooms from the roof to the ground: imports go down only; names on one line do not know each other. */
const SERVER: readonly (readonly string[])[] = [
  ['main.ts'],
  ['background.ts'],
  ['http', 'pages'],
  ['erasure'],
  ['desk'],
  ['recovery'],
  ['requests'],
  ['applications'],
  ['conversations'],
  ['disclosure'],
  ['interests'],
  ['cards'],
  ['jobs'],
  ['employers', 'vault'],
  ['passkeys', 'pairings'],
  ['accounts'],
  ['devices'],
  ['mail', 'ledger'],
  ['locales'],
  ['storage', 'config'],
];

/** The exceptions, each with its reason. Types only, unless said. */
const EXCEPTIONS: Record<string, string> = {
  // The rows' types are gathered below so that one transaction can span domains.
  'server/storage/tables.ts': 'types of every store',
  // Policies are HTTP headers, written beside the code that sends the API's.
  'server/pages': 'server/http/csp.ts',
};

/** Libraries that a side may not import. */
const FORBIDDEN_LIBRARIES: Record<string, RegExp> = {
  shared: /^(node:|react|@tanstack|@lingui|fastify|kysely|pg$)/,
  client: /^(node:|react|@tanstack|@lingui|fastify|kysely|pg$)/,
  web: /^(node:|fastify|kysely|pg$|graphile-worker|nodemailer|pino)/,
  server: /^(react|@tanstack|@lingui\/react|pdfjs-dist)/,
};

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => name.replaceAll('\\', '/'));
const imports = files.flatMap(readImports);
const inside = imports.filter(({ to }) => files.includes(to));

function readImports(from: string): Import[] {
  const text = readFileSync(join(SRC, from), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gms);
  const dynamic = text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  const resolve = (name: string) =>
    name.startsWith('.')
      ? relative(SRC, normalize(join(SRC, dirname(from), name.replace(/\?.*$/, ''))))
      : name;
  return [
    ...[...found].map(([, type, name = '']) => ({ from, to: resolve(name), typeOnly: type !== undefined })),
    ...[...dynamic].map(([, name = '']) => ({ from, to: resolve(name), typeOnly: false })),
  ];
}

const side = (file: string) => file.split('/')[0] ?? '';
const room = (file: string) => file.split('/')[1] ?? '';
const floor = (file: string) => SERVER.findIndex((rooms) => rooms.includes(room(file)));
const show = ({ from, to }: Import) => `${from} imports ${to}`;
const excepted = ({ from, to }: Import) =>
  from in EXCEPTIONS || EXCEPTIONS[`${side(from)}/${room(from)}`] === to;

test('finds the code it judges', () => {
  expect(files.length).toBeGreaterThan(150);
  expect(inside.length).toBeGreaterThan(400);
});

test('lets the trust boundary be crossed by the contract alone', () => {
  const allowed: Record<string, readonly string[]> = {
    shared: ['shared'],
    client: ['client', 'shared'],
    web: ['web', 'client', 'shared'],
    server: ['server', 'shared'],
    cli: ['cli', 'server', 'client', 'shared'],
  };
  expect(inside.filter(({ from, to }) => !allowed[side(from)]?.includes(side(to))).map(show)).toEqual([]);
});

test('keeps runtimes and frameworks out of where they do not belong', () => {
  const strange = imports.filter(({ from, to }) => FORBIDDEN_LIBRARIES[side(from)]?.test(to));
  expect(strange.map(show)).toEqual([]);
});

test('lets imports inside shared go down only', () => {
  const climbing = inside.filter(
    ({ from, to }) =>
      side(from) === 'shared' &&
      side(to) === 'shared' &&
      room(from) !== room(to) &&
      to !== 'shared/errors.ts' &&
      !SHARED[room(from)]?.includes(room(to)),
  );
  expect(climbing.map(show)).toEqual([]);
});

test('lets imports inside the server go down only', () => {
  const climbing = inside.filter((one) => {
    if (side(one.from) !== 'server' || side(one.to) !== 'server' || room(one.from) === room(one.to))
      return false;
    return floor(one.from) >= floor(one.to) && !excepted(one);
  });
  expect(climbing.map(show)).toEqual([]);
});

test('knows every room of the server', () => {
  const rooms = new Set(files.filter((file) => side(file) === 'server').map(room));
  expect([...rooms].filter((name) => !SERVER.flat().includes(name))).toEqual([]);
});

test('lets one schema of the database be named in one store only', () => {
  const owners: Record<string, string> = { storage: 'storage', graphile_worker: 'mail' };
  const naming = files.flatMap((file) => {
    if (side(file) !== 'server' || file === 'server/storage/tables.ts') return [];
    const text = readFileSync(join(SRC, file), 'utf8');
    const tables = text.matchAll(
      /(?:From|Into|Table|Join|from|into|update|join)\(?\s*'?\s*([a-z_]+)\.[a-z_]+/g,
    );
    return [...tables]
      .map(([, schema = '']) => schema)
      .filter((schema) => SERVER.flat().includes(schema) && (owners[schema] ?? schema) !== room(file))
      .map((schema) => `${file} names the schema ${schema}`);
  });
  expect([...new Set(naming)]).toEqual([]);
});

test('has no import cycles that matter at run time', () => {
  const edges = new Map<string, string[]>();
  for (const { from, to, typeOnly } of inside)
    if (!typeOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('keeps private keys in the folders that may hold them', () => {
  const holders = [
    'shared/vault',
    'client',
    'web/keys',
    'web/session',
    'server/config',
    'server/mail',
    'cli',
  ];
  const names = /\b(seedOfIdentity|identityFromSeed|signingKeyFromSeed|openKeyring|unwrapSecret|unseal)\b/;
  const touching = files.filter(
    (file) =>
      names.test(readFileSync(join(SRC, file), 'utf8')) && !holders.some((holder) => file.startsWith(holder)),
  );
  expect(touching.filter((file) => !file.startsWith('shared/'))).toEqual([]);
});

test('has no drawer for odds and ends', () => {
  const drawers = files.filter((file) =>
    /(^|\/)(utils?|helpers?|common|misc|manager|service|index)(\.tsx?|\/)/.test(file),
  );
  expect(drawers).toEqual([]);
});
