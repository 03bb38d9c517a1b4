/** Further operators for tests: by the link printed on the machine, and by the one that two operators have mailed. */
import { enter, inventAddress, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { makeOperatorToken } from '../../src/server/accounts/operator-link.ts';
import type { OperatorRole } from '../../src/shared/api/accounts.ts';
import { readRecord } from '../../src/shared/api/disclosure.ts';
import { decideAct, proposeAct } from '../../src/shared/api/operators.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { LedgerEvent } from '../../src/shared/record/ledger-event.ts';
import type { TestPlatform } from '../platform.ts';
import { quickArgon2id } from './people.ts';
import type { RaisedStage } from './raised-stage.ts';

/** Lets an operator in by a token. Throws `WrongAnswer` when the platform refuses. */
export async function enterOperator(
  { stage, platform }: RaisedStage,
  operatorToken: string,
  { displayName, address = inventAddress('operator') }: { displayName: string; address?: string },
): Promise<Person> {
  const codes = async () =>
    (await platform.mailsTo(address)).flatMap((mail) => /^Your code is (\d{6})/m.exec(mail)?.[1] ?? []);
  const before = (await codes()).length;
  // An address that asks again waits for the new code, not for the one before.
  const codeFor = () =>
    waitFor('no code', async () => {
      const found = await codes();
      return found.length > before ? found.at(-1) : undefined;
    });
  const entrant = { kind: 'operator', displayName, operatorToken, address } as const;
  return enter({ ...stage, argon2id: quickArgon2id, codeFor }, entrant);
}

/** The second operator, by the link printed on the machine. */
export async function secondOperator(
  raised: RaisedStage,
  role: OperatorRole,
  displayName: string,
): Promise<Person> {
  const token = granted(await makeOperatorToken(raised.platform.platform.db, { role, now: new Date() }));
  return enterOperator(raised, token, { displayName });
}

/** One more operator, by two who are there. */
export async function thirdOperator(
  raised: RaisedStage,
  [proposer, decider]: readonly [Person, Person],
  { role, displayName }: { role: OperatorRole; displayName: string },
): Promise<Person> {
  const address = `${newUuidV7()}@people.example`;
  await admit([proposer, decider], { address, role });
  return enterOperator(raised, await mailedToken(raised.platform, address), { displayName, address });
}

/** One proposes that somebody be let in, the other confirms; the id of the act. */
export async function admit(
  [proposer, decider]: readonly [Person, Person],
  { address, role }: { address: string; role: OperatorRole },
): Promise<string> {
  const actId = newUuidV7();
  const body = {
    actId,
    kind: 'admit',
    address,
    role,
    locale: 'en',
    reason: 'More hands are needed.',
  } as const;
  granted(await proposer.api(proposeAct, { body }));
  granted(await decider.api(decideAct, { params: { actId }, body: { decision: 'confirmed' } }));
  return actId;
}

/** Proposes to hold or to release an operator; the id of the act. */
export async function proposeHold(
  proposer: Person,
  about: Person,
  kind: 'hold' | 'release' = 'hold',
): Promise<string> {
  const actId = newUuidV7();
  const accountId = about.session.account.accountId;
  const body = { actId, kind, accountId, reason: 'A question is open.' };
  granted(await proposer.api(proposeAct, { body }));
  return actId;
}

/** The token of the newest operator's link that was mailed to an address; waits for it. */
export function mailedToken(platform: TestPlatform, address: string): Promise<string> {
  return waitFor('no link', async () => {
    const mails = (await platform.mailsTo(address)).join('\n');
    return [...mails.matchAll(/\/app\/join-operator#([A-Za-z0-9_-]{43})/g)].at(-1)?.[1];
  });
}

async function waitFor(missing: string, look: () => Promise<string | undefined>): Promise<string> {
  for (let tried = 0; tried < 1200; tried++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${missing} was mailed within a minute`);
}

/** The events on somebody's own record, oldest first, and the names of those who stand in them. */
export async function recordOf({
  api,
}: Person): Promise<{ events: LedgerEvent[]; names: Map<string, string> }> {
  const { records, people } = granted(await api(readRecord));
  return {
    events: records.map(({ event }) => LedgerEvent.parse(JSON.parse(event))),
    names: new Map(people.map(({ accountId, displayName }) => [accountId, displayName])),
  };
}

/** The id of somebody's account. */
export const idOf = ({ session }: Person): string => session.account.accountId;
