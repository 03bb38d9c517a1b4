import { Trans } from '@lingui/react/macro';
import { TakenAlongNotice, useTakeAlong } from '../forms/take-along.tsx';
import type { CoveredPage } from '../session/covered-page.ts';
import { Button, ButtonRow } from '../ui/button.tsx';

/** What the window above a covered page says when it could not be fetched, or broke; the page stays all the same. */
export function SessionOverFailed(props: { covered: CoveredPage; fetched: boolean; onRetry: () => void }) {
  const taking = useTakeAlong(props.covered.attendedAt);
  return (
    <>
      <p role="status">
        {props.fetched ? (
          <Trans>That did not work. What you entered is still here, hidden, and saved nowhere yet.</Trans>
        ) : (
          <Trans>
            What signs you in again could not be fetched: there is no connection, or the platform was renewed
            meanwhile. What you entered is still here, hidden, and saved nowhere yet.
          </Trans>
        )}
      </p>
      <ButtonRow>
        <Button tone="primary" onPress={props.onRetry}>
          <Trans>Try again</Trans>
        </Button>
        {taking.offered && (
          <Button onPress={taking.take}>
            <Trans>Save it to a file</Trans>
          </Button>
        )}
      </ButtonRow>
      {taking.taken && <TakenAlongNotice />}
    </>
  );
}
