import './ask-for-resume.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Asked, askForResume } from '../../client/requests/ask-for-resume.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import type { PostingWithTeam } from '../pages/openings/terms-of.ts';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, ButtonRow, StepRow } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { showToast } from '../ui/toast.tsx';
import { type AskedChoice, FIRST_ASKED, readKeepDays } from './asked-choice.ts';
import { AskedFields } from './asked-fields.tsx';
import { AskedMessage } from './asked-message.tsx';
import { AskedRation } from './asked-ration.tsx';
import { AskedTerms } from './asked-terms.tsx';
import { Form } from './form.tsx';
import { useAskedClose } from './use-asked-close.tsx';
import { useChanged } from './use-changed.ts';
import { WhatTheySee } from './what-they-see.tsx';

/** What is asked, of whom. */
export type Asking = {
  readonly posting: PostingWithTeam;
  readonly to: Asked;
  /** What is known of the person: the card, or what an interest shows. */
  readonly about: ReactNode;
  readonly onClose: () => void;
  /** The handle is no longer current: nothing was asked. */
  readonly onOver?: () => void;
  readonly onAsked?: () => unknown;
};

/** Asks the person behind a card, or behind an interest, for chosen fields. */
export function AskForResume(props: Asking) {
  const { t } = useLingui();
  const [choice, setChoice] = useState(FIRST_ASKED);
  const closing = useAskedClose(useChanged(choice), props.onClose, 'unsent');
  const over = () => {
    props.onClose();
    props.onOver?.();
  };
  const { act, bare } = useAsking(props, over);
  const keepDays = readKeepDays(choice.keepDays);
  const ready = choice.fields.length > 0 && keepDays !== undefined;
  if (bare) return <SentBare text={choice.message} onClose={props.onClose} />;
  return (
    <Dialog open wide keep onClose={closing.close} busy={act.pending} title={t`Ask for the résumé`}>
      <Form label={t`Ask for the résumé`} onSubmit={() => ready && void act.run(choice)}>
        {closing.question}
        <section aria-label={t`Whom you ask`} className="asked-about">
          {props.about}
        </section>
        <AskedRation postingId={props.posting.postingId} />
        <AskedFields choice={choice} onChange={setChoice} />
        <AskedTerms choice={choice} onChange={setChoice} />
        <AskedMessage
          posting={props.posting}
          to={props.to}
          choice={choice}
          onChange={setChoice}
          onOver={over}
        />
        <WhatTheySee posting={props.posting} choice={choice} />
        <ActTrouble act={act} />
        <StepRow
          step={
            <Button type="submit" tone="primary" pending={act.pending} disabled={!ready}>
              <Trans>Sign and send</Trans>
            </Button>
          }
          back={
            <Button onPress={closing.close} disabled={act.pending}>
              <Trans>Not now</Trans>
            </Button>
          }
        />
      </Form>
    </Dialog>
  );
}

/** Sends it. `bare` once it arrived without the message that was written. */
function useAsking({ posting, to, onClose, onAsked }: Asking, onOver: () => void) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const once = useOnceId();
  const [bare, setBare] = useState(false);
  const { postingId } = posting;
  const act = useAct(
    async ({ fields, keepDays, answerDays, message }: AskedChoice) => {
      const asked = {
        ...{ postingId, to, fields, answerDays, message: message.trim() === '' ? null : message },
        keepDays: readKeepDays(keepDays) ?? Number.NaN,
      };
      const requestId = once.idFor(JSON.stringify([to, fields, keepDays, answerDays, message]));
      const request = await askForResume(api, session, { ...asked, requestId });
      if (isRefusal(request) && request.refused === 'handle_over') onOver();
      return isRefusal(request)
        ? request
        : { withoutMessage: asked.message !== null && !request.withMessage };
    },
    async ({ withoutMessage }) => {
      once.done();
      await queries.invalidateQueries({ queryKey: ['sent-requests', postingId] });
      await onAsked?.();
      showToast(t`The request is sent`);
      if (withoutMessage) setBare(true);
      else onClose();
    },
  );
  return { act, bare };
}

/** Says that only the form went, and keeps the written text in sight so that it is not lost. */
function SentBare({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Sent without the message`}
      actions={
        <ButtonRow>
          <Button autoFocus tone="primary" onPress={onClose}>
            <Trans>Understood</Trans>
          </Button>
        </ButtonRow>
      }
    >
      <Notice>
        <p>
          <Trans>
            No key was left to seal your message with, so only the form went. If the person grants it, you can
            write in the conversation.
          </Trans>
        </p>
      </Notice>
      <p className="asked-text">{text}</p>
    </Dialog>
  );
}
