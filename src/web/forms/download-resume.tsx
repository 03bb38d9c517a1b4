import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { readResume, type StoredResume } from '../../client/vault/resumes.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { MakeFile } from './make-file.tsx';

/** Hands the résumé over as a file that is made in this browser. */
export function DownloadResume({ documentId }: { documentId: string }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const [saved, setSaved] = useState<StoredResume | null>(null);
  // As it is stored now: the page may hold what it was before the last save.
  const open = useAct(() => readResume(api, session, documentId), setSaved);
  return (
    <>
      <Button onPress={() => void open.run(undefined)} pending={open.pending}>
        <Trans>Download</Trans>
      </Button>
      <ActTrouble act={open} />
      <Dialog open={saved !== null} onClose={() => setSaved(null)} title={t`Download as a file`} wide keep>
        {saved !== null && (
          <MakeFile
            resume={saved.content.resume}
            language={saved.content.language}
            onClose={() => setSaved(null)}
          />
        )}
      </Dialog>
    </>
  );
}
