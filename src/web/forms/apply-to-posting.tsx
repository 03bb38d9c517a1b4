import './apply.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PostingWithTeam } from '../../client/disclosure/apply.ts';
import type { VerifiedTeam } from '../../client/employers/verify-readers.ts';
import type { StoredResume } from '../../client/vault/resumes.ts';
import { Button, StepRow } from '../ui/button.tsx';
import { Steps } from '../ui/steps.tsx';
import { type ApplyChoice, type Asked, firstChoice } from './apply-choice.ts';
import { ChooseFields } from './choose-fields.tsx';
import { ChooseResume } from './choose-resume.tsx';
import { ChooseTerms } from './choose-terms.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { SignApplication } from './sign-application.tsx';
import { StepPart } from './step-part.tsx';
import { useChanged } from './use-changed.ts';
import { WriteFirstMessage } from './write-first-message.tsx';

const LAST = 4;

/**
 * The steps of applying, of one's own accord or because of a request. Nothing leaves this browser before the last one,
 * and every step can be gone back to.
 */
export function ApplyToPosting(props: {
  posting: PostingWithTeam;
  /** Who of its team may be sealed to. */
  team: VerifiedTeam;
  resumes: readonly StoredResume[];
  asked?: Asked;
}) {
  const { t } = useLingui();
  const { resumes, asked } = props;
  // As it was shown: a team that changes meanwhile is refused at the end and shown again, never swapped unseen.
  const [posting] = useState(props.posting);
  const [team] = useState(props.team);
  const [step, setStep] = useState(0);
  const [choice, setChoice] = useState<ApplyChoice | null>(() => {
    const newest = resumes[0];
    return newest === undefined ? null : firstChoice(posting, newest, asked);
  });
  const changed = useChanged(choice === null ? null : decided(choice));
  if (choice === null) return null;
  const steps = [t`Résumé`, t`What they read`, t`Who and until when`, t`Message`, t`Sign and seal`];
  const part = { posting, team, choice, onChange: setChoice, asked };
  const ready = step !== 1 || choice.fields.length > 0;
  return (
    <>
      <LeaveDialog changed={changed} what="unsent" />
      <Steps label={t`Steps`} steps={steps} current={step} doneLabel={t`done`} />
      <StepPart step={step}>
        {step === 0 && <ChooseResume {...part} resumes={resumes} />}
        {step === 1 && <ChooseFields {...part} />}
        {step === 2 && <ChooseTerms {...part} />}
        {step === 3 && <WriteFirstMessage {...part} />}
        {step === LAST && <SignApplication {...part} onBack={() => setStep(LAST - 1)} />}
        {step < LAST && (
          <StepRow
            step={
              <Button tone="primary" disabled={!ready} onPress={() => setStep(step + 1)}>
                <Trans>Continue</Trans>
              </Button>
            }
            back={
              step > 0 && (
                <Button onPress={() => setStep(step - 1)}>
                  <Trans>Back</Trans>
                </Button>
              )
            }
          />
        )}
      </StepPart>
    </>
  );
}

/** What a person decided, apart from what the résumé itself says. */
function decided({ stored, fields, expiresAt, message }: ApplyChoice) {
  return [stored.documentId, fields, expiresAt, message];
}

/** What each step is given. */
export type StepProps = {
  readonly posting: PostingWithTeam;
  readonly team: VerifiedTeam;
  readonly choice: ApplyChoice;
  readonly onChange: (choice: ApplyChoice) => void;
  /** The request that is answered, where there is one. */
  readonly asked: Asked | undefined;
};
