/** Text messages: to a gateway by HTTP when one is configured; otherwise, in development only, to a folder. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { Config } from '../config/config.ts';

/** Sends one text message to a number in E.164. */
export type SmsDoor = (message: { to: string; text: string }) => Promise<void>;

const PATIENCE = 10_000;

/** The folder in which a development platform keeps the text messages it would have sent: beside that of the mails. */
export const smsFolder = (dataDir: string) => join(dataDir, 'sms');

/** Where text messages go; undefined where numbers are not accepted. */
export function openSmsDoor(config: Config): SmsDoor | undefined {
  if (config.smsUrl !== undefined) return gatewayDoor(config.smsUrl, config.smsToken ?? '');
  return config.development ? folderDoor(smsFolder(config.dataDir)) : undefined;
}

/** docs/configuration.md says what the gateway gets. Its own words, which may repeat the number, are not read. */
function gatewayDoor(url: string, token: string): SmsDoor {
  return async ({ to, text }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ to, text }),
      // A redirect would carry number and text to wherever it points.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`);
  };
}

function folderDoor(folder: string): SmsDoor {
  return async ({ to, text }) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const made = join(folder, `.${newUuidV7()}`);
    const message = `To: ${to}\nDate: ${new Date().toUTCString()}\n\n${text}\n`;
    await writeFile(made, message, { mode: 0o600 });
    await rename(made, join(folder, `${newUuidV7()}.sms`));
  };
}
