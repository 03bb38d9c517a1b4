/** Whose keys are the employer's: an owner says it in the log, and a candidate seals to nobody else. */
import { type OwnKeys, readOwnKeys } from '../../client/employers/own-keys.ts';
import { verifyReaders } from '../../client/employers/verify-readers.ts';
import { getMyEmployer } from '../../shared/api/employers.ts';
import { readPosting } from '../../shared/api/jobs.ts';
import { hashOfKeys } from '../../shared/keys/key-entry.ts';
import { safetyNumber } from '../../shared/keys/safety-number.ts';
import { bring } from './acts.ts';
import type { People } from './chapter-arrive.ts';
import { asCompared, confirm } from './key-acts.ts';
import type { Person } from './people.ts';
import type { Step } from './run-steps.ts';
import { granted, refused, same, WrongAnswer } from './wrong-answer.ts';

/** The owner looks at the keys that began, and confirms a colleague who joins. */
export async function confirmPeople(
  step: Step,
  { owner, colleague }: People,
  employerId: string,
): Promise<void> {
  await step('keys-begin', async () => {
    const keys = await lookAtKeys(owner);
    same('whose keys they are', [keys.state, keys.toConfirm, keys.alerts], ['mine', [], []]);
  });
  await step('invite-colleague', async () => {
    await bring(owner, colleague, employerId);
    const { mine } = granted(await colleague.api(getMyEmployer));
    same('the people of the employer', mine?.members.length, 2);
  });
  await step('confirm-colleague', async () => {
    const [shown, ...more] = (await lookAtKeys(owner)).toConfirm;
    if (shown === undefined || more.length > 0) throw new WrongAnswer('one colleague to confirm', 'others');
    const own = safetyNumber('person', hashOfKeys(colleague.session.account));
    same('the safety number that both see', safetyNumber('person', hashOfKeys(shown)), own);
    await confirm(owner, employerId, [asCompared(colleague)]);
    const { toConfirm, toEnd, alerts } = await lookAtKeys(owner);
    same('who is left to confirm', [toConfirm, toEnd, alerts], [[], [], []]);
  });
}

/** The candidate sees the same root as the owner, and a forged key is told from the colleague's own. */
export async function verifyKeys(
  step: Step,
  { candidate, owner, outsider }: People,
  postingId: string,
): Promise<void> {
  const { api, session } = candidate;
  const { posting } = granted(await api(readPosting, { params: { postingId } }));
  await step('verify-readers', async () => {
    const { readers, unconfirmed, changes, fingerprint } = granted(
      await verifyReaders(api, session, posting),
    );
    same('who is sealed to', [readers, unconfirmed, changes], [posting.team, [], []]);
    const { directory } = await lookAtKeys(owner);
    same('the fingerprint', fingerprint, directory.chain?.root.hash);
  });
  await step('forged-key-is-refused', async () => {
    const { recipient, signKey } = outsider.session.account;
    const team = posting.team.map((reader) => ({ ...reader, recipient, signKey }));
    refused(await verifyReaders(api, session, { ...posting, team }), 'keys_not_confirmed');
  });
}

async function lookAtKeys({ api, session }: Person): Promise<OwnKeys> {
  const { mine } = granted(await api(getMyEmployer));
  if (mine === null) throw new WrongAnswer('an employer', 'none');
  return granted(await readOwnKeys(api, session, mine.employer, mine.members));
}
