import type { findEmployers as endpoint } from '../../shared/api/cards.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { fold, isPaired } from '../../shared/vocabulary/words.ts';
import type { Database } from '../storage/database.ts';
import { isInForce } from './describe-proof.ts';
import { listApproved } from './store.ts';
import { listProofs } from './store-proofs.ts';

const PAGE_SIZE = 20;

/** Approved employers whose names have words that begin as each of `words` does, by name; all of them for ''. */
export async function findEmployers(
  db: Database,
  { pool, words, page, now }: { pool: string; words: string; page: number; now: Date },
): Promise<Answer<typeof endpoint>> {
  const sought = fold(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return db.read(async (tx) => {
    const all = (await listApproved(tx, pool)).map((row) => ({ ...row, folded: fold(row.name) }));
    const found = all
      .filter(({ folded }) => sought.every((word) => hasWord(folded, word)))
      .sort((one, other) => compare(one.folded, other.folded) || compare(one.employer_id, other.employer_id));
    const rows = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const proofs = await listProofs(
      tx,
      rows.map((row) => row.employer_id),
    );
    const domainsOf = (employerId: string) =>
      proofs.flatMap((proof) =>
        proof.employer_id === employerId && isInForce(proof, now) ? (proof.domain ?? []) : [],
      );
    return {
      employers: rows.map(({ employer_id, name, country, agency }) => ({
        ...{ employerId: employer_id, name, country, agency },
        domains: [...new Set(domainsOf(employer_id))].sort(),
      })),
      pages: Math.max(1, Math.ceil(found.length / PAGE_SIZE)),
    };
  });
}

/** Whether a word of `name` begins as `sought` does; where nothing parts words, one may begin at every letter. */
function hasWord(name: string, sought: string): boolean {
  for (let at = name.indexOf(sought); at >= 0; at = name.indexOf(sought, at + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(name.slice(0, at)) || isPaired(name.slice(at))) return true;
  }
  return false;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
