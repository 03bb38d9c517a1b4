import { ConfigError, readConfig } from '../server/config/config.ts';
import { startPlatform } from '../server/main.ts';
import { MigrationError } from '../server/storage/migrate.ts';
import { endBySignal } from './end-by-signal.ts';
import { ensureWebBuild } from './ensure-web-build.ts';

/** `npm start`: builds the web application if its sources changed, and runs the platform until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const webDir = await ensureWebBuild();
  const starting = startPlatform(config, { webDir });
  endBySignal(async () => (await starting).close());
  const platform = await starting;
  console.log(`Sealfolio runs at ${config.publicUrl}`);
  if (config.development) console.log(`Mails are not sent, but shown at ${config.publicUrl}/dev/mail`);
  if (platform.operatorLink !== undefined) {
    console.log(
      `There is no operator yet. Become the first by this link, once, within a day:\n${platform.operatorLink}`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(
    error instanceof ConfigError || error instanceof MigrationError ? error.message : reason(error),
  );
  process.exit(1);
});

function reason(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken by another program. Set PORT to a free one, or end the other program.';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
