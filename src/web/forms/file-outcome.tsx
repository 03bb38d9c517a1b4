import { Plural, Trans } from '@lingui/react/macro';
import { useLocale } from 'react-aria-components';
import type { FontProgress } from '../export/fetch-fonts.ts';
import type { FileFormat, MadeFile } from '../export/make-file.ts';
import { Gap } from '../ui/gap.tsx';
import { Notice } from '../ui/notice.tsx';

const NAMED_AT_MOST = 20;

/** How far the making of a file is. */
export function FileProgress({ format, progress }: { format: FileFormat; progress: FontProgress | null }) {
  const { locale } = useLocale();
  const megabytes = (bytes: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(bytes / 1_000_000);
  const fetching = format === 'pdf' && (progress === null || progress.done < progress.all);
  return (
    <p role="status">
      {fetching ? (
        <Trans>
          Fetching fonts: {megabytes(progress?.done ?? 0)} of {megabytes(progress?.all ?? 27_000_000)} MB…
        </Trans>
      ) : (
        <Trans>Making the file in this browser…</Trans>
      )}
    </p>
  );
}

/** What the file could not take over, before it is saved. */
export function FileLosses({ file: { replaced, pictureLost } }: { file: MadeFile }) {
  const named = replaced.slice(0, NAMED_AT_MOST).join(' ');
  return (
    <Notice tone="warn" live>
      {replaced.length > 0 && (
        <p>
          <Plural
            value={replaced.length}
            one="# character cannot be drawn and stands as □ in the file:"
            other="# characters cannot be drawn and stand as □ in the file:"
          />
          <Gap />
          {named}
          {replaced.length > NAMED_AT_MOST && ' …'}
        </p>
      )}
      {pictureLost && (
        <p>
          <Trans>Your picture cannot be read and is left out.</Trans>
        </p>
      )}
    </Notice>
  );
}
