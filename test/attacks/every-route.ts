/** An informer's accounts walk through the whole contract, about what is theirs, and about an address that they know. */
import { CONTRACT } from '../../src/shared/api/contract.ts';
import type { Endpoint } from '../../src/shared/api/endpoint.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { RawRequest } from '../behaviour/raw-visit.ts';
import { ACTS, requestOf } from './authority-acts.ts';
import type { InformerScene, SignedIn } from './informer-scene.ts';
import { newAccount } from './new-account.ts';
import { KNOWN_ADDRESS } from './sought-person.ts';
import { twin, type Watch, type Worlds } from './twin-worlds.ts';

/** What takes something away that the next days need: tried on the last one. */
const LAST: ReadonlySet<string> = new Set([
  ...['accounts.signOut', 'accounts.signOutEverywhere', 'applications.withdrawApplication'],
  ...['cards.pauseCard', 'cards.withdrawCard', 'cards.publishCard', 'cards.changeVisibility'],
  ...['disclosure.revokeGrant', 'employers.changeRole', 'employers.removeMember', 'jobs.closePosting'],
  ...['interests.endInterest', 'vault.destroyDocument'],
]);

const PAGES = ['/', '/en', '/ja/postings', '/en/postings?words=Software', '/robots.txt'];

type Told = { readonly watch: Watch; readonly day: number; readonly days: number };

/**
 * Tries each route as one of the informer’s recruiters and one of its puppets, who may call it; others each day. On the
 * first day also those that they may not, and on the last, as the first of each, what cannot be taken back.
 */
export async function tryEveryRoute(scene: InformerScene, worlds: Worlds, told: Told): Promise<void> {
  const { recruiters, puppets } = scene;
  const { watch, day, days } = told;
  const isOn = (turns: number) => (_one: SignedIn, place: number) =>
    (day - 1) % turns === place || (day === days && place === 0);
  for (const { name: who, cookie, person } of [
    ...recruiters.filter(isOn(recruiters.length)),
    ...puppets.filter(isOn(puppets.length)),
  ]) {
    await walk(scene, twin(worlds, cookie, { watch, who }), person.session.account.kind, told);
  }
  if (day > 1 && day < days) return;
  const nobody = twin(worlds, '', { watch, who: 'nobody' });
  await walk(scene, nobody, 'anyone', told);
  for (const path of [...PAGES, `/zh/postings/${scene.postings[0]}`])
    await nobody.send({ method: 'GET', path });
}

async function walk(
  { ids, scene }: InformerScene,
  { send }: ReturnType<typeof twin>,
  kind: string,
  { day, days }: Told,
): Promise<void> {
  for (const [name, endpoint] of inOrder()) {
    if (LAST.has(name) && day < days) continue;
    if (day > 1 && !mayCall(kind, endpoint)) continue;
    const act = ACTS[name]?.(ids, scene.props);
    if (act === undefined) throw new Error(`${name} has no act`);
    await send(requestOf(endpoint, act));
  }
}

/** What ends a session comes last. */
function inOrder(): readonly (readonly [name: string, endpoint: Endpoint])[] {
  const all = CONTRACT.map(({ domain, name, endpoint }) => [`${domain}.${name}`, endpoint] as const);
  const rank = ([name]: readonly [string, Endpoint]) => (/signOut/.test(name) ? 2 : LAST.has(name) ? 1 : 0);
  return all.sort((one, other) => rank(one) - rank(other));
}

function mayCall(kind: string, { access }: Endpoint): boolean {
  return access === 'anyone' || access === kind || (access === 'account' && kind !== 'anyone');
}

/** Everything that can be asked about an address by whoever knows it. */
export async function askAboutAddress(
  { recruiters, puppets, employerId }: InformerScene,
  worlds: Worlds,
  watch: Watch,
): Promise<void> {
  const [owner] = recruiters;
  const [puppet] = puppets;
  if (owner === undefined || puppet === undefined) throw new Error('the informer has people');
  const address = KNOWN_ADDRESS;
  const secret = encodeBase64url(new Uint8Array(32).fill(7));
  const post = (path: string, body: unknown): RawRequest => ({ method: 'POST', path: `/api${path}`, body });
  const account = await newAccount(address, '000000', worlds.without.origin);
  const invitation = { invitationId: newUuidV7(), address, role: 'recruiter', locale: 'en' };
  const asked: [SignedIn | undefined, RawRequest][] = [
    [undefined, post('/codes', { address, locale: 'en' })],
    [undefined, post('/sign-in/begin', { address })],
    [undefined, post('/sign-in', { address, method: 'kit', secret })],
    [undefined, post('/sign-in', { address, method: 'passphrase', secret })],
    [undefined, post('/accounts', account)],
    [undefined, post('/start-over', { address, code: '000000', kind: 'candidate', locale: 'en' })],
    [owner, post(`/employers/${employerId}/invitations`, invitation)],
    [puppet, post('/codes', { address, locale: 'en' })],
  ];
  for (const [who, request] of asked) {
    const { send } = twin(worlds, who?.cookie ?? '', { watch, who: who?.name ?? 'nobody' });
    await send(request);
  }
}
