/** What of the witnesses' observations is told to people: by domain, how many saw it, and when last. */
import type { Confirmation } from '../../../client/employers/confirmations.ts';

/** One domain at which witnesses saw an employer's fingerprint. */
export type ConfirmedAt = {
  readonly domain: string;
  /** Their names, each once. */
  readonly witnesses: readonly string[];
  /** The newest look, RFC 3339. */
  readonly at: string;
};

/** The domains that witnesses confirmed: the one that most of them saw first, then the newest. */
export function confirmedDomains(confirmations: readonly Confirmation[]): ConfirmedAt[] {
  const domains = [...new Set(confirmations.map(({ domain }) => domain))];
  return domains
    .map((domain) => {
      const seen = confirmations.filter((one) => one.domain === domain);
      const at = seen.map((one) => one.at).reduce((one, other) => (one > other ? one : other));
      return { domain, at, witnesses: [...new Set(seen.map(({ witness }) => witness))].sort() };
    })
    .sort((one, other) => other.witnesses.length - one.witnesses.length || other.at.localeCompare(one.at));
}
