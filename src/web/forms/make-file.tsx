import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { likelyHan, likelySize } from '../../client/export/file-defaults.ts';
import { isRefusal } from '../../shared/errors.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { FontProgress } from '../export/fetch-fonts.ts';
import type { FileChoice, MadeFile } from '../export/make-file.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { startWorker } from '../trusted-workers.ts';
import { Button, StepRow } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ChooseFormat } from './choose-format.tsx';
import { FileLosses, FileProgress } from './file-outcome.tsx';
import { saveAsFile } from './save-as-file.ts';

/** Chooses what the file is to be, makes it, tells what it could not take over, and saves it. */
export function MakeFile(props: { resume: Resume; language: Locale; onClose: () => void }) {
  const { t } = useLingui();
  const { resume } = props;
  const [choice, setChoice] = useState<FileChoice>(() => ({
    format: 'pdf',
    theme: 'plain',
    size: likelySize(resume, navigator.language),
    han: likelyHan(resume, props.language).han,
    language: props.language,
  }));
  const [progress, setProgress] = useState<FontProgress | null>(null);
  const [waiting, setWaiting] = useState<MadeFile | null>(null);
  const [savedName, setSavedName] = useState<string | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const save = (file: MadeFile) => {
    saveAsFile(file.name, [new Blob([file.bytes])]);
    setWaiting(null);
    setSavedName(file.name);
  };
  const make = useAct(
    async () => {
      setSavedName(null);
      setWaiting(null);
      setProgress(null);
      stop.current = new AbortController();
      const { signal } = stop.current;
      const { makeFile } = await import('../export/make-file.ts');
      const made = await makeFile(resume, choice, {
        start: () => startWorker('paper'),
        onProgress: setProgress,
        signal,
      });
      return isRefusal(made) && signal.aborted ? null : made;
    },
    (file) => {
      if (file === null) return;
      if (file.replaced.length > 0 || file.pictureLost) setWaiting(file);
      else save(file);
    },
  );
  return (
    <div className="stack">
      <ChooseFormat
        resume={resume}
        choice={choice}
        disabled={make.pending}
        onChange={(next) => {
          setChoice(next);
          setWaiting(null);
          setSavedName(null);
        }}
      />
      <Notice>
        <Trans>
          A file is out of the platform’s reach. Whoever you give it to can pass it on: no record is kept of
          that, and it cannot be revoked.
        </Trans>
      </Notice>
      {make.pending && <FileProgress format={choice.format} progress={progress} />}
      {waiting !== null && <FileLosses file={waiting} />}
      {savedName !== null && (
        <Notice tone="good" live>
          <Trans>Saved as “{savedName}”.</Trans>
        </Notice>
      )}
      <ActTrouble act={make} />
      <StepRow
        step={
          waiting === null ? (
            <Button tone="primary" pending={make.pending} onPress={() => void make.run(undefined)}>
              <Trans>Make the file</Trans>
            </Button>
          ) : (
            <Button tone="primary" onPress={() => save(waiting)}>
              <Trans>Save it as it is</Trans>
            </Button>
          )
        }
        back={
          <Button onPress={make.pending ? () => stop.current.abort() : props.onClose}>
            {make.pending ? t`Stop` : t`Close`}
          </Button>
        }
      />
    </div>
  );
}
