/** A platform on throw-away data with one posting and one candidate, made by the real client at the product's own cost. */
import { argon2id } from '../../src/cli/argon2id.ts';
import { openMailbox } from '../../src/cli/demo/mailbox.ts';
import { inventTerms, post, propose } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { beginKeys } from '../../src/cli/selfcheck/key-acts.ts';
import { enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { decide, seeInPerson } from '../../test/behaviour/public-stage.ts';
import { freePort } from '../../test/platform.ts';
import { startChild } from '../ledger/child.ts';
import type { Sent } from './figures.ts';

/** See the file's head. */
export type Stage = {
  readonly origin: string;
  readonly candidate: Person;
  /** The candidate's one résumé. */
  readonly documentId: string;
  readonly postingId: string;
  /** What the server sent since this was last asked. */
  takeSent(): Promise<Sent[]>;
  close(): Promise<void>;
};

const CODE = /(?<![\w-])(\d{6})(?![\w-])/;

/** Opens the stage in `dataDir`. */
export async function openStage(dataDir: string): Promise<Stage> {
  const port = await freePort();
  const server = startChild('../web/platform-server.ts');
  try {
    const { token } = await server.ask<{ token: string }>({ dataDir, port });
    const mailbox = openMailbox(dataDir);
    const codeFor = (address: string) => mailbox(address, CODE);
    const place = { url: `http://localhost:${port}`, argon2id, codeFor };
    const operator = await enter(place, { kind: 'operator', displayName: 'Olu Desk', operatorToken: token });
    const recruiter = await enter(place, { kind: 'recruiter', displayName: 'Ada Berg' });
    const { employerId } = await propose(recruiter, 'Example Mills');
    await seeInPerson(operator, employerId);
    await decide(operator, employerId, 'approved', 'The register fits.');
    await beginKeys(recruiter, employerId);
    const postingId = await post(recruiter, employerId, [recruiter], inventTerms());
    const candidate = await enter(place, { kind: 'candidate' });
    return {
      ...{ origin: place.url, candidate, postingId, documentId: await keepResume(candidate) },
      takeSent: () => server.ask<Sent[]>({ take: 'sent' }),
      close: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function keepResume({ api, session }: Person): Promise<string> {
  const documentId = newUuidV7();
  const content = {
    ...{ title: 'For mills', language: 'en' as const, leftover: [], originalId: null, originalName: null },
    resume: Resume.parse(JSON.parse(INVENTED_RESUME)),
  };
  granted(await saveResume(api, session, { documentId, version: 1, content }));
  return documentId;
}
