-- The log: leaves get their positions here, in the order in which they are sealed into the tree.

alter table ledger.leaves
  -- Openings enter at once; what only a candidate did enters in batches, so that the log tells no one's hours.
  add column lane      text not null default 'batch' check (lane in ('now', 'batch')),
  -- A cover leaf stands for nothing.
  add column cover     boolean not null default false,
  add column position  bigint;
create unique index leaves_by_position on ledger.leaves (position) where position is not null;
create index leaves_waiting on ledger.leaves (lane, leaf_id) where position is null;

-- The leaf of the grant itself: no copy of it is given out before it stands in the log.
alter table disclosure.grants add column leaf_id uuid;

-- One row: what was last signed, and how many positions are given. Only the process that holds the lease writes it.
create table ledger.logs (
  origin     text primary key,
  positions  bigint not null check (positions >= size),
  size       bigint not null check (size >= 0),
  root       bytea not null,
  note       text not null,
  signed_at  timestamptz not null,
  batch_at   timestamptz not null
);
