/** Whether one reader may open one copy now, with all rows at hand that it rests on. */
import { encodeHex } from '../../shared/bytes/hex.ts';
import { decideDisclosure } from '../../shared/disclosure/rule.ts';
import {
  type OpeningStatement,
  readStatement,
  type SignedStatement,
  verifyStatement,
} from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { generationOf, type PublicKeys } from '../accounts/generations.ts';
import { type Standing, stateOfGrant } from './standing.ts';
import type { CopyRow, GrantsTable } from './store.ts';

/** A reader's request to open a copy. */
export type OpeningInput = { caller: Caller; copyId: string; signed: SignedStatement; now: Date };
/** A request, and what was found for it. */
export type Found = {
  readonly input: OpeningInput;
  readonly copy: CopyRow;
  readonly grant: GrantsTable;
  readonly standing: Standing;
  readonly generations: readonly PublicKeys[] | undefined;
};
/** An opening that is allowed. */
export type Decided = {
  readonly input: OpeningInput;
  readonly copy: CopyRow;
  readonly grant: GrantsTable;
  /** SHA-256 of the reader's recipient that the copy was made for, as hexadecimal. */
  readonly recruiterKey: string;
  readonly statement: OpeningStatement;
  readonly ruleHash: string;
};

/** The decision of the rule about what was signed. `origin`: the platform's own, as statements name it. */
export async function decideOpening(
  origin: string,
  { input, copy, grant, standing, generations }: Found,
): Promise<Decided | Refusal> {
  const { recruiterKeyHash: recruiterKey } = readStatement('sealfolio/copy-statement/v1', copy.statement);
  // Who replaced their keys since still opens it, with those of that time.
  const keys = generationOf(generations, recruiterKey);
  if (keys === undefined) throw new Tampered('impossible_state', 'a copy was made for keys that nobody had');
  const statement = await checkStatement(origin, input.signed, keys, copy, grant);
  if (isRefusal(statement)) return statement;
  // Destroyed though the candidate took nothing back: its reader left. The rule would blame the candidate.
  if (copy.destroyed_at !== null && stateOfGrant(grant, input.now) === 'active')
    return refuse('not_in_team', 'the copy ended when its reader left the team');
  const decision = decideDisclosure({
    ...standing.facts,
    purpose: statement.purpose,
    copyRecipient: copy.recruiter_id,
    copyDestroyed: copy.destroyed_at !== null,
  });
  if (isRefusal(decision)) return decision;
  return { input, copy, grant, recruiterKey, statement, ruleHash: decision.ruleHash };
}

async function checkStatement(
  origin: string,
  signed: SignedStatement,
  reader: PublicKeys,
  copy: CopyRow,
  grant: GrantsTable,
): Promise<OpeningStatement | Refusal> {
  try {
    const statement = await verifyStatement('sealfolio/opening-statement/v1', signed, reader.sign_key);
    const fits =
      statement.origin === origin &&
      statement.copyId === copy.copy_id &&
      statement.grantId === grant.grant_id &&
      statement.copyHash === encodeHex(copy.sha256);
    return fits ? statement : refuse('statement_invalid', 'the statement is about another copy');
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return refuse(error.code === 'bad_signature' ? 'signature_invalid' : 'statement_invalid', error.message);
  }
}
