import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { dumpDatabase, dumpFiles, type Held, withoutEnvelope } from './operators-view.ts';
import { makeMarks } from './planted-marks.ts';
import { plantEverything } from './planted-story.ts';
import { type Hit, searchFor } from './search-everything.ts';

const MARKS = 200;
const marks = makeMarks(MARKS);
const left = [...marks];
/** What a visitor typed that nobody need keep. */
const typed = makeMarks(8);
/** What stands on a public page: the search must find it, or it finds nothing at all. */
const control = `Control ${makeMarks(1)[0]}`;
/** What those who are held answer to operators: theirs to read, and nobody else's. */
const said = `Said ${makeMarks(1)[0]}`;
const secrets: string[] = [];
const addresses: string[] = [];
const lines: string[] = [];
const answers: Held[] = [];
let platform: TestPlatform;
let held: Held[];
let found: Hit[];

beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  // A database of its own, so that its files and its write-ahead log are searched too.
  const env = { DATABASE_URL: '', LOG_LEVEL: 'trace', EPOCH: 'instant', CROWD_MIN: '2' };
  platform = await testPlatform({ env, log });
  answers.push(...(await plantEverything(platform, { left, typed, control, said, secrets, addresses })));
  await platform.platform.db.pool.query('checkpoint');
  held = [
    ...(await dumpDatabase(platform.platform.db.pool)),
    ...(await dumpFiles(platform.config.dataDir)).map(withoutEnvelope),
    { place: 'log', content: Buffer.from(lines.join('')) },
    ...answers,
  ];
  const search = searchFor([...marks, ...secrets, ...addresses, ...typed, control, said]);
  found = held.flatMap(({ place, content }) => search(place, content));
}, 600_000);
afterAll(() => platform.dispose());

describe('an operator who searches everything that the platform holds', () => {
  it('finds none of 200 strings planted in résumés, originals, applications, requests and conversations', () => {
    expect(left).toEqual([]);
    expect(hits(marks)).toEqual([]);
  });

  it('finds no passphrase and no recovery kit', () => {
    expect(secrets.length).toBeGreaterThan(19);
    expect(hits(secrets)).toEqual([]);
  });

  it('finds no address of anybody who signed up or was invited, but in the envelope of a message', () => {
    expect(addresses.length).toBe(9);
    expect(hits(addresses)).toEqual([]);
    const sent = (ending: string) => held.filter(({ place }) => place.endsWith(ending)).length;
    expect(sent('.eml')).toBeGreaterThan(15);
    expect(sent('.sms')).toBeGreaterThan(0);
  });

  it('finds nothing of what was searched for, or sent in a wrong form', () => {
    expect(hits(typed)).toEqual([]);
  });

  it('finds what was made public, in the table, in its files, and in the answers', () => {
    const places = hits([control]).map(({ place }) => place.split(/[ /]/)[0]);
    expect(new Set(places)).toEqual(new Set(['jobs.postings', 'postgres', 'page']));
  });

  it('finds what was answered to operators among the answers, and at the desk, alone', () => {
    const places = hits([said]).map(({ place }) => place.split(/[ /]/)[0]);
    expect(new Set(places)).toEqual(new Set(['desk.answers', 'postgres', 'desk']));
  });

  it('looked at every schema, at jobs, mails, keys and access lines', () => {
    const places = held.map(({ place }) => place);
    expect(places).toContain('graphile_worker._private_jobs');
    expect(places).toContain('accounts.accounts.sealed_address');
    expect(places).toContain('keys/address.key');
    expect(places.filter((place) => place.startsWith('postgres/pg_wal/')).length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes('"answered"')).length).toBeGreaterThan(100);
    expect(answers.filter(({ place }) => place === 'search').length).toBe(11);
    expect(answers.length).toBe(21);
  });
});

describe('the search itself', () => {
  const [latin = '', han = '', kana = '', token = ''] = makeMarks(4);

  it.each(Object.entries(disguises()))('sees through %s', (_name, disguise) => {
    for (const needle of [latin, han, kana, token]) {
      const content = Buffer.concat([Buffer.from('before '), disguise(needle), Buffer.from(' after')]);
      expect(searchFor([needle])('there', content).length).toBeGreaterThan(0);
    }
  });

  it('sees none in what was sealed', () => {
    expect(searchFor([latin])('there', crypto.getRandomValues(new Uint8Array(60_000)))).toEqual([]);
  });
});

function disguises(): Record<string, (text: string) => Buffer> {
  const around = (text: string) => Buffer.from(`{"some":"${text}","more":"text"}`);
  return {
    'plain text': (text) => Buffer.from(text),
    'UTF-16': (text) => Buffer.from(text, 'utf16le'),
    'JSON escapes': (text) =>
      Buffer.from(
        text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      ),
    'URL escapes': (text) => Buffer.from(encodeURIComponent(text)),
    hexadecimal: (text) => Buffer.from(around(text).toString('hex')),
    'base64 at the first alignment': (text) => Buffer.from(Buffer.from(text).toString('base64')),
    'base64 at the second alignment': (text) => Buffer.from(Buffer.from(`.${text}`).toString('base64url')),
    'base64 at the third alignment': (text) => Buffer.from(Buffer.from(`..${text}`).toString('base64')),
    'gzip in base64': (text) => Buffer.from(gzipSync(around(text)).toString('base64')),
    'zlib in the middle': (text) => deflateSync(around(text)),
    'brotli in hexadecimal': (text) => Buffer.from(brotliCompressSync(around(text)).toString('hex')),
    'deflate in base64url': (text) => Buffer.from(deflateRawSync(around(text)).toString('base64url')),
  };
}

function hits(needles: readonly string[]): Hit[] {
  return found.filter(({ needle }) => needles.includes(needle));
}
