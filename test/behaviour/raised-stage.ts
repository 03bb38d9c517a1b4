import type { Person } from '../../src/cli/selfcheck/people.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import type { Stage } from './people.ts';
import { publicStage } from './public-stage.ts';

/** A platform with an operator at the desk, on which employers are approved and invitations arrive by mail. */
export type RaisedStage = {
  readonly platform: TestPlatform;
  readonly stage: Stage;
  readonly operator: Person;
  /** The token of the newest invitation mailed to an address; waits for it. */
  invitationFor(address: string): Promise<string>;
};

/** Starts a platform and lets its first operator in. */
export async function raiseStage(options: Parameters<typeof testPlatform>[0] = {}): Promise<RaisedStage> {
  const platform = await testPlatform(options);
  const { stage, desk } = await publicStage(platform);
  const invitationFor = async (address: string) => (await stage.invitationFor?.(address)) ?? '';
  return { platform, stage, operator: desk, invitationFor };
}
