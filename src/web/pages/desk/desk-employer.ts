import type { listEmployers } from '../../../shared/api/desk.ts';
import type { Answer } from '../../../shared/api/endpoint.ts';

/** An employer as the desk sees it. */
export type DeskEmployer = Answer<typeof listEmployers>['employers'][number];

/** Whether the people of an employer that may not act have answered since the last decision: it waits again. */
export function hasNewAnswer({ state, decisions, answers }: DeskEmployer): boolean {
  const [decision, answer] = [decisions[0], answers[0]];
  if (state === 'approved' || decision === undefined || answer === undefined) return false;
  return answer.at > decision.at;
}

/** Since when an employer that waits does so, RFC 3339: since its people answered, or since it was named. */
export function waitsSince(employer: DeskEmployer): string {
  const answer = hasNewAnswer(employer) ? employer.answers[0] : undefined;
  return answer?.at ?? employer.createdAt;
}
