/** How a recruiter gets ready to contact candidates, by the dialog that asks for the passkey. */

import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { confirmContactKey, listContactKeys } from '../../src/shared/api/passkeys.ts';
import { addAskedPasskey, passkeyWindow, showAskedPasskey } from './passkey.ts';
import { press, read, type Screen } from './screen.ts';

/**
 * In the dialog that asks for the passkey: adds one on this new device, shows it, and lets `person` confirm the device
 * from the one they used before.
 */
export async function getReadyOnNewDevice(screen: Screen, person: Person): Promise<void> {
  await press(screen, 'Add a passkey on this device');
  await addAskedPasskey(screen, person);
  await showAskedPasskey(screen);
  await read(screen, 'This device must be confirmed first');
  const { keys } = granted(await person.api(listContactKeys));
  for (const { keyId, confirmedAt } of keys)
    if (confirmedAt === null) granted(await person.api(confirmContactKey, { params: { keyId } }));
  await press(screen, 'It is confirmed: go on');
  await passkeyWindow(screen).waitFor({ state: 'detached' });
}
