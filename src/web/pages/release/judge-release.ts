import type { ReleaseStanding } from '../../../client/releases/check-release.ts';

/** `logged`: what runs here stands in the log. `older`: it is to be loaded anew before anything can be said. `false`: it does not. */
export type ReleaseVerdict = 'logged' | 'older' | 'false';

/**
 * What the check of a release comes to. `outdated`: another page is served by now than the one that is open, so that files
 * which are not of the newest release need not be anybody's fault.
 */
export function judgeRelease(standing: ReleaseStanding['standing'], outdated: boolean): ReleaseVerdict {
  if (standing === 'other_files') return outdated ? 'older' : 'false';
  return standing;
}
