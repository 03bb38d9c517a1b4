/**
 * The key directory as an employer's own people see it: who is missing in it, who should be there no more, and what in it
 * they did not do themselves. A root that its owners neither made nor accepted is how a lying platform would begin.
 */
import { z } from 'zod';
import type { Member } from '../../shared/api/employers.ts';
import { may } from '../../shared/employers/roles.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { type KeyChain, type KeyRoot, ownersOf, type Seat } from '../../shared/keys/key-chain.ts';
import { hashOfText } from '../../shared/manifest/manifest.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { ownerKeysOf } from './add-entries.ts';
import { listOffered } from './offer-owner-key.ts';
import { type Directory, readDirectory } from './read-directory.ts';
import { seatOf, seatRole } from './seats.ts';

/** Something that I did not do myself, to be looked at. */
export type KeysAlert =
  /** The root in force is neither mine nor one that I accepted in this browser; `before` is the one that I knew. */
  | { readonly what: 'root'; readonly root: KeyRoot; readonly before: string | null }
  /** A new root counts from the hour `from` on, unless an owner in force opposes. */
  | { readonly what: 'waiting'; readonly root: KeyRoot; readonly from: string; readonly mine: boolean }
  /** Another owner gave a seat since I last looked; `member` is null when its keys are nobody's here. */
  | { readonly what: 'seat'; readonly seat: Seat; readonly member: Member | null };

/** See the head of this file. */
export type OwnKeys = {
  /** No keys yet; keys that I sign for; or keys that others sign for. */
  readonly state: 'none' | 'mine' | 'other';
  readonly directory: Directory;
  /** Who may read applications, and whose keys of now have no seat. */
  readonly toConfirm: readonly Member[];
  /** Whose seat says another role than they have: also an owner's who offers a key to sign with by now. */
  readonly otherRoles: readonly { readonly member: Member; readonly seat: Seat }[];
  /** Seats whose keys are of nobody who may read applications. */
  readonly toEnd: readonly Seat[];
  readonly alerts: readonly KeysAlert[];
  /** From now on this browser knows the root in force: for who compared its safety number. */
  acceptRoot(): void;
  /** From now on the seats that there are now are not told of any more. */
  noteSeats(): void;
};

/**
 * Reads the directory of my employer, whose people are `members`. Refusals: those of `readDirectory`. Throws `Tampered`:
 * what `readDirectory` throws, and `stale_version` when keys are gone that this browser knew.
 */
export async function readOwnKeys(
  api: Api,
  session: Session,
  { employerId }: { readonly employerId: string },
  members: readonly Member[],
  now?: Date,
): Promise<OwnKeys | Refusal> {
  const directory = await readDirectory(api, session, employerId, now);
  if (isRefusal(directory)) return directory;
  const pin = pinOf(session, employerId);
  const { chain } = directory;
  if (chain === undefined) {
    if (pin.read().root !== null) throw new Tampered('stale_version', 'the employer’s keys are gone');
    const none = { toConfirm: [], otherRoles: [], toEnd: [], alerts: [] };
    return { state: 'none', directory, ...none, acceptRoot() {}, noteSeats() {} };
  }
  const mine = (await ownerKeysOf(session, employerId)).map(({ name }) => name);
  const readers = members.filter(({ role }) => may(role, 'read_applications'));
  const offered = await listOffered(employerId, members);
  const seated = readers.flatMap((member) => {
    const seat = seatOf(chain, member);
    return seat === undefined ? [] : [{ member, seat }];
  });
  const isMine = (owner: string | null) => owner !== null && mine.includes(owner);
  if (isMine(chain.root.owner) && pin.read().root !== chain.root.hash) pin.write({ root: chain.root.hash });
  return {
    state: ownersOf(chain).some(isMine) ? 'mine' : 'other',
    directory,
    toConfirm: readers.filter((member) => seatOf(chain, member) === undefined),
    otherRoles: seated.filter(
      ({ member, seat }) => seatRole(member.role, offered.get(member.accountId) ?? seat.owner) !== seat.role,
    ),
    // My own, under keys that I replaced, is handed over.
    toEnd: chain.seats.filter(
      ({ seat, owner }) => !isMine(owner) && seated.every((one) => one.seat.seat !== seat),
    ),
    alerts: alertsOf(chain, { isMine, own: seatOf(chain, session.account), seated }, pin.read()),
    acceptRoot: () => pin.write({ root: chain.root.hash }),
    noteSeats: () => pin.write({ seats: chain.seats.map(nameSeat) }),
  };
}

function alertsOf(
  chain: KeyChain,
  {
    isMine,
    own,
    seated,
  }: {
    readonly isMine: (owner: string | null) => boolean;
    readonly own: Seat | undefined;
    readonly seated: readonly { readonly member: Member; readonly seat: Seat }[];
  },
  known: Pin,
): readonly KeysAlert[] {
  const { root, waiting } = chain;
  const others = chain.seats.filter((seat) => seat !== own && !isMine(seat.by) && !isMine(seat.owner));
  return [
    ...(known.root === root.hash ? [] : [{ what: 'root' as const, root, before: known.root }]),
    ...(waiting === null
      ? []
      : [
          {
            what: 'waiting' as const,
            ...{ root: waiting.root, from: waiting.from },
            mine: isMine(waiting.root.owner),
          },
        ]),
    ...others
      .filter((seat) => !known.seats.includes(nameSeat(seat)))
      .map((seat) => ({
        ...{ what: 'seat' as const, seat },
        member: seated.find((one) => one.seat === seat)?.member ?? null,
      })),
  ];
}

const Pin = z.strictObject({ root: z.string().nullable(), seats: z.array(z.string()) });
type Pin = z.infer<typeof Pin>;

/** What this browser knows of the keys; what is there and cannot be read counts as nothing. */
function pinOf({ account, keep }: Session, employerId: string) {
  const [owner, of] = [account.accountId, employerId].map((id) => hashOfText(id).slice(0, 32));
  const name = `keys-own ${owner} ${of}`;
  const read = (): Pin => {
    try {
      return Pin.parse(JSON.parse(keep.read(name) ?? ''));
    } catch {
      return { root: null, seats: [] };
    }
  };
  return {
    read,
    write: (change: Partial<Pin>) => keep.write(name, JSON.stringify({ ...read(), ...change })),
  };
}

function nameSeat({ seat, role, keyHash }: Seat): string {
  return `${seat} ${role} ${keyHash}`;
}
