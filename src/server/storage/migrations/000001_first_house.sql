-- The first house. Candidate-side tables begin with the candidate's id, ids are made by the application (UUIDv7),
-- no triggers and no foreign keys across domains: the same schema can later be distributed by candidate.
-- "pool" parts the platform's people from those of a self-check; every table that is searched has it.

create schema accounts;

create table accounts.accounts (
  account_id      uuid primary key,
  pool            text not null,
  kind            text not null check (kind in ('candidate', 'recruiter', 'operator')),
  locale          text not null check (locale in ('en', 'zh', 'ja')),
  display_name    text,
  address_hash    bytea not null,
  sealed_address  bytea not null,
  seal_recipient  text not null,
  sign_key        bytea not null,
  notices         boolean not null default true,
  held_reason     text,
  held_at         timestamptz,
  created_at      timestamptz not null,
  check (kind = 'candidate' or display_name is not null),
  check (kind <> 'candidate' or display_name is null)
);
create index accounts_by_address on accounts.accounts (pool, address_hash);

create table accounts.unlocks (
  account_id  uuid not null references accounts.accounts on delete cascade,
  method      text not null check (method in ('passphrase', 'kit')),
  verifier    bytea not null,
  wrap        bytea not null,
  changed_at  timestamptz not null,
  primary key (account_id, method)
);

create table accounts.sessions (
  token_hash  bytea primary key,
  account_id  uuid not null references accounts.accounts on delete cascade,
  pool        text not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);
create index sessions_by_account on accounts.sessions (account_id);
create index sessions_by_expiry on accounts.sessions (expires_at);

create table accounts.codes (
  pool          text not null,
  address_hash  bytea not null,
  code_hash     bytea not null,
  tries         integer not null,
  sent_in_hour  integer not null,
  hour_began_at timestamptz not null,
  expires_at    timestamptz not null,
  primary key (pool, address_hash)
);

create table accounts.sign_in_failures (
  pool          text not null,
  address_hash  bytea not null,
  failures      integer not null,
  began_at      timestamptz not null,
  primary key (pool, address_hash)
);

-- When an account was last mailed that there is news. Apart from the account, so that a mail waits for nobody who acts.
create table accounts.news (
  account_id  uuid primary key references accounts.accounts on delete cascade,
  mailed_at   timestamptz not null
);

create table accounts.operator_links (
  token_hash  bytea primary key,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_by     uuid
);

create table accounts.pools (
  pool        text primary key,
  token_hash  bytea not null unique,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);

-- One row: SHA-256 of the server's keys that go with this database (they themselves lie outside it).
create table accounts.server_keys (
  only_row     boolean primary key check (only_row),
  fingerprint  bytea not null
);

create schema mail;

create table mail.log (
  mail_id     uuid primary key,
  pool        text not null,
  template    text not null,
  queued_at   timestamptz not null,
  sent_at     timestamptz,
  failures    integer not null default 0
);
create index mail_log_by_time on mail.log (queued_at);

create table mail.openings (
  day    date primary key,
  count  bigint not null
);

create schema ledger;

create table ledger.subjects (
  subject_id   uuid primary key,
  pool         text not null,
  subject_key  bytea not null,
  next_index   integer not null default 0
);

create table ledger.grants (
  subject_id  uuid not null references ledger.subjects on delete cascade,
  grant_id    uuid not null,
  next_index  integer not null default 0,
  primary key (subject_id, grant_id)
);

create table ledger.leaves (
  leaf_id      uuid primary key,
  leaf         bytea not null check (length(leaf) = 72),
  appended_at  timestamptz not null
);
create index leaves_by_time on ledger.leaves (appended_at, leaf_id);

create table ledger.events (
  subject_id  uuid not null references ledger.subjects on delete cascade,
  leaf_id     uuid not null,
  pool        text not null,
  grant_id    uuid,
  tag_index   integer not null,
  body        text not null,
  opening     bytea not null,
  signature   bytea not null,
  at          timestamptz not null,
  primary key (subject_id, leaf_id)
);

create schema employers;

create table employers.employers (
  employer_id          uuid primary key,
  pool                 text not null,
  name                 text not null,
  country              text not null,
  registration_number  text not null,
  website              text not null,
  evidence             text not null,
  state                text not null check (state in ('proposed', 'approved', 'refused', 'held')),
  reason               text,
  decided_by           uuid,
  decided_at           timestamptz,
  proposed_by          uuid not null,
  created_at           timestamptz not null
);
create index employers_by_state on employers.employers (pool, state, created_at);

create table employers.decisions (
  employer_id  uuid not null references employers.employers on delete cascade,
  decision_id  uuid not null,
  decision     text not null check (decision in ('approved', 'refused', 'held')),
  reason       text not null,
  decided_by   uuid not null,
  decided_at   timestamptz not null,
  primary key (employer_id, decision_id)
);

create table employers.members (
  employer_id  uuid not null references employers.employers on delete cascade,
  account_id   uuid not null,
  role         text not null check (role in ('owner', 'recruiter')),
  title        text not null,
  joined_at    timestamptz not null,
  left_at      timestamptz,
  primary key (employer_id, account_id)
);
create index members_by_account on employers.members (account_id);

create table employers.invitations (
  employer_id    uuid not null references employers.employers on delete cascade,
  invitation_id  uuid not null,
  token_hash     bytea not null unique,
  address_hash   bytea not null,
  role           text not null check (role in ('owner', 'recruiter')),
  invited_by     uuid not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  accepted_by    uuid,
  accepted_at    timestamptz,
  primary key (employer_id, invitation_id)
);

