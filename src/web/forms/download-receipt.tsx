import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefusal } from '../../shared/errors.ts';
import { canonicalText } from '../../shared/ledger/canonical.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { receiptsQuery } from '../pages/record/receipts-query.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { saveAsFile } from './save-as-file.ts';

/** The receipt of one event as a file, or that there is none yet. `what` says which event it is, for screen readers. */
export function DownloadReceipt({ event, what }: { event: LedgerEvent; what: string }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const { locale } = useLanguage();
  const [waits, setWaits] = useState(false);
  const download = useAct(
    async () => {
      const found = await queries.fetchQuery(receiptsQuery(api, session, locale));
      if (isRefusal(found)) return found;
      const text = canonicalText(event);
      return found.receipts.find(({ record }) => record.event === text)?.receipt ?? null;
    },
    (receipt) => {
      setWaits(receipt === null);
      if (receipt === null) return;
      saveAsFile(`sealfolio-${event.type.replace('.', '-')}-${event.at.slice(0, 10)}.tlog-proof`, receipt);
    },
  );
  return (
    <>
      <Button
        tone="quiet"
        label={t`Receipt: ${what}`}
        pending={download.pending}
        onPress={() => void download.run(undefined)}
      >
        <Trans>Receipt</Trans>
      </Button>
      {waits && (
        <p role="status">
          <Trans>This is not in the public log yet, so there is no receipt. It enters within minutes.</Trans>
        </p>
      )}
      <ActTrouble act={download} />
    </>
  );
}
