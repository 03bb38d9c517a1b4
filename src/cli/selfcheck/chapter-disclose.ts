/** The candidate applies; the team opens, answers and writes; an outsider learns nothing; all is on the record. */
import { readMessages } from '../../client/conversations/read.ts';
import { sendText } from '../../client/conversations/send.ts';
import { readCheckedRecord } from '../../client/disclosure/check-record.ts';
import { type CopyTerms, type OpenedCopy, openCopy, readTerms } from '../../client/disclosure/open-copy.ts';
import { changeStage, listReceivedApplications, readApplication } from '../../shared/api/applications.ts';
import { listGrants, readCopyTerms } from '../../shared/api/disclosure.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { CONTACT_FIELDS, type Field, presentFields, selectFields } from '../../shared/resume/fields.ts';
import { sendApplication } from './acts.ts';
import type { People } from './chapter-arrive.ts';
import type { Prepared } from './chapter-prepare.ts';
import type { Person } from './people.ts';
import type { Step } from './run-steps.ts';
import { granted, refused, same } from './wrong-answer.ts';

/** A copy that was opened once, and by which opening. */
export type Disclosed = { readonly grantId: string; readonly terms: CopyTerms; readonly openingId: string };

/** Goes from the application to what the candidate sees of it afterwards. */
export async function disclose(
  step: Step,
  people: People,
  { resume, postingId }: Prepared,
): Promise<Disclosed> {
  const { candidate, owner, outsider } = people;
  const fields = presentFields(resume).filter(
    (field) => !(CONTACT_FIELDS as readonly Field[]).includes(field),
  );
  const { grantId } = await step('apply', async () => {
    const sent = await sendApplication(candidate, postingId, { resume, fields, message: 'Good morning' });
    same('the stage', [sent.stage, sent.opened, sent.fields], ['sent', false, fields]);
    return sent;
  });
  const copyId = await step('receive', async () => {
    const received = await receivedBy(owner, postingId);
    same(
      'the applications received',
      received.map((each) => each.grantId),
      [grantId],
    );
    return received[0]?.copyId ?? '';
  });
  const terms = await step('read-terms', async () => {
    const read = granted(await readTerms(owner.api, owner.session, copyId));
    same('the fields granted', read.statement.fields, fields);
    return read;
  });
  const openingId = newUuidV7();
  const opened = await step('open', async () => {
    const copy = granted(await openCopy(owner.api, owner.session, terms, openingId));
    same('the copy', copy.content.resume, selectFields(resume, fields));
    return copy;
  });
  await step('outsider-is-refused', async () => {
    refused(
      await outsider.api(readCopyTerms, { params: { copyId } }),
      'not_found',
      'forbidden',
      'not_recipient',
    );
    refused(
      await openCopy(outsider.api, outsider.session, terms, newUuidV7()),
      'not_found',
      'forbidden',
      'not_recipient',
    );
    const listed = await outsider.api(listReceivedApplications, { params: { postingId } });
    refused(listed, 'not_found', 'forbidden', 'not_in_team');
  });
  await step('stage', () => tellStage(people, grantId));
  await step('messages', () => talk(people, grantId));
  await step('record', () => checkReadings(candidate, opened, 1));
  await step('open-again', async () => {
    const again = granted(await openCopy(owner.api, owner.session, terms, openingId));
    same('the record of a repeated opening', again.record, opened.record);
    await checkReadings(candidate, opened, 1);
  });
  return { grantId, terms, openingId };
}

/** The applications to a posting, for one of its team. */
export async function receivedBy({ api }: Person, postingId: string) {
  return granted(await api(listReceivedApplications, { params: { postingId } })).applications;
}

async function tellStage({ candidate, owner }: People, grantId: string): Promise<void> {
  const body = { changeId: newUuidV7(), stage: 'interview' } as const;
  granted(await owner.api(changeStage, { params: { grantId }, body }));
  granted(await owner.api(changeStage, { params: { grantId }, body }));
  const { application, history } = granted(await candidate.api(readApplication, { params: { grantId } }));
  same('the stage', application.stage, 'interview');
  same('how often it was told', history.filter(({ stage }) => stage === 'interview').length, 1);
}

async function talk({ candidate, owner, colleague, outsider }: People, grantId: string): Promise<void> {
  const say = async ({ api, session }: Person, text: string) => {
    const { parties } = granted(await readMessages(api, session, grantId, 0));
    granted(await sendText(api, session, { grantId, messageId: newUuidV7(), text, parties }));
  };
  await say(owner, 'Would Tuesday suit you? 火曜日はいかがですか。');
  await say(candidate, 'It would.');
  for (const { api, session } of [candidate, owner, colleague]) {
    const { messages } = granted(await readMessages(api, session, grantId, 0));
    const texts = ['Good morning', 'Would Tuesday suit you? 火曜日はいかがですか。', 'It would.'];
    same(
      'the conversation',
      messages.map(({ text }) => text ?? null),
      texts,
    );
  }
  const overheard = await readMessages(outsider.api, outsider.session, grantId, 0);
  refused(overheard, 'not_found', 'forbidden', 'not_in_team');
}

/** What the candidate sees: a record that checks, and the number of readings, each by `opened`'s reader. */
async function checkReadings({ api, session }: Person, opened: OpenedCopy, readings: number): Promise<void> {
  const { entries, problems } = granted(await readCheckedRecord(api, session));
  same('what is wrong with the record', problems, []);
  const openings = entries.flatMap(({ event }) => (event.type === 'copy.opened' ? [event] : []));
  same(
    'the readers on the record',
    openings.map((event) => event.recruiterId),
    Array(readings).fill(opened.event.recruiterId),
  );
  const { grants } = granted(await api(listGrants));
  const readers = grants.flatMap((grant) => grant.readers);
  const counted = readers.find((reader) => reader.copyId === opened.event.copyId);
  same('the openings counted', counted?.openings, readings);
}
