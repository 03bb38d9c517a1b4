import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { proposeCard } from '../../client/cards/propose-card.ts';
import { proposeHidden } from '../../client/cards/propose-hidden.ts';
import type { StoredResume } from '../../client/vault/resumes.ts';
import type { MyCard } from '../../shared/api/cards.ts';
import { costOf } from '../../shared/card/rarity.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import { AboutNumbers } from '../pages/cards/about-numbers.tsx';
import type { PublicTable } from '../pages/cards/card-query.ts';
import { CostWords } from '../pages/cards/cost-words.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { Steps } from '../ui/steps.tsx';
import { type CardDraft, cardOfDecisions, type Decisions, firstDraft, hideChoices } from './card-draft.ts';
import { ChooseHidden } from './choose-hidden.tsx';
import { ChooseSource } from './choose-source.tsx';
import { ChooseVisibility } from './choose-visibility.tsx';
import { ConfirmProposals } from './confirm-proposals.tsx';
import { EditCard } from './edit-card.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PublishCard } from './publish-card.tsx';
import { StepPart } from './step-part.tsx';
import { useChanged } from './use-changed.ts';

const [SOURCE, CONFIRM, SAY, SHOW, PUBLISH] = [0, 1, 2, 3, 4] as const;
type Step = typeof SOURCE | typeof CONFIRM | typeof SAY | typeof SHOW | typeof PUBLISH;

/** The steps of making or changing a card. Nothing leaves this browser before the last one. */
export function MakeCard(props: {
  mine: MyCard;
  resumes: readonly StoredResume[];
  table: PublicTable;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { mine, table } = props;
  const [step, setStep] = useState<Step>(mine.card === null ? SOURCE : SAY);
  const [draft, setDraft] = useState<CardDraft>(() => firstDraft(mine));
  const [source, setSource] = useState<StoredResume | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [proposals, setProposals] = useState<ReturnType<typeof proposeCard>>([]);
  const [published, setPublished] = useState(false);
  const changed = useChanged([draft, decisions.size]);
  const beside = (facet: Facet, code: string) => <CostWords cost={costOf(facet, code, table.table)} />;

  const start = (resume: StoredResume | null) => {
    if (resume !== null && resume !== source) {
      setProposals(proposeCard(resume.content.resume, today));
      setDecisions(new Map());
      setDraft({ ...draft, hide: hideChoices(proposeHidden(resume.content.resume, today), mine) });
    }
    setSource(resume);
    setStep(resume === null ? SAY : CONFIRM);
  };
  const next = () => {
    if (step === CONFIRM) setDraft({ ...draft, card: cardOfDecisions(draft.card, proposals, decisions) });
    if (step !== PUBLISH) setStep((step + 1) as Step);
  };
  const back = () => setStep(step === SAY && source === null ? SOURCE : ((step - 1) as Step));
  const ready = step === SAY ? draft.card.occupation.length > 0 : step !== SHOW || draft.employed !== null;

  return (
    <>
      <LeaveDialog changed={changed && !published} what="entries" />
      <Steps
        label={t`Steps`}
        steps={[t`Résumé`, t`From your résumé`, t`What it says`, t`Who is shown it`, t`Publish`]}
        current={step}
        doneLabel={t`done`}
      />
      <StepPart step={step}>
        {step === SOURCE && <ChooseSource resumes={props.resumes} onStart={start} />}
        {step === CONFIRM && source !== null && (
          <>
            <ConfirmProposals
              proposals={proposals}
              resume={source.content.resume}
              decisions={decisions}
              onChange={setDecisions}
              beside={beside}
            />
            <AboutNumbers table={table} />
          </>
        )}
        {step === SAY && (
          <>
            <Card title={t`What your card says`}>
              <p className="field-hint">
                <Trans>
                  Say as little as you like: every word makes you easier to find, and to recognise.
                </Trans>
              </p>
              <EditCard card={draft.card} onChange={(card) => setDraft({ ...draft, card })} beside={beside} />
            </Card>
            <AboutNumbers table={table} />
            {draft.card.occupation.length === 0 && (
              <Notice tone="warn">
                <Trans>A card is found by its occupation: choose one to go on.</Trans>
              </Notice>
            )}
          </>
        )}
        {step === SHOW && (
          <>
            <ChooseVisibility value={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
            <Card title={t`Whom it is hidden from`}>
              <ChooseHidden
                draft={draft}
                listed={mine.entries.filter(({ list }) => list === 'hidden').map(({ label }) => label)}
                onChange={(hide) => setDraft({ ...draft, hide })}
              />
            </Card>
          </>
        )}
        {step === PUBLISH && (
          <PublishCard
            draft={draft}
            mine={mine}
            table={table}
            onBack={back}
            onPublishing={setPublished}
            onDone={props.onDone}
          />
        )}
        {step !== SOURCE && step !== PUBLISH && (
          <StepRow
            step={
              <Button tone="primary" disabled={!ready} onPress={next}>
                <Trans>Continue</Trans>
              </Button>
            }
            back={
              <Button onPress={back}>
                <Trans>Back</Trans>
              </Button>
            }
          />
        )}
      </StepPart>
    </>
  );
}
