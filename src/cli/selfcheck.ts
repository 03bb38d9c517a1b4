import { parseArgs } from 'node:util';
import { argon2id } from './argon2id.ts';
import { openOwnPool } from './selfcheck/open-own-pool.ts';
import { importFile, importInvented } from './selfcheck/read-file.ts';
import { runSteps, type StepReport } from './selfcheck/run-steps.ts';
import { tellStory } from './selfcheck/story.ts';

const USAGE = `Usage: npm run selfcheck -- --url http://localhost:8080 [--resume FILE] [--token TOKEN] [--json]
Does the main job of a running platform from end to end, in a pool of its own, and clears away behind it.
  --url     the platform's origin
  --resume  a résumé to import: JSON Resume or PDF; an invented one when left out
  --token   what \`npm run token -- --role selfcheck\` printed; also SELFCHECK_TOKEN;
            not needed on the server's own machine
  --json    one object on the last line`;

/** `npm run selfcheck`: one line a step; exit 1 at the first wrong answer. */
async function main(): Promise<void> {
  const { url, resume, token, json } = readArguments();
  const report = await runSteps(
    (step) =>
      tellStory(step, {
        ...{ url, argon2id },
        token: async () => token ?? openOwnPool(),
        file: () => (resume === undefined ? importInvented() : importFile(resume)),
      }),
    tell,
  );
  if (json) console.log(JSON.stringify(report));
  process.exitCode = report.ok ? 0 : 1;
}

function tell({ name, ok, ms, expected }: StepReport): void {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(28)} ${String(ms).padStart(6)} ms`);
  if (expected !== undefined) console.log(`       ${expected}`);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      resume: { type: 'string' },
      token: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const token = values.token ?? process.env.SELFCHECK_TOKEN;
  if (values.url === undefined || !/^https?:$/.test(URL.parse(values.url)?.protocol ?? '')) {
    throw new TypeError('--url is missing, or not an http or https address');
  }
  return { url: new URL(values.url).origin, resume: values.resume, token, json: values.json };
}

main().catch((error: unknown) => {
  console.error(error instanceof TypeError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
});
