/** The ordinary pool of a test platform as a stage: codes and invitations come from the mails, an operator approves. */

import { enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { decideEmployer } from '../../src/shared/api/desk.ts';
import { recordProof } from '../../src/shared/api/proofs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { TestPlatform } from '../platform.ts';
import { quickArgon2id, type Stage } from './people.ts';

/** A stage of the platform's ordinary people, with the operator who signed up by the first link. */
export async function publicStage(
  platform: TestPlatform,
  operatorAddress = 'desk@people.example',
): Promise<{ stage: Stage; desk: Person }> {
  const mails = {
    codeFor: platform.codeFor,
    invitationFor: (address: string) => tokenFor(platform, address),
  };
  const entrance: Stage = { url: platform.origin, ...mails };
  const desk = await enter(
    { ...entrance, argon2id: quickArgon2id },
    {
      kind: 'operator',
      displayName: 'Olu Desk',
      address: operatorAddress,
      operatorToken: platform.operatorToken,
    },
  );
  const approve = async (employerId: string) => {
    await seeInPerson(desk, employerId);
    await decide(desk, employerId, 'approved');
  };
  return { desk, stage: { ...entrance, approve } };
}

/** Lets an operator record that somebody showed in person that they speak for the employer. */
export async function seeInPerson(desk: Person, employerId: string): Promise<void> {
  const body = {
    proofId: newUuidV7(),
    method: 'in_person',
    note: 'Came with the extract of the register.',
  } as const;
  granted(await desk.api(recordProof, { params: { employerId }, body }));
}

/** Lets an operator decide about an employer. An approval takes a proof in force. */
export async function decide(
  desk: Person,
  employerId: string,
  decision: 'approved' | 'refused' | 'held',
  reason = 'Looked at by two.',
): Promise<void> {
  const body = { decisionId: newUuidV7(), decision, reason };
  granted(await desk.api(decideEmployer, { params: { employerId }, body }));
}

async function tokenFor(platform: TestPlatform, address: string): Promise<string> {
  for (let tried = 0; tried < 1200; tried++) {
    const mails = (await platform.mailsTo(address)).join('\n');
    const token = /\/app\/join#([A-Za-z0-9_-]{43})/.exec(mails)?.[1];
    if (token !== undefined) return token;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no invitation was mailed within a minute');
}
