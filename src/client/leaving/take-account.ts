/** The account itself: what stands in it, what its owner wrote to operators, its devices, sign-ins and passkeys. */
import { listMyAnswers } from '../../shared/api/desk.ts';
import { listSessions } from '../../shared/api/devices.ts';
import { listPasskeys } from '../../shared/api/passkeys.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { jsonFile, type Taking } from './taken-file.ts';

/** Takes what the platform has of the account. Its address is not among it: it is sealed to the mailer. */
export async function takeAccount(
  api: Api,
  { account, platform }: Session,
  taking: Taking,
): Promise<Refusal | undefined> {
  taking.expect(2);
  const { origin } = platform;
  const written = await api(listMyAnswers);
  if (isRefusal(written)) return written;
  const answersToHolds = written.answers.map(({ text, at }) => ({ text, at }));
  await taking.put(jsonFile('data/account.json', 'account', { origin, ...account, answersToHolds }));
  const devices = await api(listSessions);
  if (isRefusal(devices)) return devices;
  const passkeys = await api(listPasskeys);
  if (isRefusal(passkeys)) return passkeys;
  await taking.put(jsonFile('data/devices.json', 'devices', { ...devices, ...passkeys }));
  return undefined;
}
