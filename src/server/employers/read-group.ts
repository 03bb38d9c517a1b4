/**
 * The group of an employer: whoever hides from one of it hides from all. Tied are an employer and the one that leads it,
 * as an operator said, and two that have proven domains of which one is the other or lies under it; and whoever is tied
 * to one of these. That both proofs were in force at one time is enough: an owner who gives one up would else see whom its
 * group is hidden from; a domain that changes hands ties nobody. What an employer says of itself ties it to nobody: else a rival's name would be enough.
 */
import { spellName, spellNumber } from '../../shared/card/hiding.ts';
import { parseDomain } from '../../shared/employers/domain.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { EmployersTable } from './store.ts';
import { listProofs, type ProofsTable } from './store-proofs.ts';
import { listLed, listOwnersAround } from './store-ties.ts';

/** All by which a candidate may mean an employer, of its whole group; spelled as hide lists are. */
export type EmployerGroup = {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  /** Of websites, and proven ones; those whose proof ran out too: it is safer to be hidden for too long. */
  readonly domains: readonly string[];
  /** One of it recruits for others. */
  readonly agency: boolean;
};

/** Reads the group of an employer; of one that does not exist, a group that nobody means. */
export async function readGroup(
  tx: StorageTransaction,
  { employerId, pool }: { employerId: string; pool: string },
): Promise<EmployerGroup> {
  let known = new Set([employerId]);
  for (;;) {
    const rows = await listLed(tx, [...known], pool);
    const proofs = await listProofs(tx, [...known]);
    const tied = [
      ...rows.flatMap(({ employer_id, parent_id }) => [
        employer_id,
        ...(parent_id === null ? [] : [parent_id]),
      ]),
      ...(await listOwnersAround(tx, { pool, employerIds: [...known] })),
    ];
    const wider = new Set([...known, ...tied]);
    if (wider.size === known.size) return describeGroup(employerId, rows, proofs);
    known = wider;
  }
}

function describeGroup(
  employerId: string,
  rows: readonly EmployersTable[],
  proofs: readonly ProofsTable[],
): EmployerGroup {
  const proven = proofs.flatMap(({ proven_at, domain }) => (proven_at === null ? [] : (domain ?? [])));
  return {
    ids: [...new Set([employerId, ...rows.map((row) => row.employer_id)])],
    names: [...new Set(rows.map((row) => spellName(row.name)))].filter((name) => name !== ''),
    numbers: [...new Set(rows.map((row) => spellNumber(row.registration_number)))].filter(
      (number) => number !== '',
    ),
    domains: [...new Set([...rows.flatMap((row) => domainOf(row.website)), ...proven])],
    agency: rows.some((row) => row.agency),
  };
}

/** The domain of a website; none for a page at a host that many share. */
function domainOf(website: string): string[] {
  const domain = parseDomain(URL.parse(website)?.hostname ?? '', { reservedNames: true });
  return typeof domain === 'string' ? [domain] : [];
}
