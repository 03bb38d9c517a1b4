import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { getPlatform } from '../../../shared/api/platform.ts';
import { isRefusal, refuse } from '../../../shared/errors.ts';
import { browserKeep } from '../../session/browser-keep.ts';
import { judgeRelease } from './judge-release.ts';

/**
 * Which release this page runs, held against the public log: once for as long as the page is open. What could not be
 * checked is asked again by the next page that wants to know.
 */
export function releaseQuery(api: Api) {
  return queryOptions({
    queryKey: ['release'],
    staleTime: ({ state }) => (state.data === undefined || isRefusal(state.data) ? 0 : Infinity),
    queryFn: async () => {
      const platform = await api(getPlatform);
      if (isRefusal(platform)) return platform;
      // The first page does not wait for what checks.
      const [{ readLoadedFiles }, { checkRelease }] = await Promise.all([
        import('./loaded-files.ts'),
        import('../../../client/releases/check-release.ts'),
      ]);
      const loaded = await readLoadedFiles();
      if (loaded === undefined) return refuse('unavailable', 'a file of this page could not be read again');
      const standing = await checkRelease(api, { platform, keep: browserKeep }, loaded.files);
      if (isRefusal(standing)) return standing;
      return { ...standing, verdict: judgeRelease(standing.standing, loaded.outdated) };
    },
  });
}
