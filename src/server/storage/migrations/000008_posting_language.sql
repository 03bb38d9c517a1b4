-- In which language a posting is written, as ISO 639-1; null where who wrote it did not say.
alter table jobs.postings add column language text;
