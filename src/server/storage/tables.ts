/**
 * Every table of the database as Kysely sees it, one line each. A domain's row types stand in that domain's
 * `store.ts`; they are gathered here, as types only, so that one transaction can span domains.
 */
import type { Generated } from 'kysely';
import type {
  AccountsTable,
  CodesTable,
  NewsTable,
  OperatorLinksTable,
  PoolsTable,
  ServerKeysTable,
  SignInFailuresTable,
} from '../accounts/store.ts';
import type { GenerationsTable, ManifestsTable, UnlocksTable } from '../accounts/store-keys.ts';
import type { SessionsTable } from '../accounts/store-sessions.ts';
import type { ApplicationsTable, StagesTable } from '../applications/store.ts';
import type { CardsTable, EpochsTable, HiddenTable } from '../cards/store.ts';
import type { RestsTable, ShortlistTable, ShowingsTable, ViewsTable } from '../cards/store-views.ts';
import type { ConversationsTable, MessagesTable, ReadsTable } from '../conversations/store.ts';
import type { ActsTable, AnswersTable } from '../desk/store.ts';
import type { DevicesTable, SignInsTable } from '../devices/store.ts';
import type { CopiesTable, GrantsTable, OpeningsTable } from '../disclosure/store.ts';
import type { DecisionsTable, EmployersTable } from '../employers/store.ts';
import type { DomainObservationsTable, ObservationLogsTable } from '../employers/store-observations.ts';
import type { InvitationsTable, MembersTable } from '../employers/store-people.ts';
import type { ProofsTable } from '../employers/store-proofs.ts';
import type { InterestsTable } from '../interests/store.ts';
import type { MatteringTable, PostingsTable, TeamTable } from '../jobs/store.ts';
import type { EventsTable, GrantTagsTable, LeavesTable, SubjectsTable } from '../ledger/store.ts';
import type { KeyEntriesTable } from '../ledger/store-key-entries.ts';
import type { LogsTable } from '../ledger/store-log.ts';
import type { TagIndexesTable, TagIndexFilesTable } from '../ledger/store-tag-index.ts';
import type { MailLogTable, MailOpeningsTable } from '../mail/store.ts';
import type { PairingsTable } from '../pairings/store.ts';
import type { ChallengesTable, PasskeysTable } from '../passkeys/store.ts';
import type { ContactKeysTable } from '../passkeys/store-contact-keys.ts';
import type { StartOversTable } from '../recovery/store.ts';
import type { RequestsTable } from '../requests/store.ts';
import type { PrekeysTable } from '../requests/store-prekeys.ts';
import type { DocumentManifestsTable, DocumentsTable } from '../vault/store.ts';
import type { ResealedTable } from '../vault/store-resealed.ts';

/** See above. */
export interface Tables {
  'accounts.accounts': AccountsTable;
  'accounts.unlocks': UnlocksTable;
  'accounts.manifests': ManifestsTable;
  'accounts.generations': GenerationsTable;
  'accounts.sessions': SessionsTable;
  'accounts.codes': CodesTable;
  'accounts.sign_in_failures': SignInFailuresTable;
  'accounts.news': NewsTable;
  'accounts.operator_links': OperatorLinksTable;
  'accounts.pools': PoolsTable;
  'accounts.server_keys': ServerKeysTable;
  'devices.devices': DevicesTable;
  'devices.sign_ins': SignInsTable;
  'mail.log': MailLogTable;
  'mail.openings': MailOpeningsTable;
  'ledger.subjects': SubjectsTable;
  'ledger.grants': GrantTagsTable;
  'ledger.leaves': LeavesTable & { lost: Generated<boolean> };
  'ledger.key_entries': KeyEntriesTable;
  'ledger.logs': LogsTable;
  'ledger.tag_indexes': TagIndexesTable;
  'ledger.tag_index_files': TagIndexFilesTable;
  'ledger.events': EventsTable;
  'passkeys.challenges': ChallengesTable;
  'passkeys.passkeys': PasskeysTable;
  'passkeys.contact_keys': ContactKeysTable;
  'pairings.pairings': PairingsTable;
  'employers.employers': EmployersTable;
  'employers.decisions': DecisionsTable;
  'employers.members': MembersTable;
  'employers.invitations': InvitationsTable;
  'employers.proofs': ProofsTable;
  'employers.domain_observations': DomainObservationsTable;
  'employers.observation_logs': ObservationLogsTable;
  'desk.acts': ActsTable;
  'desk.answers': AnswersTable;
  'vault.documents': DocumentsTable;
  'vault.manifests': DocumentManifestsTable;
  'vault.resealed': ResealedTable;
  'recovery.start_overs': StartOversTable;
  'jobs.postings': PostingsTable;
  'jobs.team': TeamTable;
  'jobs.mattering': MatteringTable;
  'cards.cards': CardsTable;
  'cards.hidden': HiddenTable;
  'cards.rests': RestsTable;
  'cards.epochs': EpochsTable;
  'cards.views': ViewsTable;
  'cards.showings': ShowingsTable;
  'cards.shortlist': ShortlistTable;
  'interests.interests': InterestsTable;
  'requests.prekeys': PrekeysTable;
  'requests.requests': RequestsTable;
  'disclosure.grants': GrantsTable & {
    held_since: Generated<Date | null>;
    closed_since: Generated<Date | null>;
  };
  'disclosure.copies': CopiesTable;
  'disclosure.openings': OpeningsTable;
  'applications.applications': ApplicationsTable;
  'applications.stages': StagesTable;
  'conversations.conversations': ConversationsTable;
  'conversations.messages': MessagesTable;
  'conversations.reads': ReadsTable;
}
