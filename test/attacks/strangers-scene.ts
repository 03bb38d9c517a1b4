/** Whom a platform knows, whom it does not, and what a stranger asks it to find out who is who. */
import { inventAddress, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { acceptInvitation, cancelInvitation, inviteColleague } from '../../src/shared/api/employers.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { employerWith, recruiter } from '../behaviour/people.ts';
import type { RaisedStage } from '../behaviour/raised-stage.ts';
import { type RawRequest, type Visit, visit, visitAs } from '../behaviour/raw-visit.ts';
import { newAccount, secret } from './new-account.ts';

/** Of two strangers' groups the platform knows nothing: they differ by chance alone, as a control. */
export const GROUPS = ['known', 'unknown', 'control'] as const;
/** See {@link GROUPS}. */
export type Group = (typeof GROUPS)[number];

/** One way of asking: about whom, how, and what every answer is, once what is random in it is blanked. */
export type Kind = {
  readonly name: string;
  readonly subjects: Readonly<Record<Group, readonly string[]>>;
  readonly status: number;
  request(subject: string): Promise<RawRequest>;
  readonly asker: Visit;
};

const PER_GROUP = 30;

/** Lets people enter whom a stranger will ask about; `asker` is signed in where the question needs it. */
export async function askableKinds(raised: RaisedStage): Promise<Kind[]> {
  const asker = await visitAs(raised.platform.origin, await recruiter(raised.stage, 'Max Roe'));
  return [
    ...(await kindsByAddress(raised)),
    {
      ...{ name: 'an invitation of somebody else', status: 403, asker },
      subjects: { known: await sendInvitations(raised), unknown: tokens(), control: tokens() },
      request: async (token) => ({
        ...{ method: 'POST', path: '/api/invitations/accept' },
        body: { token, title: 'Recruiter' },
      }),
    },
  ];
}

/** Those of {@link askableKinds} in which an address is asked about, by anybody. */
export async function kindsByAddress(raised: RaisedStage): Promise<Kind[]> {
  const { origin } = raised.platform;
  const subjects = {
    known: await Promise.all(invent(PER_GROUP, 'robin').map((address) => signUp(raised, address))),
    unknown: invent(PER_GROUP, 'robin'),
    control: invent(PER_GROUP, 'robin'),
  };
  const anybody = { subjects, asker: visit(origin) };
  const post = (path: string, body: unknown): RawRequest => ({ method: 'POST', path, body });
  const guess = (method: string) => async (address: string) =>
    post('/api/sign-in', { address, method, secret: secret() });
  return [
    {
      ...anybody,
      ...{ name: 'a code', status: 200 },
      request: async (address) => post('/api/codes', { address, locale: 'en' }),
    },
    {
      ...anybody,
      ...{ name: 'a sign-up with a guessed code', status: 403 },
      request: async (address) => post('/api/accounts', await newAccount(address, '000000', origin)),
    },
    {
      ...anybody,
      ...{ name: 'a salt', status: 200 },
      request: async (address) => post('/api/sign-in/begin', { address }),
    },
    { ...anybody, name: 'a wrong passphrase', status: 401, request: guess('passphrase') },
    { ...anybody, name: 'a wrong kit', status: 401, request: guess('kit') },
  ];
}

const invent = (count: number, role: string) => Array.from({ length: count }, () => inventAddress(role));
const tokens = () => Array.from({ length: PER_GROUP }, secret);

async function signUp({ platform }: RaisedStage, address: string): Promise<string> {
  const { send } = visit(platform.origin);
  await send({ method: 'POST', path: '/api/codes', body: { address, locale: 'en' } });
  const body = await newAccount(address, await platform.codeFor(address), platform.origin);
  const { code } = await send({ method: 'POST', path: '/api/accounts', body });
  if (code !== 'ok') throw new Error(`the sign-up was refused: ${code}`);
  return address;
}

/** Tokens of invitations: of some that wait for somebody else, of one that was used, and of one taken back. */
async function sendInvitations(raised: RaisedStage): Promise<string[]> {
  const { employer, owner } = await employerWith(raised.stage, 'Example Mills', ['Ada Berg']);
  const params = { employerId: employer.employerId };
  const colleague = await recruiter(raised.stage, 'Jun Mori');
  const sent = [colleague.address, ...invent(7, 'colleague')].map(async (address) => {
    const invitationId = newUuidV7();
    const body = { invitationId, address, role: 'recruiter', locale: 'en' } as const;
    granted(await owner.api(inviteColleague, { params, body }));
    return { invitationId, token: await raised.invitationFor(address) };
  });
  const [used, takenBack, ...open] = await Promise.all(sent);
  if (used === undefined || takenBack === undefined) throw new Error('eight were invited');
  await accept(colleague, used.token);
  granted(await owner.api(cancelInvitation, { params: { ...params, invitationId: takenBack.invitationId } }));
  return [used, takenBack, ...open].map(({ token }) => token);
}

async function accept({ api }: Person, token: string): Promise<void> {
  granted(await api(acceptInvitation, { body: { token, title: 'Recruiter' } }));
}
