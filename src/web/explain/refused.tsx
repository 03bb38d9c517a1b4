import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Refusal, RefusalCode } from '../../shared/errors.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { explainRefusal } from './explain-refusal.ts';

/** A refusal, explained where it happened. `onRetry` where trying again can help; `action` for another way on. */
export function Refused(props: { refusal: Refusal | RefusalCode; onRetry?: () => void; action?: ReactNode }) {
  const { i18n } = useLingui();
  const code = typeof props.refusal === 'string' ? props.refusal : props.refusal.refused;
  return (
    <Notice
      tone="warn"
      live
      action={
        <>
          {props.onRetry !== undefined && (
            <Button onPress={props.onRetry}>
              <Trans>Try again</Trans>
            </Button>
          )}
          {props.action}
        </>
      }
    >
      <p>{i18n._(explainRefusal(code))}</p>
    </Notice>
  );
}
