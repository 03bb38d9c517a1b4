import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { ImportProgress } from '../import/import-messages.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { type ReadFile, readFile } from '../pages/resumes/read-file.ts';
import { useAct } from '../pages/use-act.ts';
import { Button } from '../ui/button.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Loading } from '../ui/loading.tsx';

/** What is offered to choose; what a file really is, its bytes tell. */
const TAKEN = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/zip',
  'application/json',
  'application/xml',
  'image/jpeg',
  'image/png',
  'image/webp',
  '.pdf',
  '.docx',
  '.zip',
  '.json',
  '.xml',
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
];

/** Takes a file and reads it in a worker that has no network. */
export function ChooseFile({ onRead }: { onRead: (read: ReadFile) => void }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const read = useAct(async (file: File) => {
    setName(file.name);
    setProgress(null);
    stop.current = new AbortController();
    return readFile(file, { signal: stop.current.signal, onProgress: setProgress });
  }, onRead);
  if (read.pending) {
    return (
      <div className="stack stack-tight">
        <p role="status">
          <Trans>Reading {name} in this browser…</Trans> <Heard progress={progress} />
        </p>
        <Loading label={t`Reading the file`} lines={5} />
        <div>
          <Button onPress={() => stop.current?.abort()}>
            <Trans>Stop</Trans>
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      <ActTrouble act={read} />
      <FileDrop
        label={t`Drop your résumé here`}
        chooseLabel={t`Choose a file`}
        accept={TAKEN}
        hint={
          <Trans>
            PDF, Word document (.docx), a scan or photo, your data from LinkedIn (ZIP), Europass or JSON
            Resume; 20 MB at most. It is read inside this browser, by a part of it that has no network.
            Nothing is stored before you have checked it.
          </Trans>
        }
        onFiles={([file]) => {
          if (file !== undefined) void read.run(file);
        }}
      />
    </div>
  );
}

/** What is being done: pages, and for pictures what reads them first. */
function Heard({ progress }: { progress: ImportProgress | null }) {
  if (progress === null) return null;
  const { done, all } = progress;
  if (progress.of === 'bytes') {
    const percent = Math.floor((100 * done) / Math.max(1, all));
    return <Trans>Loading what reads pictures: {percent} %</Trans>;
  }
  if (progress.of === 'pictures')
    return (
      <Trans>
        Recognising picture {done} of {all}; each takes some seconds.
      </Trans>
    );
  return (
    <Trans>
      Page {done} of {all}
    </Trans>
  );
}
