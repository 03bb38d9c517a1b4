/**
 * Where copies of one's résumés were given: for each grant, from which state of which résumé its copies were made. Only
 * the owner's keys tell it (see `grant-source`): no grant names a document, and the platform learns nothing of it.
 */
import type { GrantEntry } from '../../shared/api/disclosure.ts';
import type { GrantSource } from '../../shared/vault/grant-source.ts';
import type { Keyring } from '../../shared/vault/keyring.ts';

/** A grant, and the version of a résumé that its copies were made from. */
export type GivenCopies = { readonly grant: GrantEntry; readonly version: number };

/** The grants whose copies were made from a résumé, in the version given or an earlier one; in the order of `grants`. */
export function copiesOf(
  keyring: Keyring,
  grants: readonly GrantEntry[],
  resume: GrantSource,
): GivenCopies[] {
  return grants.flatMap((grant) => {
    const version = keyring.versionGranted(grant.grantId, resume);
    return version === null ? [] : [{ grant, version }];
  });
}

/**
 * The grants whose copies were made from none of `resumes`, as far as is noted: the résumé was destroyed, or the grant
 * was given before it was noted at all.
 */
export function copiesOfNone(
  keyring: Keyring,
  grants: readonly GrantEntry[],
  resumes: readonly GrantSource[],
): GrantEntry[] {
  const known = resumes.flatMap((resume) => copiesOf(keyring, grants, resume));
  const ids = new Set(known.map(({ grant }) => grant.grantId));
  return grants.filter(({ grantId }) => !ids.has(grantId));
}
