-- What makes the log whole: the daily index of all tags, and the erasure of a person.

-- The leaf of a daily index, which covers so many entries from the first; it has no tag.
alter table ledger.leaves add column index_of bigint;
-- Tags in order, for the daily index and for looking up one: bytes 36 to 67 of a leaf.
create index leaves_by_tag on ledger.leaves (substring(leaf from 37 for 32), position)
  where position is not null and index_of is null;

create table ledger.tag_indexes (
  -- The index holds the tags of the entries before this position.
  covered  bigint primary key check (covered >= 0),
  tags     bigint not null check (tags >= 0),
  root     bytea not null check (octet_length(root) = 32),
  leaf_id  uuid not null,
  made_at  timestamptz not null
);

-- Indexes whose files may lie in the log's storage, finished or not: what is outgrown is removed by this list.
create table ledger.tag_index_files (
  covered  bigint primary key,
  tags     bigint not null
);

-- Of somebody who erased the account in this epoch: nobody's any more, and over when the epoch is.
alter table cards.shortlist add column ends_at timestamptz;
alter table requests.prekeys add column ends_at timestamptz;
