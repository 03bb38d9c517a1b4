import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { copyOfDocument } from '../../client/vault/resume-document.ts';
import { readResume, type StoredResume, saveResume } from '../../client/vault/resumes.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';
import { SealedField } from './sealed-field.tsx';

/** Makes a second résumé out of the one that is stored, for another kind of job. Neither changes with the other. */
export function CopyResume({ stored }: { stored: StoredResume }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [title, setTitle] = useState('');
  // Made once for each copy, so that copying again after a lost answer makes nothing twice.
  const [documentId, setDocumentId] = useState(newUuidV7);
  const copy = useAct(
    async () => {
      const now = await readResume(api, session, stored.documentId);
      if (isRefusal(now)) return now;
      const content = copyOfDocument(now.content, title.trim());
      return saveResume(api, session, { documentId, version: 1, content });
    },
    async () => {
      setAsking(false);
      setDocumentId(newUuidV7());
      await queries.invalidateQueries({ queryKey: ['resumes'] });
      showToast(t`Copied. This is the new one.`);
      router.history.push(`/app/resumes/${documentId}`);
    },
  );
  return (
    <>
      <Button
        onPress={() => {
          setTitle(t`${stored.content.title} (copy)`);
          setAsking(true);
        }}
      >
        <Trans>Copy</Trans>
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t`Copy as a new résumé`} keep>
        <SealedField
          autoFocus
          label={t`Your name for the new one`}
          hint={t`Only you see it. Name it after the kind of job it is for.`}
          value={title}
          maxLength={200}
          onChange={setTitle}
        />
        <p className="field-hint">
          <Trans>
            It begins as the one that you saved last, without its earlier versions. From then on each changes
            for itself.
          </Trans>
        </p>
        <ActTrouble act={copy} />
        <StepRow
          step={
            <Button
              tone="primary"
              disabled={title.trim() === ''}
              pending={copy.pending}
              onPress={() => void copy.run(undefined)}
            >
              <Trans>Make the copy</Trans>
            </Button>
          }
          back={
            <Button onPress={() => setAsking(false)}>
              <Trans>Cancel</Trans>
            </Button>
          }
        />
      </Dialog>
    </>
  );
}
