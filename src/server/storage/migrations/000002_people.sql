-- People: keys that survive life, employers with colleagues, operators who see no secrets.
-- As before: no triggers, no foreign keys across domains, ids made by the application.

-- Generations of an account's keys: a new one when a device was lost. The first is that of the sign-up.
alter table accounts.accounts
  add column generation        integer not null default 1 check (generation > 0),
  -- When its owner last showed that the recovery kit can be read back.
  add column kit_shown_at      timestamptz,
  add column visits            integer not null default 0,
  add column operator_role     text check (operator_role in ('administrator', 'reviewer'));
update accounts.accounts set operator_role = 'administrator' where kind = 'operator';
alter table accounts.accounts
  add check ((kind = 'operator') = (operator_role is not null));

create table accounts.generations (
  account_id      uuid not null references accounts.accounts on delete cascade,
  generation      integer not null,
  seal_recipient  text not null,
  sign_key        bytea not null,
  began_at        timestamptz not null,
  primary key (account_id, generation)
);
insert into accounts.generations (account_id, generation, seal_recipient, sign_key, began_at)
  select account_id, 1, seal_recipient, sign_key, created_at from accounts.accounts;

-- What unlocks an account, signed by its owner: each state names the hash of the one before. The content of the
-- newest state only.
create table accounts.manifests (
  account_id  uuid not null references accounts.accounts on delete cascade,
  version     integer not null check (version > 0),
  statement   text not null,
  signature   bytea not null,
  -- The same statement signed by the keys that were replaced, where a generation begins.
  succession  bytea,
  content     text,
  signed_at   timestamptz not null,
  primary key (account_id, version)
);

-- Several passkeys may unlock an account; `unlock_id` is the credential's id, empty for the two methods of everybody.
alter table accounts.unlocks
  add column unlock_id text not null default '',
  drop constraint unlocks_method_check,
  add check (method in ('passphrase', 'kit', 'passkey')),
  add check ((method = 'passkey') = (unlock_id <> '')),
  drop constraint unlocks_pkey,
  add primary key (account_id, method, unlock_id);

alter table accounts.sessions
  add column session_id      uuid,
  add column device_id       uuid,
  add column label           text not null default '',
  add column method          text not null default 'passphrase',
  add column seen_at         timestamptz,
  -- The contact key that answered in this session, and when it last did.
  add column contact_key_id  uuid,
  add column contact_at      timestamptz;
-- Sessions from before could not be named one by one: they end, and people sign in again.
delete from accounts.sessions;
alter table accounts.sessions alter column session_id set not null, alter column seen_at set not null;

-- Guesses from a browser that the account knows are counted apart, so that a stranger locks nobody out there.
alter table accounts.sign_in_failures
  add column device_hash bytea not null default ''::bytea,
  drop constraint sign_in_failures_pkey,
  add primary key (pool, address_hash, device_hash);

alter table accounts.operator_links
  add column role          text not null default 'administrator' check (role in ('administrator', 'reviewer')),
  -- Set for further operators: the link works for this address alone.
  add column address_hash  bytea;

create schema passkeys;

create table passkeys.challenges (
  challenge   bytea primary key,
  pool        text not null,
  use         text not null check (use in ('register', 'sign_in', 'check')),
  account_id  uuid,
  expires_at  timestamptz not null
);
create index challenges_by_expiry on passkeys.challenges (expires_at);

create table passkeys.passkeys (
  account_id     uuid not null,
  credential_id  bytea not null,
  pool           text not null,
  public_key     bytea not null,
  counter        bigint not null,
  transports     text[] not null,
  device_bound   boolean not null,
  label          text not null,
  created_at     timestamptz not null,
  used_at        timestamptz,
  -- Its counter went back: somebody has a copy of it.
  suspended_at   timestamptz,
  primary key (account_id, credential_id)
);
create unique index passkeys_by_credential on passkeys.passkeys (credential_id);
create index passkeys_by_pool on passkeys.passkeys (pool);

-- With what a recruiter may contact candidates: a device-bound passkey, or a key that one browser cannot give away.
create table passkeys.contact_keys (
  account_id     uuid not null,
  key_id         uuid not null,
  pool           text not null,
  kind           text not null check (kind in ('passkey', 'browser')),
  credential_id  bytea,
  public_key     bytea,
  label          text not null,
  registered_at  timestamptz not null,
  confirmed_at   timestamptz,
  confirmed_how  text check (confirmed_how in ('first', 'self', 'colleague', 'domain')),
  confirmed_by   uuid,
  ended_at       timestamptz,
  code_hash      bytea,
  code_tries     integer not null default 0,
  code_until     timestamptz,
  primary key (account_id, key_id)
);
create index contact_keys_by_id on passkeys.contact_keys (key_id);
create index contact_keys_by_pool on passkeys.contact_keys (pool);

create schema devices;

-- A browser in which an account signed in, known by a cookie of its own.
create table devices.devices (
  account_id    uuid not null,
  device_id     uuid not null,
  pool          text not null,
  token_hash    bytea not null,
  label         text not null,
  first_seen_at timestamptz not null,
  seen_at       timestamptz not null,
  primary key (account_id, device_id),
  unique (account_id, token_hash)
);
create index devices_by_pool on devices.devices (pool);

