import type { ReactNode } from 'react';
import { Button, StepRow } from '../ui/button.tsx';
import { ResendCode } from './resend-code.tsx';
import type { SentCode } from './use-sent-code.ts';

/** What stands below the field of a code: the step, which waits for all six digits, another code, and the way back. */
export function CodeSteps(props: {
  step: ReactNode;
  /** `danger` where the step is what cannot be taken back. */
  tone?: 'primary' | 'danger';
  code: string;
  sent: SentCode;
  pending: boolean;
  back: ReactNode;
  onBack: () => void;
}) {
  const { sent, pending } = props;
  return (
    <StepRow
      step={
        <Button
          tone={props.tone ?? 'primary'}
          type="submit"
          pending={pending}
          disabled={props.code.length !== 6}
        >
          {props.step}
        </Button>
      }
      also={<ResendCode sentAt={sent.sentAt} pending={sent.sending.pending} onResend={sent.send} />}
      back={
        <Button tone="quiet" disabled={pending} onPress={props.onBack}>
          {props.back}
        </Button>
      }
    />
  );
}
