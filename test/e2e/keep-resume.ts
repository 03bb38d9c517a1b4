import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';

/** The résumé of somebody invented. */
export const INVENTED = Resume.parse(JSON.parse(INVENTED_RESUME));

/** Puts a résumé among a person's documents, sealed as the screens would; its id. */
export async function keepResume(
  { api, session }: Pick<Person, 'api' | 'session'>,
  { title = 'For mills', resume = INVENTED } = {},
): Promise<string> {
  const documentId = newUuidV7();
  const content = {
    ...{ title, language: 'en' as const, resume, leftover: [] },
    ...{ originalId: null, originalName: null },
  };
  granted(await saveResume(api, session, { documentId, version: 1, content }));
  return documentId;
}
