/** An owner says at which domains the employer's fingerprint stands, so that witnesses look there. */
import { type Refusal, refuse } from '../../shared/errors.ts';
import { EmployerBody } from '../../shared/keys/key-entry.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { addEntries, type KeysAdded } from './add-entries.ts';

/** Names a domain; named already, nothing is added. Refusals: `domain_not_usable`, and those of `addEntries`. */
export async function nameDomain(
  api: Api,
  session: Session,
  employerId: string,
  typed: string,
): Promise<KeysAdded | Refusal> {
  const domain = typed.trim().toLowerCase().replace(/\.$/, '');
  return addEntries(api, session, employerId, (chain) => {
    if (chain.domains.includes(domain)) return [];
    const { employer, at, head: previous } = chain;
    const said = EmployerBody.safeParse({ v: 1, type: 'domain', employer, at, domain, previous });
    return said.success
      ? [{ type: 'domain', domain }]
      : refuse('domain_not_usable', 'not the name of a domain');
  });
}

/** Takes a domain back; one that is not named is left alone. Refusals: those of `addEntries`. */
export function giveUpDomain(
  api: Api,
  session: Session,
  employerId: string,
  domain: string,
): Promise<KeysAdded | Refusal> {
  return addEntries(api, session, employerId, (chain) =>
    chain.domains.includes(domain) ? [{ type: 'domain.ended', domain }] : [],
  );
}
