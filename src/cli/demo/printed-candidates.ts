/** The candidates whose sign-ins are printed: opened at the product's full cost, and here again every few weeks. */
import { publishHidden } from '../../client/cards/publish.ts';
import { refillPrekeys } from '../../client/requests/prekeys.ts';
import { saveResume } from '../../client/vault/resumes.ts';
import { confirmCard } from '../../shared/api/cards.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { Person } from '../selfcheck/people.ts';
import { granted } from '../selfcheck/wrong-answer.ts';
import { comeAnew, type Home, type Regular, regularOf } from './people.ts';
import type { PlannedCandidate } from './plan-candidates.ts';
import { resumeOf } from './resume-of.ts';

/** Opens the account, keeps the résumé, shows the card. Whoever comes back has the passphrase from the beginning. */
export async function settleIn(home: Home, seed: string, planned: PlannedCandidate): Promise<Regular> {
  const { address, locale, card, visibility, trade } = planned;
  const person = await comeAnew(home, {
    kind: 'candidate',
    locale,
    address,
    displayName: null,
    printed: true,
  });
  const { api, session, passphrase, kit } = person;
  const resume = resumeOf(seed, planned, new Date().getUTCFullYear());
  const title = trade.words[locale].title;
  const content = { title, language: locale, resume, leftover: [], originalId: null, originalName: null };
  granted(await saveResume(api, session, { documentId: newUuidV7(), version: 1, content }));
  granted(await publishHidden(api, { changeId: newUuidV7(), card, visibility, entries: [] }));
  granted(await refillPrekeys(api, session));
  const regular = regularOf(home, { api, address, kit, printed: true });
  return async () => ({ ...(await regular()), passphrase });
}

/** A visit: the card is still so. */
export async function visit(regular: Regular): Promise<void> {
  const { api, session }: Person = await regular();
  granted(await api(confirmCard, { body: { changeId: newUuidV7() } }));
  granted(await refillPrekeys(api, session));
}
