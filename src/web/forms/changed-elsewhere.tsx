import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { copyOfDocument, type ResumeDocument } from '../../client/vault/resume-document.ts';
import { readResume, type StoredResume, saveResume } from '../../client/vault/resumes.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { Answered } from '../pages/answered.tsx';
import { ResumeView } from '../pages/resumes/resume-view.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { When } from '../ui/when.tsx';

/** Another window or device saved first. Both versions stay: the other as it is, this one as a new résumé. */
export function ChangedElsewhere(props: {
  documentId: string;
  mine: ResumeDocument;
  /** Told first, so that leaving asks no question: nothing is unsaved any more. */
  onSaved: (saved: StoredResume) => void;
}) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const [looking, setLooking] = useState(false);
  const [newId] = useState(newUuidV7);
  // The name tells the two apart in the list.
  const content = copyOfDocument(props.mine, t`${props.mine.title} (second version)`);
  const keep = useAct(
    () => saveResume(api, session, { documentId: newId, version: 1, content }),
    async (saved) => {
      props.onSaved({ ...saved, content: props.mine });
      // At once: what is written here from now on would be saved into the new one with the other's name and file.
      router.history.push(`/app/resumes/${newId}`, undefined, { ignoreBlocker: true });
      await queries.invalidateQueries({ queryKey: ['resumes'] });
    },
  );
  return (
    <Notice tone="warn" live title={t`This résumé was changed in another window`}>
      <p>
        <Trans>Nothing was overwritten. What you wrote here is still here, and not saved yet.</Trans>
      </p>
      <ActTrouble act={keep} />
      <ButtonRow>
        <Button tone="primary" pending={keep.pending} onPress={() => void keep.run(undefined)}>
          <Trans>Keep mine as a new résumé</Trans>
        </Button>
        <Button onPress={() => setLooking(true)}>
          <Trans>Look at the other version</Trans>
        </Button>
      </ButtonRow>
      <Dialog
        wide
        open={looking}
        onClose={() => setLooking(false)}
        title={t`The other version`}
        actions={
          <ButtonRow>
            <Button onPress={() => setLooking(false)}>
              <Trans>Close</Trans>
            </Button>
          </ButtonRow>
        }
      >
        <OtherVersion documentId={props.documentId} />
      </Dialog>
    </Notice>
  );
}

function OtherVersion({ documentId }: { documentId: string }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const other = useQuery({
    queryKey: ['resume', documentId, 'other'],
    gcTime: 0,
    queryFn: () => readResume(api, session, documentId),
  });
  return (
    <Answered query={other}>
      {({ content, updatedAt }) => (
        <>
          <p>
            <Trans>
              Saved <When at={updatedAt} />. To go on from it, reload the page.
            </Trans>
          </p>
          <ResumeView resume={content.resume} label={t`The other version`} />
        </>
      )}
    </Answered>
  );
}
