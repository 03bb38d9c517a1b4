import { Trans, useLingui } from '@lingui/react/macro';
import type { Erased } from '../../../client/accounts/erase-account.ts';
import type { Platform } from '../../../shared/api/platform.ts';
import { parseReceipt } from '../../../shared/ledger/receipt.ts';
import { formEventReceipt } from '../../../shared/record/event-receipt.ts';
import { saveReceiptPage } from '../../forms/receipt-file.ts';
import { useReceiptWords } from '../../forms/receipt-words.ts';
import { saveAsFile } from '../../forms/save-as-file.ts';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ActTrouble } from '../act-trouble.tsx';
import { useAct } from '../use-act.ts';

/** After an account was erased: the last receipt, which is nowhere but on this page. */
export function ErasedPage({ erased, platform }: { erased: Erased; platform: Platform }) {
  const { t } = useLingui();
  const words = useReceiptWords();
  const { receipt, record } = erased;
  const saving = useAct(
    async () => {
      if (receipt === null) return saveAsFile('sealfolio-erasure.json', JSON.stringify(record));
      const whole = formEventReceipt(record, { ...parseReceipt(receipt), logKey: platform.logKey });
      const page = { words, receipts: [whole], waiting: 0, names: {}, origin: platform.origin };
      return saveReceiptPage('sealfolio-erasure', page);
    },
    () => undefined,
  );
  return (
    <div className="narrow">
      <PageHeader title={t`Your account is erased`} />
      <Card title={t`The last receipt`}>
        <p>
          {receipt === null ? (
            <Trans>
              The public log stood still at this moment, so there is no receipt yet. What you can keep is what
              the platform signed: that it erased the account.
            </Trans>
          ) : (
            <Trans>
              It shows that the erasure stands in the public log. Keep it if you may have to show one day that
              you erased the account, and when. It is only here, until you leave this page.
            </Trans>
          )}
        </p>
        <ActTrouble act={saving} />
        <ButtonRow>
          <Button tone="primary" pending={saving.pending} onPress={() => void saving.run(undefined)}>
            <Trans>Download the last receipt</Trans>
          </Button>
          <ButtonLink tone="plain" href="/app">
            <Trans>Leave</Trans>
          </ButtonLink>
        </ButtonRow>
      </Card>
      <div className="after-card">
        <Notice tone="good" live>
          <p>
            <Trans>
              You are signed out everywhere, and this browser keeps nothing of the account. If you had a
              passkey for it on a device, it opens nothing any more; you can remove it in the device’s
              settings.
            </Trans>
          </p>
        </Notice>
      </div>
    </div>
  );
}