create schema vault;

create table vault.documents (
  candidate_id     uuid not null,
  document_id      uuid not null,
  pool             text not null,
  kind             text not null check (kind in ('resume', 'original')),
  version          integer not null check (version > 0),
  sha256           bytea not null,
  size             integer not null,
  ciphertext       bytea not null,
  updated_at       timestamptz not null,
  primary key (candidate_id, document_id)
);

create schema jobs;

create table jobs.postings (
  posting_id   uuid primary key,
  employer_id  uuid not null,
  pool         text not null,
  version      integer not null,
  title        text not null,
  occupation   text not null,
  region       text not null,
  work_mode    text not null check (work_mode in ('on_site', 'hybrid', 'remote')),
  description  text not null,
  pay_min      integer not null,
  pay_max      integer not null,
  pay_currency text not null,
  pay_period   text not null check (pay_period in ('hour', 'month', 'year')),
  valid_until  date not null,
  closed_at    timestamptz,
  words        tsvector not null,
  created_by   uuid not null,
  created_at   timestamptz not null,
  check (pay_min > 0 and pay_max >= pay_min)
);
create index postings_by_employer on jobs.postings (employer_id, created_at);
create index postings_open on jobs.postings (pool, created_at) where closed_at is null;
create index postings_words on jobs.postings using gin (words);

create table jobs.team (
  posting_id  uuid not null references jobs.postings on delete cascade,
  account_id  uuid not null,
  added_at    timestamptz not null,
  primary key (posting_id, account_id)
);
create index team_by_account on jobs.team (account_id);

create schema disclosure;

create table disclosure.grants (
  candidate_id     uuid not null,
  grant_id         uuid not null,
  pool             text not null,
  posting_id       uuid not null,
  employer_id      uuid not null,
  purpose          text not null,
  fields           text[] not null,
  sign_key         bytea not null,
  seal_recipient   text not null,
  rule_hash        bytea not null,
  issued_at        timestamptz not null,
  expires_at       timestamptz not null,
  revoked_at       timestamptz,
  primary key (candidate_id, grant_id)
);
create index grants_route on disclosure.grants (grant_id);
create index grants_by_expiry on disclosure.grants (expires_at) where revoked_at is null;

create table disclosure.copies (
  candidate_id   uuid not null,
  copy_id        uuid not null,
  grant_id       uuid not null,
  pool           text not null,
  recruiter_id   uuid not null,
  statement      text not null,
  signature      bytea not null,
  sha256         bytea not null,
  ciphertext     bytea,
  destroyed_at   timestamptz,
  primary key (candidate_id, copy_id)
);
create index copies_route on disclosure.copies (copy_id);
create index copies_by_recruiter on disclosure.copies (recruiter_id);
create index copies_by_grant on disclosure.copies (candidate_id, grant_id);

create table disclosure.openings (
  candidate_id  uuid not null,
  opening_id    uuid not null,
  copy_id       uuid not null,
  grant_id      uuid not null,
  pool          text not null,
  recruiter_id  uuid not null,
  leaf_id       uuid not null,
  statement     text not null,
  opened_at     timestamptz not null,
  -- With the copy: an id that a reader chooses must not tell whether two copies are of one candidate.
  primary key (candidate_id, copy_id, opening_id)
);
create index openings_by_recruiter on disclosure.openings (recruiter_id, opened_at);

create schema applications;

create table applications.applications (
  candidate_id   uuid not null,
  grant_id       uuid not null,
  pool           text not null,
  posting_id     uuid not null,
  employer_id    uuid not null,
  request_hash   bytea not null,
  stage          text not null check (stage in ('sent', 'in_review', 'interview', 'offer', 'hired', 'declined', 'withdrawn')),
  stage_since    timestamptz not null,
  sent_at        timestamptz not null,
  primary key (candidate_id, grant_id)
);
create index applications_by_posting on applications.applications (posting_id, sent_at);
create unique index applications_once on applications.applications (candidate_id, posting_id) where stage <> 'withdrawn';

create table applications.stages (
  candidate_id  uuid not null,
  grant_id      uuid not null,
  change_id     uuid not null,
  pool          text not null,
  stage         text not null,
  changed_by    uuid not null,
  changed_at    timestamptz not null,
  primary key (candidate_id, grant_id, change_id)
);

create schema conversations;

create table conversations.conversations (
  candidate_id   uuid not null,
  grant_id       uuid not null,
  pool           text not null,
  last_number    integer not null default 0,
  last_at        timestamptz not null,
  primary key (candidate_id, grant_id)
);

create table conversations.messages (
  candidate_id  uuid not null,
  grant_id      uuid not null,
  message_id    uuid not null,
  pool          text not null,
  number        integer not null,
  sender_id     uuid not null,
  sha256        bytea not null,
  ciphertext    bytea not null,
  sent_at       timestamptz not null,
  primary key (candidate_id, grant_id, message_id)
);
create unique index messages_in_order on conversations.messages (candidate_id, grant_id, number);

create table conversations.reads (
  candidate_id  uuid not null,
  grant_id      uuid not null,
  account_id    uuid not null,
  pool          text not null,
  up_to         integer not null,
  primary key (candidate_id, grant_id, account_id)
);
