/** A witness's one file of settings: lines of words, as in a tlog-policy. */
import { Tampered } from '../../shared/errors.ts';
import { type NoteKey, parseKey } from '../../shared/ledger/note.ts';

/** What the file says. */
export type WitnessSettings = {
  /** The witness's name in notes, such as `witness.example.org`. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** The folder in which it keeps its key and what it saw. */
  readonly state: string;
  /** The logs that it follows. */
  readonly logs: readonly NoteKey[];
  /** Those of them that are logs of keys, and where their entries are read: it looks at the domains that they name. */
  readonly keys?: readonly KeysLog[];
};
/** A log of keys, and the address below which its files lie. */
export type KeysLog = { readonly key: NoteKey; readonly url: string };

/** Reads the file's text; throws a TypeError that names the line which is wrong. */
export function readSettings(text: string): WitnessSettings {
  const found = { name: '', listen: '', state: '' };
  const logs: NoteKey[] = [];
  const keys: KeysLog[] = [];
  for (const [place, line] of text.split('\n').entries()) {
    const [word, value, ...more] = line.trim().split(/\s+/);
    if (word === undefined || word === '' || word.startsWith('#')) continue;
    const wrong = (why: string) => new TypeError(`line ${place + 1} of the settings: ${why}`);
    if (word === 'keys') {
      const followed = keysOf([value, ...more], wrong);
      keys.push(followed);
      logs.push(followed.key);
      continue;
    }
    if (value === undefined || more.length > 0) throw wrong('a word and its value, without blanks in it');
    if (word === 'log') logs.push(keyOf(value, wrong));
    else if (word !== 'name' && word !== 'listen' && word !== 'state')
      throw wrong(`"${word}" is no setting: name, listen, state, log, keys`);
    else if (found[word] !== '') throw wrong(`${word} stands twice`);
    else found[word] = value;
  }
  const listen = /^(127\.0\.0\.1|\[::1\]|[\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/.exec(found.listen);
  if (found.name === '' || /[+\s]/.test(found.name)) throw new TypeError('the settings name no name');
  if (listen?.[1] === undefined || Number(listen[2]) > 65_535)
    throw new TypeError('listen is an address and a port, such as 127.0.0.1:8300');
  if (found.state === '') throw new TypeError('the settings name no state: the folder that is kept');
  if (logs.length === 0) throw new TypeError('the settings name no log to follow');
  if (new Set(logs.map(({ name }) => name)).size < logs.length)
    throw new TypeError('the settings name one log twice');
  return {
    ...{ name: found.name, state: found.state, logs, keys },
    host: listen[1].replace(/^\[|\]$/g, ''),
    port: Number(listen[2]),
  };
}

function keysOf(
  [line, url, ...more]: readonly (string | undefined)[],
  wrong: (why: string) => TypeError,
): KeysLog {
  if (line === undefined || url === undefined || more.length > 0)
    throw wrong('a log of keys is its key and its address, such as https://jobs.example.org/log/keys');
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw wrong(`${url} is no address of a log, such as https://jobs.example.org/log/keys`);
  return { key: keyOf(line, wrong), url };
}

function keyOf(line: string, wrong: (why: string) => TypeError): NoteKey {
  try {
    return parseKey(line);
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    throw wrong('a log is its key: name+id+key, as the platform’s policy says it');
  }
}
