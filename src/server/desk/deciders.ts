/** The rules of acts that take two operators, over who the operators are. They see no database. */
import type { OperatorRole } from '../../shared/api/accounts.ts';

/** An operator, as the rules see one. */
export type DeskOperator = {
  readonly account_id: string;
  readonly operator_role: OperatorRole | null;
  readonly held_reason: string | null;
};

/** Whether an operator works: is one, and is not held. */
export function isActive(operator: DeskOperator | undefined): operator is DeskOperator {
  return operator !== undefined && operator.held_reason === null;
}

/** Whether an operator is an administrator at work. */
export function isAdministrator(operator: DeskOperator | undefined): boolean {
  return isActive(operator) && operator.operator_role === 'administrator';
}

/**
 * Who may confirm an act: administrators other than the one who proposed it and the one it is about; where there is
 * no such administrator, any other operator. Nobody who is held.
 */
export function listDeciders(
  operators: readonly DeskOperator[],
  act: { readonly proposedBy: string; readonly accountId: string | null },
): string[] {
  const others = operators.filter(
    (one) => isActive(one) && one.account_id !== act.proposedBy && one.account_id !== act.accountId,
  );
  const administrators = others.filter(isAdministrator);
  return (administrators.length > 0 ? administrators : others).map((one) => one.account_id);
}

/** Whether nobody would administer the platform any more if this operator were held. */
export function isLastAdministrator(operators: readonly DeskOperator[], accountId: string): boolean {
  const administrators = operators.filter(isAdministrator);
  return administrators.every((one) => one.account_id === accountId);
}
