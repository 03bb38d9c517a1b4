/**
 * Who of a posting's team may be sealed to: those whose keys an owner of the employer confirmed in the log `keys`, and
 * nobody else, whatever the platform shows. Promises that keys which are not those that this browser sealed to before are told
 * with both safety numbers, and sealed to only after the candidate said so. That an employer's first root is its own is
 * for its domain's witnesses, and for whoever compares the number by voice.
 */
import type { Reader } from '../../shared/api/jobs.ts';
import { may } from '../../shared/employers/roles.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { KeyChain } from '../../shared/keys/key-chain.ts';
import { hashOfKeys } from '../../shared/keys/key-entry.ts';
import { safetyNumber } from '../../shared/keys/safety-number.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import type { PostingWithTeam } from '../disclosure/apply.ts';
import type { Confirmation } from './confirmations.ts';
import { keepPins, type Pins, readPins } from './pins.ts';
import { type Directory, isOutdated, readDirectory } from './read-directory.ts';

/** Other keys than this browser sealed to before, with their safety numbers. */
export type KeysChange = {
  readonly what: 'root' | 'person';
  /** Whose; null for the employer's root. */
  readonly accountId: string | null;
  readonly name: string;
  readonly before: string | null;
  readonly now: string;
};
/** The people of a team who may be sealed to, and what to show before anything is. */
export type VerifiedTeam = {
  readonly readers: readonly Reader[];
  /** Those whose keys no owner confirmed: nothing is sealed to them. */
  readonly unconfirmed: readonly Reader[];
  /** Hash of the employer's root in force. */
  readonly fingerprint: string;
  readonly confirmations: readonly Confirmation[];
  /** A new root that does not count yet. */
  readonly waiting: KeyChain['waiting'];
  readonly changes: readonly KeysChange[];
  /** When the daily map was made that all this was held against, RFC 3339. */
  readonly mapAt: string;
  /** Keeps these keys as those that were sealed to. */
  readonly accept: () => Promise<void>;
};

/**
 * Verifies the team of a posting, as `readPosting` gave it. Refusals: those of {@link readDirectory}; `keys_not_confirmed`
 * when nobody's keys are confirmed. Throws `Tampered` for whatever does not verify.
 */
export async function verifyReaders(
  api: Api,
  session: Session,
  posting: Pick<PostingWithTeam, 'employerId' | 'employerName' | 'team'>,
  now: Date = new Date(),
): Promise<VerifiedTeam | Refusal> {
  const { employerId, team } = posting;
  const directory = await readDirectory(api, session, employerId, now);
  if (isRefusal(directory)) return directory;
  const { chain, confirmations } = directory;
  const readers = team.filter((reader) => chain !== undefined && isConfirmed(chain, reader));
  if (chain === undefined || readers.length === 0)
    return refuse('keys_not_confirmed', 'no owner of the employer confirmed anybody’s keys');
  const before = await readPins(session, employerId);
  if (before !== undefined) checkRoot(directory, before);
  const people = readers.map((reader) => [reader.accountId, hashOfKeys(reader)] as const);
  const pins: Pins = { root: chain.root.hash, people: Object.fromEntries(people) };
  return {
    readers,
    unconfirmed: team.filter((reader) => !readers.includes(reader)),
    fingerprint: chain.root.hash,
    confirmations,
    waiting: chain.waiting,
    mapAt: directory.mapAt,
    changes: before === undefined ? [] : changesOf(posting, before, pins),
    accept: () => keepPins(session, employerId, pins),
  };
}

/**
 * `team_changed` unless nothing changed, or the candidate looked at what did and said yes; `keys_stale` when the team was
 * verified so long ago, on a page left open, that its map is old by now.
 */
export function refuseUnseen(
  {
    team,
    changesAccepted = false,
  }: {
    readonly team: Pick<VerifiedTeam, 'changes' | 'mapAt'>;
    readonly changesAccepted?: boolean;
  },
  now: Date = new Date(),
): Refusal | undefined {
  if (isOutdated(team.mapAt, now)) return refuse('keys_stale', 'the keys were verified too long ago');
  if (team.changes.length === 0 || changesAccepted) return undefined;
  return refuse('team_changed', 'these are other keys than this browser sealed to before');
}

function isConfirmed({ seats }: KeyChain, reader: Reader): boolean {
  const keyHash = hashOfKeys(reader);
  return seats.some((seat) => seat.keyHash === keyHash && may(seat.role, 'read_applications'));
}

/** Roots follow each other in one chain: one that was in force does not vanish from it. */
function checkRoot({ hashes }: Pick<Directory, 'hashes'>, { root }: Pins): void {
  if (hashes.includes(root)) return;
  throw new Tampered(
    'impossible_state',
    'the root that this browser sealed under is not in the employer’s keys',
  );
}

function changesOf(
  { employerName, team }: Pick<PostingWithTeam, 'employerName' | 'team'>,
  before: Pins,
  { root, people }: Pins,
): readonly KeysChange[] {
  const ofRoot = before.root === root ? [] : [{ was: before.root, is: root }];
  const ofPeople = team.flatMap(({ accountId, displayName }) => {
    const [was, is] = [before.people[accountId], people[accountId]];
    return was === undefined || is === undefined || was === is ? [] : [{ accountId, displayName, was, is }];
  });
  return [
    ...ofRoot.map(({ was, is }) => ({
      ...{ what: 'root' as const, accountId: null, name: employerName },
      ...{ before: safetyNumber('employer', was), now: safetyNumber('employer', is) },
    })),
    ...ofPeople.map(({ accountId, displayName, was, is }) => ({
      ...{ what: 'person' as const, accountId, name: displayName },
      ...{ before: safetyNumber('person', was), now: safetyNumber('person', is) },
    })),
  ];
}
