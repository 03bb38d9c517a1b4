/** Weighed least squares for few unknowns, by the normal equations. */

/** `terms` times the unknowns should be `equals`. */
export type Weighed = {
  readonly terms: readonly number[];
  readonly equals: number;
  readonly weight: number;
};

/** Keeps what no row tells small (ridge), as a share of what the rows tell of the first unknown. */
const STIFF = 1e-3;

/** The unknowns, as many as each row has terms; at least one row. */
export function leastSquares(rows: readonly Weighed[]): number[] {
  const many = rows[0]?.terms.length ?? 0;
  const sumOf = (value: (row: Weighed) => number) =>
    rows.reduce((sum, row) => sum + row.weight * value(row), 0);
  const stiff = STIFF * sumOf(({ terms }) => (terms[0] ?? 0) ** 2);
  const equations = Array.from({ length: many }, (_, i) => [
    ...Array.from(
      { length: many },
      (_unused, j) => sumOf(({ terms }) => (terms[i] ?? 0) * (terms[j] ?? 0)) + (i === j ? stiff : 0),
    ),
    sumOf(({ terms, equals }) => (terms[i] ?? 0) * equals),
  ]);
  return solved(equations);
}

/** Gauss and Jordan; each equation has what it equals at its end. */
function solved(equations: readonly number[][]): number[] {
  for (const [at, equation] of equations.entries())
    for (const [other, target] of equations.entries()) {
      const times = other === at ? 0 : (target[at] ?? 0) / (equation[at] || 1);
      for (let column = at; column < target.length; column++)
        target[column] = (target[column] ?? 0) - times * (equation[column] ?? 0);
    }
  return equations.map((equation, at) => (equation.at(-1) ?? 0) / (equation[at] || 1));
}
