import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../ui/card.tsx';

/** What the file holds, and what is not in it. */
export function WhatIsTaken() {
  const { t } = useLingui();
  return (
    <Card title={t`What is in it`}>
      <ul className="consequences">
        <li>
          <Trans>Every résumé, also as JSON Resume, and every original file as it was.</Trans>
        </li>
        <li>
          <Trans>Every conversation with its messages, and every request with your answer.</Trans>
        </li>
        <li>
          <Trans>Your card and whom it is hidden from, your applications, interests and grants.</Trans>
        </li>
        <li>
          <Trans>Who read what and when, with the receipts; your devices and sign-ins.</Trans>
        </li>
      </ul>
      <p>
        <Trans>
          Not in it: your address, which is stored sealed and cannot be shown; copies that employers hold, and
          the line you wrote beside an interest, which only they can open; and which employers saw your card
          or put it on a list, which nobody is told. Nothing is deleted here by it.
        </Trans>
      </p>
    </Card>
  );
}