create table devices.sign_ins (
  account_id   uuid not null,
  sign_in_id   uuid not null,
  pool         text not null,
  at           timestamptz not null,
  method       text not null,
  outcome      text not null check (outcome in ('signed_in', 'refused')),
  label        text not null,
  new_device   boolean not null,
  primary key (account_id, sign_in_id)
);
create index sign_ins_by_time on devices.sign_ins (at);
create index sign_ins_by_pool on devices.sign_ins (pool);

create schema pairings;

-- A new device let in by an old one: a commitment first, so that a short code compared on both is enough.
create table pairings.pairings (
  pairing_id       uuid primary key,
  pool             text not null,
  token_hash       bytea not null,
  code             text not null,
  commitment       bytea not null,
  label            text not null,
  account_id       uuid,
  owner_nonce      bytea,
  recipient        text,
  nonce            bytea,
  sealed           bytea,
  ended            text check (ended in ('refused', 'used')),
  created_at       timestamptz not null,
  expires_at       timestamptz not null
);
create unique index pairings_by_code on pairings.pairings (pool, code);
create index pairings_by_expiry on pairings.pairings (expires_at);

create schema recovery;

create table recovery.start_overs (
  account_id    uuid not null,
  begun_at      timestamptz not null,
  pool          text not null,
  ready_at      timestamptz not null,
  label         text not null,
  reminded_at   timestamptz,
  stopped_at    timestamptz,
  finished_at   timestamptz,
  -- Proves for a while that the address was proven once more.
  ticket_hash   bytea unique,
  ticket_until  timestamptz,
  primary key (account_id, begun_at)
);
create index start_overs_waiting on recovery.start_overs (ready_at) where stopped_at is null and finished_at is null;
create index start_overs_by_pool on recovery.start_overs (pool);

create table vault.manifests (
  candidate_id  uuid not null,
  version       integer not null check (version > 0),
  pool          text not null,
  statement     text not null,
  signature     bytea not null,
  content       text,
  signed_at     timestamptz not null,
  primary key (candidate_id, version)
);
create index manifests_by_pool on vault.manifests (pool);

-- Documents sealed anew to keys that come: they take the place of the stored ones all together, or are swept.
create table vault.resealed (
  candidate_id  uuid not null,
  document_id   uuid not null,
  pool          text not null,
  version       integer not null check (version > 0),
  sha256        bytea not null,
  size          integer not null,
  ciphertext    bytea not null,
  arrived_at    timestamptz not null,
  primary key (candidate_id, document_id)
);
create index resealed_by_pool on vault.resealed (pool);
create index resealed_by_arrival on vault.resealed (arrived_at);

alter table employers.members
  drop constraint members_role_check,
  add check (role in ('owner', 'recruiter', 'hiring_manager', 'viewer'));
alter table employers.invitations
  drop constraint invitations_role_check,
  add check (role in ('owner', 'recruiter', 'hiring_manager', 'viewer'));

-- How an employer showed that it is who it says: by its domain, or to an operator.
create table employers.proofs (
  employer_id   uuid not null references employers.employers on delete cascade,
  proof_id      uuid not null,
  method        text not null check (method in ('dns', 'mail', 'in_person', 'postal')),
  domain        text,
  mailbox       text,
  -- Of a DNS proof: what the record must hold. It is public.
  token         bytea,
  code_hash     bytea,
  code_tries    integer not null default 0,
  note          text,
  by            uuid not null,
  begun_at      timestamptz not null,
  expires_at    timestamptz not null,
  proven_at     timestamptz,
  ended_at      timestamptz,
  primary key (employer_id, proof_id),
  check ((method in ('dns', 'mail')) = (domain is not null))
);
create index proofs_by_domain on employers.proofs (domain) where proven_at is not null and ended_at is null;

create schema desk;

-- What only two operators do together: let a further one in, hold one, release one.
create table desk.acts (
  act_id          uuid primary key,
  pool            text not null,
  kind            text not null check (kind in ('admit', 'hold', 'release')),
  account_id      uuid,
  role            text check (role in ('administrator', 'reviewer')),
  address_hash    bytea,
  sealed_address  bytea,
  locale          text,
  reason          text not null,
  proposed_by     uuid not null,
  proposed_at     timestamptz not null,
  expires_at      timestamptz not null,
  decided_by      uuid,
  decided_at      timestamptz,
  decision        text check (decision in ('confirmed', 'refused')),
  check ((kind = 'admit') = (sealed_address is not null)),
  check ((kind = 'admit') = (account_id is null))
);
create index acts_waiting on desk.acts (pool, proposed_at);

-- What an account, or an employer, answered to a hold or a decision.
create table desk.answers (
  about_id    uuid not null,
  answer_id   uuid not null,
  pool        text not null,
  about       text not null check (about in ('account', 'employer')),
  by          uuid not null,
  body        text not null,
  at          timestamptz not null,
  seen_at     timestamptz,
  primary key (about_id, answer_id)
);
create index answers_by_time on desk.answers (pool, at);
