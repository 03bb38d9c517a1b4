import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type StoredResume, saveResume } from '../../client/vault/resumes.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PlaceLeftovers } from './place-leftovers.tsx';
import { ResumeEditor } from './resume-editor.tsx';
import { ResumeHead } from './resume-head.tsx';
import { SaveBar } from './save-bar.tsx';
import { useResumeContent } from './use-resume-content.ts';

/** Edits a stored résumé. A save never overwrites what another window or device saved meanwhile. */
export function EditResume({ stored }: { stored: StoredResume }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [saved, setSaved] = useState(stored);
  const editing = useResumeContent(stored.content);
  const { content } = editing;
  const changed = content === undefined || JSON.stringify(content) !== JSON.stringify(saved.content);
  const save = useAct(
    async () =>
      content === undefined
        ? saved
        : saveResume(api, session, { documentId: saved.documentId, version: saved.version + 1, content }),
    async (result) => {
      setSaved(result);
      await queries.invalidateQueries({ queryKey: ['resumes'] });
      showToast(t`Saved.`);
    },
  );
  const conflict = save.refusal?.refused === 'document_changed';
  return (
    <div className="stack">
      <LeaveDialog changed={changed} />
      <ResumeHead head={editing.head} setHead={editing.setHead} />
      <PlaceLeftovers
        leftover={editing.leftover}
        setAside={editing.setAside}
        draft={editing.draft}
        onPlace={editing.place}
        onSetAside={editing.putAside}
        onTakeBack={editing.takeBack}
      />
      <ResumeEditor draft={editing.draft} onChange={editing.setDraft} wrong={editing.wrong} />
      <SaveBar
        changed={changed}
        wrong={content === undefined}
        pending={save.pending}
        onSave={() => void save.run(undefined)}
        label={<Trans>Save</Trans>}
        trouble={
          conflict && content !== undefined ? (
            <ChangedElsewhere documentId={saved.documentId} mine={content} onSaved={setSaved} />
          ) : (
            <ActTrouble act={save} />
          )
        }
      />
    </div>
  );
}
