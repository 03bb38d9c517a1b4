/**
 * Whom a verifier trusts (C2SP tlog-policy): logs, witnesses, and how many of which must have signed. Promises that a
 * policy is read whole or not at all, and that a quorum is counted by witnesses, each once, however many groups it stands
 * in. Says nothing of whether those who run the witnesses are independent of each other.
 */
import { Tampered } from '../errors.ts';
import { type NoteKey, parseKey } from './note.ts';

/** A key with the address at which its owner is reached, if it is given. */
export type Peer = { readonly key: NoteKey; readonly url: string | undefined };
/** A number of members that must have signed: witnesses, or groups of them, by name. */
export type Group = { readonly threshold: number; readonly members: readonly string[] };

/** A policy as it was read. */
export type Policy = {
  readonly logs: readonly Peer[];
  /** By the name that the policy gives, which need not be the key's. */
  readonly witnesses: ReadonlyMap<string, Peer>;
  readonly groups: ReadonlyMap<string, Group>;
  /** The witness or group that must have signed; undefined: none. */
  readonly quorum: string | undefined;
};

type Draft = {
  logs: Peer[];
  witnesses: Map<string, Peer>;
  groups: Map<string, Group>;
  quorum: string | undefined | null;
};

/** Reads a policy; throws `Tampered('bad_encoding')` that names the line which is wrong. */
export function parsePolicy(text: string): Policy {
  const draft: Draft = { logs: [], witnesses: new Map(), groups: new Map(), quorum: null };
  for (const [place, line] of text.split('\n').entries()) {
    const words = line
      .replace(/\r$/, '')
      .split(/[ \t]+/)
      .filter((word) => word !== '');
    const [first] = words;
    if (first === undefined || first.startsWith('#')) continue;
    const fault = readLine(draft, words);
    if (fault !== undefined) throw new Tampered('bad_encoding', `line ${place + 1} of the policy: ${fault}`);
  }
  if (draft.quorum === null) throw new Tampered('bad_encoding', 'the policy names no quorum');
  return { ...draft, quorum: draft.quorum };
}

/** Whether those who signed make up the policy's quorum. */
export function hasQuorum(policy: Policy, signers: readonly NoteKey[]): boolean {
  return policy.quorum === undefined || hasSigned(policy, policy.quorum, new Set(signers.map(nameOf)));
}

/** The keys of all witnesses. */
export function witnessKeys(policy: Policy): readonly NoteKey[] {
  return [...policy.witnesses.values()].map(({ key }) => key);
}

function readLine(draft: Draft, [kind, ...words]: readonly string[]): string | undefined {
  if (kind === 'log') return readLog(draft, words);
  if (kind === 'witness') return readWitness(draft, words);
  if (kind === 'group') return readGroup(draft, words);
  if (kind === 'quorum') return readQuorum(draft, words);
  return `"${kind}" is no word of a policy`;
}

function readLog(draft: Draft, [line, url, ...more]: readonly string[]): string | undefined {
  const key = line === undefined ? undefined : readKey(line);
  if (key === undefined || more.length > 0) return 'a log is a key and an address';
  draft.logs.push({ key, url });
  return undefined;
}

function readWitness(draft: Draft, [name, line, url, ...more]: readonly string[]): string | undefined {
  const key = line === undefined ? undefined : readKey(line);
  if (name === undefined || key === undefined || more.length > 0)
    return 'a witness is a name, a key and an address';
  if (isTaken(draft, name)) return `the name ${name} is taken`;
  if ([...draft.witnesses.values()].some((known) => nameOf(known.key) === nameOf(key)))
    return 'one witness stands under two names';
  draft.witnesses.set(name, { key, url });
  return undefined;
}

function readGroup(draft: Draft, [name, count, ...members]: readonly string[]): string | undefined {
  if (name === undefined || count === undefined || members.length === 0)
    return 'a group is a name, a number and members';
  if (isTaken(draft, name)) return `the name ${name} is taken`;
  // Members stand above their group, so that no group holds itself.
  const unknown = members.find((member) => !draft.witnesses.has(member) && !draft.groups.has(member));
  if (unknown !== undefined) return `${unknown} is not known above this line`;
  if (new Set(members).size < members.length) return 'a group has a member twice';
  const threshold = count === 'all' ? members.length : count === 'any' ? 1 : Number(count);
  if (!/^(all|any|[1-9]\d{0,4})$/.test(count) || threshold > members.length)
    return `${count} is not a number of its members`;
  draft.groups.set(name, { threshold, members });
  return undefined;
}

function readQuorum(draft: Draft, [name, ...more]: readonly string[]): string | undefined {
  if (name === undefined || more.length > 0) return 'a quorum is one name, or none';
  if (draft.quorum !== null) return 'a policy has one quorum';
  if (name !== 'none' && !isTaken(draft, name)) return `${name} is not known above this line`;
  draft.quorum = name === 'none' ? undefined : name;
  return undefined;
}

function hasSigned(policy: Policy, name: string, signed: ReadonlySet<string>): boolean {
  const witness = policy.witnesses.get(name);
  if (witness !== undefined) return signed.has(nameOf(witness.key));
  const group = policy.groups.get(name);
  if (group === undefined) return false;
  return group.members.filter((member) => hasSigned(policy, member, signed)).length >= group.threshold;
}

function readKey(line: string): NoteKey | undefined {
  try {
    return parseKey(line);
  } catch (error) {
    if (error instanceof Tampered) return undefined;
    throw error;
  }
}

const isTaken = (draft: Draft, name: string) =>
  name === 'none' || draft.witnesses.has(name) || draft.groups.has(name);
const nameOf = ({ name, id }: NoteKey) => `${name}+${id}`;
