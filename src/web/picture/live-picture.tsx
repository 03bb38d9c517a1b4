import { Trans, useLingui } from '@lingui/react/macro';
import { memo, useMemo, useState } from 'react';
import { likelyHan, likelySize } from '../../client/export/file-defaults.ts';
import { formPaper } from '../../client/export/paper.ts';
import type { ResumeDocument } from '../../client/vault/resume-document.ts';
import { ResumeView } from '../pages/resumes/resume-view.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { type PictureLook, PicturePages } from './picture-pages.tsx';
import { useCalm } from './use-calm.ts';

type Kind = PictureLook['theme'] | 'screen';
type Draft = Pick<ResumeDocument, 'resume' | 'language'>;

/**
 * What a reader will see of the draft: the file's pages in either look, or the sheet that is read on the platform.
 * Undefined while a date is no date: then what could be drawn last stays.
 */
export const LivePicture = memo(function LivePicture({ draft }: { draft: Draft | undefined }) {
  const { t } = useLingui();
  const calm = useCalm(draft);
  const [kind, setKind] = useState<Kind>('plain');
  const [size, setSize] = useState<PictureLook['size'] | null>(null);
  const [large, setLarge] = useState(false);
  return (
    <section className="picture" aria-label={t`Picture of the page`}>
      <div className="picture-tools">
        <h2>
          <Trans>What a reader sees</Trans>
        </h2>
        <div className="picture-choices">
          <Select
            compact
            hideLabel
            label={t`Look of the picture`}
            value={kind}
            onChange={(id) => {
              if (id === 'plain' || id === 'margin' || id === 'screen') setKind(id);
            }}
            options={[
              { id: 'plain', label: t`File, plain` },
              { id: 'margin', label: t`File, margin` },
              { id: 'screen', label: t`On this platform` },
            ]}
          />
          {kind !== 'screen' && calm !== undefined && (
            <Select
              compact
              hideLabel
              label={t`Paper of the picture`}
              value={size ?? likelySize(calm.resume, navigator.language)}
              onChange={(id) => {
                if (id === 'a4' || id === 'letter') setSize(id);
              }}
              options={[
                { id: 'a4', label: t`A4` },
                { id: 'letter', label: t`Letter` },
              ]}
            />
          )}
        </div>
      </div>
      <section
        className={large ? 'picture-frame picture-large' : 'picture-frame'}
        aria-label={t`Pages`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by the keyboard
        tabIndex={0}
      >
        {calm !== undefined && <Drawn draft={calm} kind={kind} size={size} />}
      </section>
      <div className="picture-tools">
        <p className="picture-note">
          {kind === 'screen' ? (
            <Trans>Whom you apply to sees only what you choose to send along.</Trans>
          ) : (
            <Trans>
              The words of the file in their order. Lines and pages may break a little otherwise in it.
            </Trans>
          )}
        </p>
        {kind !== 'screen' && (
          <Button tone="quiet" onPress={() => setLarge(!large)}>
            {large ? <Trans>Whole page</Trans> : <Trans>Larger</Trans>}
          </Button>
        )}
      </div>
    </section>
  );
});

function Drawn(props: { draft: Draft; kind: Kind; size: PictureLook['size'] | null }) {
  const { t } = useLingui();
  const { draft, kind } = props;
  const { resume, language } = draft;
  const paper = useMemo(() => formPaper(resume, language), [resume, language]);
  const { han } = useMemo(() => likelyHan(resume, language), [resume, language]);
  if (kind === 'screen') return <ResumeView resume={resume} label={t`Your résumé on this platform`} />;
  const size = props.size ?? likelySize(resume, navigator.language);
  return <PicturePages paper={paper} look={{ theme: kind, size, han }} />;
}
