import { useMemo, useState } from 'react';
import { exportName } from '../../client/export/export-name.ts';
import { writeJsonResume } from '../../client/export/json-resume.ts';
import type { ResumeDocument } from '../../client/vault/resume-document.ts';
import type { TakenAlong } from '../session/unsaved.ts';
import { type Place, placeText } from './place-leftover.ts';
import { beginDraft, finishDraft, type ResumeDraft, roughResume } from './resume-draft.ts';

type Leftover = ResumeDocument['leftover'][number];

/** A résumé document in the editor: its draft, its name and language, and what is not placed yet. */
export function useResumeContent(first: ResumeDocument) {
  const [head, setHead] = useState({ title: first.title, language: first.language });
  const [draft, setDraft] = useState(() => beginDraft(first.resume));
  const [leftover, setLeftover] = useState<readonly Leftover[]>(first.leftover);
  const [setAside, setSetAside] = useState<readonly Leftover[]>([]);
  const finished = useMemo(() => finishDraft(draft), [draft]);
  const content = useMemo(
    (): ResumeDocument | undefined =>
      'wrong' in finished
        ? undefined
        : {
            ...first,
            title: head.title.trim() || first.title,
            language: head.language,
            resume: finished.resume,
            leftover: [...leftover],
          },
    [first, finished, head, leftover],
  );
  const without = (one: Leftover) => setLeftover((before) => before.filter((other) => other !== one));
  return {
    head,
    setHead,
    draft,
    setDraft: (next: ResumeDraft) => setDraft(next),
    leftover,
    setAside,
    wrong: 'wrong' in finished ? finished.wrong : [],
    /** The document as it would be saved; undefined while something in it is wrong. */
    content,
    /** A file of what is on the screen, with whatever is wrong in it. */
    takeAlong: (): TakenAlong => ({
      name: exportName(draft.basics.name, head.language, 'json'),
      text: writeJsonResume(roughResume(draft)),
    }),
    place: (one: Leftover, place: Place) => {
      setDraft((before) => placeText(before, one.text, place));
      without(one);
    },
    putAside: (one: Leftover) => {
      setSetAside((before) => [...before, one]);
      without(one);
    },
    takeBack: () => {
      setLeftover((before) => [...before, ...setAside]);
      setSetAside([]);
    },
  };
}
/** See {@link useResumeContent}. */
export type ResumeContent = ReturnType<typeof useResumeContent>;
