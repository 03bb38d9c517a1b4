import './picture.css';
import './picture-page.css';
import './picture-blocks.css';
import './picture-print.css';
import { useLingui } from '@lingui/react/macro';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Paper } from '../../client/export/paper.ts';
import { LANGUAGE_TAGS } from '../../shared/vocabulary/locales.ts';
import type { PdfLook } from '../export/pdf-themes.ts';
import { breakPages } from './break-pages.ts';
import { type PaperBlock, paperBlocks } from './paper-blocks.tsx';

/** How the pages look. */
export type PictureLook = Pick<PdfLook, 'theme' | 'size' | 'han'>;

/**
 * The pages of a résumé, drawn by the browser. They are laid out twice: once out of sight to be measured, once page by
 * page, so that what is seen never jumps.
 */
export function PicturePages({ paper, look }: { paper: Paper; look: PictureLook }) {
  const { t } = useLingui();
  const blocks = useMemo(() => paperBlocks(paper, look.theme), [paper, look.theme]);
  const flow = useRef<HTMLDivElement>(null);
  const pages = usePages(flow, blocks, look);
  const lang = LANGUAGE_TAGS[paper.language];
  const kind = `picture-${look.size} picture-${look.theme} picture-${look.han}`;
  return (
    <div className={`picture-pages ${kind}`} translate="no">
      <div className="picture-page picture-measured" inert aria-hidden="true">
        <div className="picture-room" ref={flow} lang={lang}>
          {blocks.map(({ content }, place) => (
            // Blocks have no names, and keep nothing.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <div key={place} className="picture-block">
              {content}
            </div>
          ))}
        </div>
      </div>
      {pages.map((places, page) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages never move
        <article key={page} className="picture-page" aria-label={t`Page ${page + 1} of ${pages.length}`}>
          <div className="picture-room" lang={lang}>
            {places.map((place) => (
              <div key={place} className="picture-block">
                {blocks[place]?.content}
              </div>
            ))}
          </div>
          {pages.length > 1 && (
            <p className="picture-number" aria-hidden="true">
              {page + 1} / {pages.length}
            </p>
          )}
        </article>
      ))}
    </div>
  );
}

/** Measures before anything is painted, and again when there is more or less room. */
function usePages(
  flow: RefObject<HTMLDivElement | null>,
  blocks: readonly PaperBlock[],
  look: PictureLook,
): number[][] {
  const [pages, setPages] = useState<number[][]>([[]]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look is another height of the same blocks
  useLayoutEffect(() => {
    const element = flow.current;
    if (element === null) return;
    const measure = () => {
      const { minHeight, paddingTop, paddingBottom } = getComputedStyle(element);
      const [whole = 0, above = 0, below = 0] = [minHeight, paddingTop, paddingBottom].map(Number.parseFloat);
      const room = whole - above - below;
      const heights = [...element.children].map((child) => child.getBoundingClientRect().height);
      const measured = blocks.map(({ withNext }, place) => ({ withNext, height: heights[place] ?? 0 }));
      setPages((before) => {
        const next = breakPages(measured, room);
        return JSON.stringify(next) === JSON.stringify(before) ? before : next;
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [flow, blocks, look.size]);
  // Blocks of the draft before may be more than there are now.
  return pages.map((places) => places.filter((place) => place < blocks.length));
}
