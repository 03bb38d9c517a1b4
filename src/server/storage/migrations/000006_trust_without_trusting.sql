-- The second log, `keys`: what employers sign about their people's keys, and what the platform says of itself.

create table ledger.key_entries (
  entry_id     uuid primary key,
  -- Canonical JSON, as everybody reads it in the log.
  entry        text not null,
  -- SHA-256 of it.
  hash         bytea not null unique check (octet_length(hash) = 32),
  type         text not null,
  -- Whose chain it is, and its place there from 0; null for what the platform says.
  employer_id  uuid,
  place        integer,
  appended_at  timestamptz not null,
  -- Its place in the log, from 0; null while it waits.
  position     bigint,
  check ((employer_id is null) = (place is null)),
  unique (employer_id, place)
);
create unique index key_entries_by_position on ledger.key_entries (position) where position is not null;
create index key_entries_by_type on ledger.key_entries (type, entry_id) where employer_id is null;

-- The newest fingerprint that each witness saw at an employer's domain, with the witness's own proof that it said so.
create table employers.domain_observations (
  employer_id  uuid not null references employers.employers (employer_id) on delete cascade,
  domain       text not null,
  witness      text not null,
  fingerprint  bytea not null check (octet_length(fingerprint) = 32),
  -- Where it stood: 'dns', 'web'.
  found        text[] not null,
  seen_at      timestamptz not null,
  receipt      text not null,
  primary key (employer_id, domain, witness)
);
create index domain_observations_by_time on employers.domain_observations (employer_id, seen_at);

-- How far each witness's own log of observations was read, and the checkpoint that its next one must continue.
create table employers.observation_logs (
  origin        text primary key,
  note          text not null,
  entries_read  bigint not null
);

-- A leaf whose event was lost with a database that was restored from an older copy: it stands in the log, and nobody knows of what.
alter table ledger.leaves add column lost boolean not null default false;

-- What a person gave access to stays closed after a restore that lost some of that person's acts, until they looked at it.
alter table disclosure.grants add column held_since timestamptz;

-- The key by which an owner would sign for the employer, as that owner's account signed it; null until it was told.
alter table employers.members
  add column owner_key bytea check (octet_length(owner_key) = 32),
  add column owner_key_signature bytea check (octet_length(owner_key_signature) = 64),
  add check ((owner_key is null) = (owner_key_signature is null));

-- The log that goes on in place of one whose files were lost; null for a log that goes on itself.
alter table ledger.logs add column next text;
