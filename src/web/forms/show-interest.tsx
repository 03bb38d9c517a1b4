import '../pages/interests/interests.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { PostingWithTeam } from '../../client/disclosure/apply.ts';
import type { VerifiedTeam } from '../../client/employers/verify-readers.ts';
import { showInterest } from '../../client/interests/show-interest.ts';
import type { StoredResume } from '../../client/vault/resumes.ts';
import { newTimelessUuid } from '../../shared/bytes/uuid.ts';
import { type Card as CardContent, EMPTY_CARD } from '../../shared/card/card.ts';
import { isRefusal } from '../../shared/errors.ts';
import { FACETS } from '../../shared/vocabulary/facets.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { CardFacets } from '../pages/cards/card-facets.tsx';
import { KeysKnown } from '../pages/keys/keys-known.tsx';
import { LeftOut } from '../pages/keys/left-out.tsx';
import { TeamList } from '../pages/postings/team-list.tsx';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ButtonLink, TextLink } from '../ui/link.tsx';
import { showToast } from '../ui/toast.tsx';
import { AcceptChanges } from './accept-changes.tsx';
import { ChooseShown } from './choose-shown.tsx';
import { Form } from './form.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { useChanged } from './use-changed.ts';
import { WriteHeadline } from './write-headline.tsx';

/** What goes along: a card, and one line. */
type Choice = { readonly card: CardContent; readonly headline: string };

/** Shows interest in a posting. `ownCard` is null while there is none; then it is chosen by hand, or out of a résumé. */
export function ShowInterest(props: {
  posting: PostingWithTeam;
  team: VerifiedTeam;
  ownCard: CardContent | null;
  resumes: readonly StoredResume[];
}) {
  const { t } = useLingui();
  const { posting, team, ownCard, resumes } = props;
  const [choice, setChoice] = useState<Choice>({ card: ownCard ?? EMPTY_CARD, headline: '' });
  const [tried, setTried] = useState(false);
  const [accepted, setAccepted] = useState(false);
  const changed = useChanged(choice);
  const act = useShowing(posting, team, accepted);
  const says = FACETS.some((facet) => choice.card[facet].length > 0);
  const submit = () => {
    setTried(true);
    if (says) void act.run(choice);
  };
  return (
    <Form label={t`Show interest`} onSubmit={submit}>
      <LeaveDialog changed={changed} what="unsent" />
      <ChooseShown
        ownCard={ownCard}
        resumes={resumes}
        card={choice.card}
        onChange={(card) => setChoice({ ...choice, card })}
        missing={tried && !says}
      />
      <WriteHeadline
        value={choice.headline}
        onChange={(headline) => setChoice({ ...choice, headline })}
        names={resumes.map(({ content }) => content.resume.basics.name)}
      />
      <WhoReads posting={posting} team={team} choice={choice} />
      <AcceptChanges
        employerName={posting.employerName}
        team={team}
        accepted={accepted}
        onChange={setAccepted}
      />
      <ActTrouble act={act} />
      {act.refusal?.refused === 'employer_hidden' && <WhyHidden />}
      <StepRow
        step={
          <Button
            type="submit"
            tone="primary"
            pending={act.pending}
            disabled={team.changes.length > 0 && !accepted}
          >
            <Trans>Show interest</Trans>
          </Button>
        }
        back={
          <ButtonLink tone="quiet" href={`/app/postings/${posting.postingId}`}>
            <Trans>Not now</Trans>
          </ButtonLink>
        }
      />
    </Form>
  );
}

function useShowing(posting: PostingWithTeam, team: VerifiedTeam, changesAccepted: boolean) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const router = useRouter();
  const queries = useQueryClient();
  const once = useOnceId(newTimelessUuid);
  return useAct(
    async (choice: Choice) => {
      const interestId = once.idFor(JSON.stringify(choice));
      const shown = await showInterest(api, session, {
        interestId,
        posting,
        team,
        changesAccepted,
        ...choice,
      });
      // The names on the screen become those of now, to be looked at before the next try.
      if (isRefusal(shown) && shown.refused === 'team_changed')
        await Promise.all(
          ['posting', 'readers'].map((name) =>
            queries.invalidateQueries({ queryKey: [name, posting.postingId] }),
          ),
        );
      return shown;
    },
    async () => {
      once.done();
      await queries.invalidateQueries({ queryKey: ['interests'] });
      showToast(t`You have shown interest`);
      router.history.push('/app/interests', undefined, { ignoreBlocker: true });
    },
  );
}

function WhoReads(props: { posting: PostingWithTeam; team: VerifiedTeam; choice: Choice }) {
  const { posting, team } = props;
  const { card, headline } = props.choice;
  const { t } = useLingui();
  return (
    <Card title={t`Who will see what`} sealed>
      <p>
        <Trans>
          These people at {posting.employerName}, and nobody else. No crowd hides you here: somebody who knows
          you well may recognise you.
        </Trans>
      </p>
      <TeamList team={team.readers} />
      <LeftOut employerName={posting.employerName} readers={team.unconfirmed} />
      <KeysKnown employerName={posting.employerName} team={team} />
      <section className="shown-interest" aria-label={t`What they see`}>
        {headline.trim() !== '' && <p className="shown-headline">{headline.trim()}</p>}
        <CardFacets card={card} />
      </section>
      <p className="field-hint">
        <Trans>
          It is sealed to them in your browser and stands on your record. You can end it at any time; what was
          read cannot be unread.
        </Trans>
      </p>
    </Card>
  );
}

function WhyHidden() {
  return (
    <p>
      <Trans>
        The employer may be on your list under another name, belong to the group of one that is, or recruit
        for others while you hide from agencies.{' '}
        <TextLink href="/app/card/hidden">See whom you hide from</TextLink>
      </Trans>
    </p>
  );
}
