import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';

/** The pages of the chosen file, as pictures that were drawn in the worker, to compare with what was read. */
export function PagePictures({ pages }: { pages: readonly Blob[] }) {
  const { t } = useLingui();
  if (pages.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by the keyboard
    <section className="page-pictures" aria-label={t`The document`} tabIndex={0}>
      {pages.map((page, index) => (
        // Pages never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <figure key={index}>
          <Picture page={page} label={t`Page ${index + 1} of the document`} />
          <figcaption>
            <Trans>Page {index + 1}</Trans>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

function Picture({ page, label }: { page: Blob; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    void (async () => {
      const picture = await createImageBitmap(page);
      if (canvas.current === null) return;
      canvas.current.width = picture.width;
      canvas.current.height = picture.height;
      canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
      picture.close();
    })();
  }, [page]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
