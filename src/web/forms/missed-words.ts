import { useLingui } from '@lingui/react/macro';
import type { ExportContents } from '../../client/leaving/take-everything.ts';
import { useFileKinds } from './file-kinds.ts';

type Missed = ExportContents['missed'][number];

/** Says what an export misses: one thing with its number, or, where there is no number, all of a kind. */
export function useMissedWords(): (missed: Missed) => string {
  const { t } = useLingui();
  const kinds = useFileKinds();
  const one: Partial<Record<Missed['kind'], string>> = {
    resume_document: t`a résumé`,
    grants: t`a grant, with its readings`,
    requests: t`a request for your résumé`,
  };
  const all: Partial<Record<Missed['kind'], string>> = {
    resume_document: t`all résumés, and the files from which they were read`,
    record: t`an entry of the record`,
  };
  return ({ kind, id }) => (id === null ? all : one)[kind] ?? kinds[kind];
}
