/** A platform with an operator at the desk, on which employers are approved and invitations arrive by mail. */
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { decideEmployer } from '../../src/shared/api/desk.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { operator, type Stage } from './people.ts';

/** See {@link raiseStage}. */
export type RaisedStage = {
  readonly platform: TestPlatform;
  readonly stage: Stage;
  readonly operator: Person;
};

/** Starts a platform in the public pool and lets its first operator in. */
export async function raiseStage(options: Parameters<typeof testPlatform>[0] = {}): Promise<RaisedStage> {
  const platform = await testPlatform(options);
  const place: Stage = { url: platform.origin, codeFor: platform.codeFor };
  const desk = await operator(place, platform.operatorToken);
  const approve = async (employerId: string) => {
    const body = { decisionId: newUuidV7(), decision: 'approved' as const, reason: 'The register has it.' };
    granted(await desk.api(decideEmployer, { params: { employerId }, body }));
  };
  const invitationFor = (address: string) => invitationMailedTo(platform, address);
  return { platform, operator: desk, stage: { ...place, approve, invitationFor } };
}

/** The token of the newest invitation mailed to an address; waits for it. */
export async function invitationMailedTo(platform: TestPlatform, address: string): Promise<string> {
  for (let tried = 0; tried < 200; tried++) {
    const mails = await platform.mailsTo(address);
    const token = mails.map((mail) => /\/join#([\w-]{43})/.exec(mail)?.[1]).findLast(Boolean);
    if (token !== undefined) return token;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no invitation was mailed within ten seconds');
}
