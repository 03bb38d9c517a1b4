import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type StoredResume, saveNextResume } from '../../client/vault/resumes.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PlaceLeftovers } from './place-leftovers.tsx';
import { ResumeEditor } from './resume-editor.tsx';
import { ResumeHead } from './resume-head.tsx';
import { SaveBar } from './save-bar.tsx';
import { useResumeContent } from './use-resume-content.ts';
import { useWide } from './use-wide.ts';

// Loaded when it is first wanted: on a phone that is when somebody asks for it.
const LivePicture = lazy(() =>
  import('../picture/live-picture.tsx').then((loaded) => ({ default: loaded.LivePicture })),
);

/** Edits a stored résumé. A save never overwrites what another window or device saved meanwhile. */
export function EditResume({ stored }: { stored: StoredResume }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [saved, setSaved] = useState(stored);
  const editing = useResumeContent(stored.content);
  const { content } = editing;
  const changed = useMemo(
    () => content === undefined || JSON.stringify(content) !== JSON.stringify(saved.content),
    [content, saved],
  );
  const [looking, setLooking] = useState(false);
  const wide = useWide();
  const save = useAct(
    async () => (content === undefined ? saved : saveNextResume(api, session, saved, content)),
    async (result) => {
      setSaved(result);
      await queries.invalidateQueries({ queryKey: ['resumes'] });
    },
  );
  const conflict = save.refusal?.refused === 'document_changed';
  return (
    <div className={looking ? 'editor editor-looking' : 'editor'}>
      <LeaveDialog changed={changed} takeAlong={editing.takeAlong} />
      <div className="editor-columns">
        <div className="stack editor-fields">
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
        </div>
        <div className="editor-picture">
          {(wide || looking) && (
            <Suspense fallback={<Loading label={t`Drawing the page`} lines={12} />}>
              <LivePicture draft={content} />
            </Suspense>
          )}
        </div>
      </div>
      <SaveBar
        changed={changed}
        wrong={content === undefined}
        pending={save.pending}
        onSave={() => void save.run(undefined)}
        label={<Trans>Save</Trans>}
        aside={
          !wide && (
            <Button
              onPress={() => {
                setLooking(!looking);
                scrollTo({ top: 0 });
              }}
            >
              {looking ? <Trans>Back to writing</Trans> : <Trans>See the page</Trans>}
            </Button>
          )
        }
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
