/** What was granted is taken back, in both ways; nothing can be opened afterwards. */
import { applyToPosting } from '../../client/disclosure/apply.ts';
import { readCheckedRecord } from '../../client/disclosure/check-record.ts';
import { openCopy, readTerms } from '../../client/disclosure/open-copy.ts';
import { revokeGrant, withdrawApplication } from '../../client/disclosure/revoke.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { chooseAll, drill, sendApplication } from './acts.ts';
import type { People } from './chapter-arrive.ts';
import { type Disclosed, receivedBy } from './chapter-disclose.ts';
import type { Prepared } from './chapter-prepare.ts';
import type { Step } from './run-steps.ts';
import { granted, refused, same } from './wrong-answer.ts';

/** Revokes the grant that was opened, and withdraws a second application that was not. */
export async function endGrants(
  step: Step,
  { candidate, owner, colleague }: People,
  { resume, secondPostingId }: Prepared,
  { grantId, terms, openingId }: Disclosed,
): Promise<void> {
  const { api, session } = candidate;
  await step('revoke', async () => {
    const grant = granted(await revokeGrant(api, session, grantId));
    same('the state of the grant', grant.state, 'revoked');
  });
  await step('revoked-copy-is-refused', async () => {
    refused(await openCopy(owner.api, owner.session, terms, newUuidV7()), 'grant_revoked');
    refused(await openCopy(owner.api, owner.session, terms, openingId), 'grant_revoked');
  });
  await step('kit-drill', async () => {
    const choice = await chooseAll(candidate, secondPostingId, { resume });
    refused(await applyToPosting(api, session, choice), 'kit_drill_due');
    await drill(candidate);
  });
  const second = await step('apply-again', () => sendApplication(candidate, secondPostingId, { resume }));
  await step('withdraw', async () => {
    const [received] = await receivedBy(colleague, secondPostingId);
    const unread = granted(await readTerms(colleague.api, colleague.session, received?.copyId ?? ''));
    const withdrawn = granted(await withdrawApplication(api, session, second.grantId));
    same('the stage', withdrawn.stage, 'withdrawn');
    refused(await openCopy(colleague.api, colleague.session, unread, newUuidV7()), 'grant_revoked');
  });
  await step('record-at-the-end', async () => {
    const { entries, problems } = granted(await readCheckedRecord(api, session));
    same('what is wrong with the record', problems, []);
    const ends = entries.filter(({ event }) => event.type === 'grant.revoked');
    same('the ends on the record', ends.length, 2);
  });
}
