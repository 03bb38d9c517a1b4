import { Plural, Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefusal } from '../../shared/errors.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { receiptsQuery } from '../pages/record/receipts-query.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Gap } from '../ui/gap.tsx';
import { saveReceiptPage } from './receipt-file.ts';
import { useReceiptWords } from './receipt-words.ts';

type Saved = { readonly all: number; readonly waiting: number };

/** All receipts in one file, a page that checks itself. */
export function DownloadReceipts() {
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const { locale } = useLanguage();
  const words = useReceiptWords();
  const [saved, setSaved] = useState<Saved | null>(null);
  const download = useAct(async () => {
    const found = await queries.fetchQuery(receiptsQuery(api, session, locale));
    if (isRefusal(found)) return found;
    const receipts = found.receipts.flatMap(({ receipt }) => receipt ?? []);
    const waiting = found.receipts.length - receipts.length;
    const { names } = found;
    const { origin } = session.platform;
    await saveReceiptPage('sealfolio-receipts', { words, receipts, waiting, names, origin });
    return { all: receipts.length, waiting };
  }, setSaved);
  return (
    <div className="stack stack-tight">
      <div>
        <Button pending={download.pending} onPress={() => void download.run(undefined)}>
          <Trans>Download receipts</Trans>
        </Button>
      </div>
      <p className="choice-hint">
        <Trans>
          One file with a receipt of each entry. It shows by itself, without this platform and without a
          network, that the entry stands in the log.
        </Trans>
        <Gap />
        <Trans>
          Whoever sees a receipt reads what happened. That of a grant also lets them find that grant’s
          openings in the public log.
        </Trans>
      </p>
      {saved !== null && <SavedLine {...saved} />}
      <ActTrouble act={download} />
    </div>
  );
}

function SavedLine({ all, waiting }: Saved) {
  return (
    <p className="choice-hint" role="status">
      <Plural value={all} one="Saved, with # receipt." other="Saved, with # receipts." />
      <Gap />
      {waiting > 0 && (
        <Plural
          value={waiting}
          one="# event is not in the log yet and has none."
          other="# events are not in the log yet and have none."
        />
      )}
    </p>
  );
}
