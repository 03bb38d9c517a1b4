/**
 * The names of an account's manifests: what of them the contract needs. Apart from the manifests themselves, which
 * bring all that signs and seals.
 */

/** Which of an account's manifests. */
export const MANIFESTS = ['unlocks', 'documents'] as const;
/** See {@link MANIFESTS}. */
export type ManifestName = (typeof MANIFESTS)[number];
