import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { LANGUAGE_TAGS } from '../../shared/vocabulary/locales.ts';
import { useLanguage } from '../i18n.tsx';
import { Gap } from '../ui/gap.tsx';
import { Notice } from '../ui/notice.tsx';
import { useMissedWords } from './missed-words.ts';
import type { Taken } from './take-everything.tsx';

const STEP = 1000;

/** That the file is there, how large, and what is missing in it. */
export function TakenNotice({ contents: { files, missed, sealed }, size }: Taken) {
  const { t } = useLingui();
  const words = useMissedWords();
  const count = files.length;
  const bytes = useBytes(size);
  return (
    <div className="stack stack-tight">
      <Notice tone="good" title={t`The file is made`} live>
        <p>
          <Plural value={count} one={`# file, ${bytes}.`} other={`# files, ${bytes}.`} />
          <Gap />
          <Trans>
            Your browser has saved it where it keeps downloads. README.txt in it says how it is opened.
          </Trans>
        </p>
        <p>
          {sealed === 'plain' ? (
            <Trans>It opens with this kit only, as its passphrase. Keep the two in different places.</Trans>
          ) : (
            <Trans>
              It opens with this kit only, also after you replace the kit. Keep the two in different places.
            </Trans>
          )}
        </p>
      </Notice>
      {missed.length > 0 && (
        <Notice tone="danger" title={t`Not everything could be taken`} live>
          <p>
            <Trans>
              What follows was changed, put in another’s place or kept back, and is not in the file:
            </Trans>
          </p>
          <ul className="consequences">
            {missed.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and entries may be alike.
              <li key={index}>
                {words(one)} {one.id !== null && <code>{one.id}</code>}
              </li>
            ))}
          </ul>
          <p>
            <Trans>
              Make the file once more. If this stays, keep a picture of this page, and ask the operator what
              happened.
            </Trans>
          </p>
        </Notice>
      )}
    </div>
  );
}

/** A size as people read it: kilobytes below one megabyte. */
function useBytes(size: number): string {
  const { locale } = useLanguage();
  const large = size >= STEP * STEP;
  const unit = large ? 'megabyte' : 'kilobyte';
  const value = size / (large ? STEP * STEP : STEP);
  const options = { style: 'unit', unit, maximumFractionDigits: large ? 1 : 0 } as const;
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], options).format(value);
}
