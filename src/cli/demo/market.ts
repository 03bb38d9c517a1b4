/** The employers' side of a demo: they come, are approved by an operator, begin their keys, invite, post and close. */
import { decideEmployer } from '../../shared/api/desk.ts';
import { acceptInvitation, inviteColleague, proposeEmployer } from '../../shared/api/employers.ts';
import { closePosting } from '../../shared/api/jobs.ts';
import { recordProof } from '../../shared/api/proofs.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { post } from '../selfcheck/acts.ts';
import { asCompared, beginKeys, confirm } from '../selfcheck/key-acts.ts';
import type { Person } from '../selfcheck/people.ts';
import { granted } from '../selfcheck/wrong-answer.ts';
import { comeAnew, type Home, type Regular, readyRegular } from './people.ts';
import type { PlannedEmployer, PlannedPosting, PlannedRecruiter } from './plan-employers.ts';

/** An employer that has come. The owner acts for it; `printed` is the colleague whose sign-in is printed. */
export type Settled = {
  readonly employerId: string;
  readonly owner: Regular;
  readonly team: readonly Person[];
  readonly printed: Person | undefined;
};

const NOTE = 'Came with the extract of the register and an identity card.';

/** Lets an employer come with its people, as far as its fate goes. */
export async function settle(home: Home, desk: Regular, planned: PlannedEmployer): Promise<Settled> {
  const { place, name, domain, fate, people, agency } = planned;
  const [first, ...others] = people;
  if (first === undefined) throw new RangeError('an employer has an owner');
  const newcomer = await enter(home, planned, first);
  const employerId = newUuidV7();
  granted(
    await newcomer.api(proposeEmployer, {
      body: {
        ...{ employerId, name, country: place.country, agency, title: first.title },
        registrationNumber: `${place.country} ${100_000 + planned.number * 37}`,
        website: `https://${domain}`,
        evidence: 'We come to the desk with our register extract.',
      },
    }),
  );
  const settled = { employerId, owner: async () => newcomer, team: [newcomer], printed: undefined };
  if (fate === 'proposed') return settled;
  if (fate === 'refused') {
    await decide(desk, employerId, 'refused', 'The register knows another company under this number.');
    return settled;
  }
  await seeExtract(desk, settled);
  await decide(desk, employerId, 'approved', 'Register extract and identity card fit.');
  await beginKeys(newcomer, employerId);
  const owner = readyRegular(home, newcomer);
  const colleagues = await Promise.all(
    others.map((other) => bring(home, planned, { owner, employerId }, other)),
  );
  if (colleagues.length > 0)
    await confirm(
      await owner(),
      employerId,
      colleagues.map((one) => asCompared(one)),
    );
  const printed = others.findIndex((one) => one.printed);
  return { employerId, owner, team: [newcomer, ...colleagues], printed: colleagues[printed] };
}

/** Sees the extract of the register: a proof that holds for half a year. */
export async function seeExtract(desk: Regular, { employerId }: Pick<Settled, 'employerId'>): Promise<void> {
  const body = { proofId: newUuidV7(), method: 'in_person', note: NOTE } as const;
  granted(await (await desk()).api(recordProof, { params: { employerId }, body }));
}

/** Puts an employer on hold. */
export async function hold(desk: Regular, { employerId }: Settled): Promise<void> {
  await decide(desk, employerId, 'held', 'Two candidates were asked for a deposit; we are looking into it.');
}

/** Opens a posting that the whole team reads; its id. */
export async function open({ employerId, owner, team }: Settled, planned: PlannedPosting): Promise<string> {
  const validUntil = new Date(Date.now() + planned.openFor * 86_400_000).toISOString().slice(0, 10);
  return post(await owner(), employerId, team, { ...planned.terms, validUntil });
}

/** Closes a posting. */
export async function close({ owner }: Settled, postingId: string): Promise<void> {
  granted(await (await owner()).api(closePosting, { params: { postingId } }));
}

async function decide(
  desk: Regular,
  employerId: string,
  decision: 'approved' | 'refused' | 'held',
  reason: string,
): Promise<void> {
  const body = { decisionId: newUuidV7(), decision, reason };
  granted(await (await desk()).api(decideEmployer, { params: { employerId }, body }));
}

function enter(home: Home, { place }: PlannedEmployer, { displayName, address, printed }: PlannedRecruiter) {
  return comeAnew(home, { kind: 'recruiter', locale: place.locale, address, displayName, printed });
}

/** Somebody with a passkey who does not act has it all the same; whose sign-in is printed makes one in their own browser. */
async function bring(
  home: Home,
  planned: PlannedEmployer,
  { owner, employerId }: Pick<Settled, 'owner' | 'employerId'>,
  other: PlannedRecruiter,
): Promise<Person> {
  const colleague = await enter(home, planned, other);
  const { address, title } = other;
  const { locale } = planned.place;
  const body = { invitationId: newUuidV7(), address, role: 'recruiter', locale } as const;
  granted(await (await owner()).api(inviteColleague, { params: { employerId }, body }));
  const token = await home.mailbox(address, /\/app\/join#([A-Za-z0-9_-]{43})/);
  granted(await colleague.api(acceptInvitation, { body: { token, title } }));
  if (!other.printed) await readyRegular(home, colleague)();
  return colleague;
}
