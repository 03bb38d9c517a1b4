import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import {
  type Asking,
  askToBeLetIn,
  type Comparing,
  compareHere,
  finishHere,
} from '../../client/accounts/ask-to-be-let-in.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { browserKeep } from '../session/browser-keep.ts';
import { useApi, useSessionKeeper } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { When } from '../ui/when.tsx';
import { SixDigits } from './six-digits.tsx';
import { useLeaving } from './use-leaving.ts';

/** The new device: shows a code to type on the old one, then six digits to compare, then signs in. */
export function AskToBeLetIn() {
  const [tries, setTries] = useState(0);
  return <OneRequest key={tries} onAgain={() => setTries(tries + 1)} />;
}

function OneRequest({ onAgain }: { onAgain: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const keeper = useSessionKeeper();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [comparing, setComparing] = useState<Comparing | null>(null);
  const leaving = useLeaving();
  const finishing = useAct(
    (compared: Comparing) => finishHere(api, compared, { keep: browserKeep, signal: leaving.current.signal }),
    (session) => keeper.begin(session),
  );
  const waiting = useAct(
    (asked: Asking) => compareHere(api, asked, { signal: leaving.current.signal }),
    setComparing,
  );
  const begin = useAct(
    () => askToBeLetIn(api),
    (asked) => {
      setAsking(asked);
      void waiting.run(asked);
    },
  );
  useOnce(() => void begin.run(undefined));
  const over = [begin, waiting, finishing].some((act) => act.refusal !== null || act.tampered !== null);
  return (
    <div className="stack">
      {!over && asking === null && <Loading label={t`Making a code`} lines={2} />}
      {!over && asking !== null && comparing === null && <TypeThere asking={asking} />}
      {!over && comparing !== null && (
        <>
          <SixDigits code={comparing.code} />
          {finishing.pending ? (
            <p role="status">
              <Trans>Waiting until the other device lets this one in …</Trans>
            </p>
          ) : (
            <>
              <p>
                <Trans>
                  Do both screens show the same six digits? If they differ, somebody stands in between.
                </Trans>
              </p>
              <ButtonRow>
                <Button tone="primary" onPress={() => void finishing.run(comparing)}>
                  <Trans>They are the same</Trans>
                </Button>
                <Button tone="danger" onPress={onAgain}>
                  <Trans>They differ</Trans>
                </Button>
              </ButtonRow>
            </>
          )}
        </>
      )}
      {over && (
        <>
          <ActTrouble act={begin} />
          <ActTrouble act={waiting} />
          <ActTrouble act={finishing} />
          <ButtonRow>
            <Button tone="primary" onPress={onAgain}>
              <Trans>Begin again</Trans>
            </Button>
          </ButtonRow>
        </>
      )}
    </div>
  );
}

function TypeThere({ asking }: { asking: Asking }) {
  const { t } = useLingui();
  return (
    <>
      <p>
        <Trans>
          On the device that is signed in, open the account menu: Account, Devices, “Let a new device in”.
          Type this code there:
        </Trans>
      </p>
      <output className="compare-code" aria-label={t`Code to type on the other device`} translate="no">
        {asking.typed}
      </output>
      <p className="field-hint" role="status">
        <Trans>
          Waiting for the other device. The code holds until <When at={asking.expiresAt} />.
        </Trans>
      </p>
    </>
  );
}

// In development React mounts twice; one request is enough.
function useOnce(act: () => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    act();
  });
}
