// Plain JavaScript on purpose: this must run, and explain itself, on a Node that is too old for the rest.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);

// Since 24.7 there is crypto.argon2.
if (major < 24 || (major === 24 && minor < 7)) {
  console.error(
    `Sealfolio needs Node 24.7 or newer; this is ${process.versions.node}.\n` +
      'Run `npm ci` once (without --ignore-scripts): it installs a fitting Node inside node_modules,\n' +
      'and every `npm run …` then uses it. Or install Node 24 LTS on this machine.',
  );
  process.exit(1);
}
if (!existsSync(new URL('../node_modules/fastify/package.json', import.meta.url))) {
  console.error('The libraries are not installed yet. Run `npm ci` in this folder, then try again.');
  process.exit(1);
}
