import './review-import.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { saveOriginal } from '../../client/vault/originals.ts';
import { saveResume } from '../../client/vault/resumes.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal } from '../../shared/errors.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { PagePictures } from '../pages/resumes/page-pictures.tsx';
import { documentOf, type ReadFile } from '../pages/resumes/read-file.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { showToast } from '../ui/toast.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PlaceLeftovers } from './place-leftovers.tsx';
import { ResumeEditor } from './resume-editor.tsx';
import { ResumeHead } from './resume-head.tsx';
import { SaveBar } from './save-bar.tsx';
import { useResumeContent } from './use-resume-content.ts';

/** What was read, section by section beside the pages it was read from; saving seals it and the file. */
export function ReviewImport({ read, onOther }: { read: ReadFile; onOther: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const { locale } = useLanguage();
  // Made once, so that saving again after a lost answer makes nothing twice.
  const [ids] = useState(() => ({ documentId: newUuidV7(), originalId: newUuidV7() }));
  const [saved, setSaved] = useState(false);
  const [first] = useState(() => documentOf(read, ids.originalId, locale));
  const editing = useResumeContent(first);
  const { content } = editing;
  const save = useAct(
    async () => {
      const { name, type } = read.file;
      const bytes = new Uint8Array(await read.file.arrayBuffer());
      const original = await saveOriginal(api, session, {
        documentId: ids.originalId,
        ...{ name, mime: type, bytes },
      });
      if (isRefusal(original)) return original;
      return saveResume(api, session, { documentId: ids.documentId, version: 1, content: content ?? first });
    },
    async () => {
      setSaved(true);
      await queries.invalidateQueries({ queryKey: ['resumes'] });
      showToast(t`The résumé and its file were sealed and saved.`);
      router.history.push(`/app/resumes/${ids.documentId}`, undefined, { ignoreBlocker: true });
    },
  );
  return (
    <div className="stack">
      <LeaveDialog changed={!saved} takeAlong={editing.takeAlong} />
      <Notice
        title={t`Check what was read`}
        action={
          <Button tone="quiet" onPress={onOther}>
            <Trans>Choose another file</Trans>
          </Button>
        }
      >
        <Trans>
          Compare it with your document and correct what is wrong. Nothing is stored before you save; then
          both the résumé and the file are sealed to you alone.
        </Trans>
      </Notice>
      {read.recognised === true && (
        <Notice tone="warn" title={t`This was read from a picture`}>
          <Trans>
            Letters and digits in pictures are easily taken for others. Compare names, addresses, numbers and
            dates with the picture, one by one, and look through what was left over.
          </Trans>
        </Notice>
      )}
      {(read.unread ?? 0) > 0 && (
        <Notice tone="warn" title={t`Not every page was read`}>
          <Plural
            value={read.unread ?? 0}
            one="Of pages that are pictures the first 20 are read. # further page was not, and nothing of it stands below. Split the file to read it, or write by hand what it says; the file is kept whole."
            other="Of pages that are pictures the first 20 are read. # further pages were not, and nothing of them stands below. Split the file to read them, or write by hand what they say; the file is kept whole."
          />
        </Notice>
      )}
      <div className={read.pages.length > 0 ? 'review' : 'stack'}>
        <PagePictures pages={read.pages} />
        <div className="stack">
          <PlaceLeftovers
            leftover={editing.leftover}
            setAside={editing.setAside}
            draft={editing.draft}
            onPlace={editing.place}
            onSetAside={editing.putAside}
            onTakeBack={editing.takeBack}
          />
          <ResumeHead head={editing.head} setHead={editing.setHead} />
          <ResumeEditor draft={editing.draft} onChange={editing.setDraft} wrong={editing.wrong} />
        </div>
      </div>
      <SaveBar
        changed={!saved}
        wrong={content === undefined}
        pending={save.pending}
        onSave={() => void save.run(undefined)}
        label={<Trans>Seal and save</Trans>}
        trouble={<ActTrouble act={save} />}
      />
    </div>
  );
}
