/**
 * Proposes whom to hide a card from: every employer that the résumé names, the present ones marked. These are names and
 * domains as typed, for the hide list alone; nothing of them ever gets onto a card. Does not know an employer's other
 * names or companies: the platform looks at its whole group.
 */
import { spellName } from '../../shared/card/hiding.ts';
import { parseDomain } from '../../shared/employers/domain.ts';
import { isRefusal } from '../../shared/errors.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import { isAtPresent } from './propose-times.ts';

/** One employer to hide from. `index` is that of the job that names it, the first of several. */
export type HiddenProposal = {
  readonly kind: 'name' | 'domain';
  readonly value: string;
  /** Somebody works there now: it is ticked before anybody asks. */
  readonly present: boolean;
  readonly index: number;
};

/** As much of a name as the hide list takes. */
const LONGEST = 200;

/** The employers of all jobs: the name, and the domain where an address of their own is given; the present ones first. */
export function proposeHidden({ work }: Resume, today: string): readonly HiddenProposal[] {
  const all = work.flatMap((job, index): HiddenProposal[] => {
    const present = isAtPresent(job, today);
    const name = hiddenName(job.name);
    const domain = domainOf(job.url);
    return [
      ...(name === '' ? [] : [{ kind: 'name' as const, value: name, present, index }]),
      ...(domain === undefined ? [] : [{ kind: 'domain' as const, value: domain, present, index }]),
    ];
  });
  const once = new Map<string, HiddenProposal>();
  for (const proposal of all.toSorted((one, other) => Number(other.present) - Number(one.present))) {
    const spelling = proposal.kind === 'name' ? spellName(proposal.value) : proposal.value;
    const key = `${proposal.kind} ${spelling}`;
    if (!once.has(key)) once.set(key, proposal);
  }
  return [...once.values()];
}

/** A name as the hide list takes it: one line, without marks that turn the direction of writing; '' for nothing. */
export function hiddenName(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
  return line.trim().slice(0, LONGEST).toWellFormed().trim();
}

/** The domain of an address that leads to the front of a site: a page within one may be on somebody else's site. */
function domainOf(url: string): string | undefined {
  const address = URL.parse(/^https?:/i.test(url) ? url : `https://${url}`);
  if (address === null || address.username !== '') return undefined;
  if (!/^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(address.pathname)) return undefined;
  const domain = parseDomain(address.hostname, { reservedNames: true });
  return isRefusal(domain) ? undefined : domain;
}
