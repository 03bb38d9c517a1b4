/**
 * What each endpoint for operators takes: an administrator may do all that a reviewer may. An endpoint for operators
 * that is not listed is open to administrators alone. Whom an act is about, and who proposed it, is the verb's to ask.
 */
import type { OperatorRole } from './accounts.ts';
import * as desk from './desk.ts';
import type { Endpoint } from './endpoint.ts';
import * as operators from './operators.ts';
import * as proofs from './proofs.ts';

/** See above. */
export const DESK_ROLES: ReadonlyMap<Endpoint, OperatorRole> = new Map<Endpoint, OperatorRole>([
  [desk.listEmployers, 'reviewer'],
  [desk.decideEmployer, 'reviewer'],
  [desk.setTies, 'reviewer'],
  [proofs.recordProof, 'reviewer'],
  [desk.lookUpAccount, 'reviewer'],
  [desk.holdAccount, 'reviewer'],
  [desk.releaseAccount, 'reviewer'],
  [desk.listHeldAccounts, 'reviewer'],
  // Where there is one administrator, reviewers are the second who confirms.
  [operators.listOperators, 'reviewer'],
  [operators.decideAct, 'reviewer'],
  [operators.proposeAct, 'administrator'],
  [operators.readMailLog, 'administrator'],
  [operators.readHealth, 'administrator'],
  [desk.readCounts, 'administrator'],
]);

/** Whether an operator of this role may call `endpoint`; null is nobody's role. */
export function mayCall(role: OperatorRole | null, endpoint: Endpoint): boolean {
  if (role === null) return false;
  return role === 'administrator' || DESK_ROLES.get(endpoint) === 'reviewer';
}
