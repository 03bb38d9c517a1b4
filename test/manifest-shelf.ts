import type { NextManifest } from '../src/shared/api/keys.ts';
import type { ManifestName } from '../src/shared/manifest/manifest-names.ts';

/** Keeps the states of manifests as an honest platform does, for tests in which the platform is scripted. */
export function manifestShelf() {
  const states: Record<ManifestName, NextManifest[]> = { unlocks: [], documents: [] };
  return {
    states,
    put(of: ManifestName, manifest: NextManifest): void {
      states[of].push(manifest);
    },
    /** The answer of `readManifest`. */
    answer(input: unknown) {
      const { params, query } = input as { params: { of: ManifestName }; query: { after: number } };
      const wanted = states[params.of].slice(query.after);
      return {
        of: params.of,
        states: wanted.map(({ content: _, ...state }) => state),
        content: wanted.at(-1)?.content ?? null,
      };
    },
  };
}
