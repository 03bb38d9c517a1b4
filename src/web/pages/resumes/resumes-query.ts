import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import { listResumes } from '../../../client/vault/resumes.ts';

/** The candidate's résumés, opened in this browser, newest first. */
export function resumesQuery(api: Api, session: Session) {
  return queryOptions({ queryKey: ['resumes'], queryFn: () => listResumes(api, session) });
}
