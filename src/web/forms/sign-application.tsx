import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { applyToPosting, planApplication } from '../../client/disclosure/apply.ts';
import { grantRequest } from '../../client/requests/grant-request.ts';
import { isRefusal } from '../../shared/errors.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { FieldList } from '../pages/applications/field-list.tsx';
import { KeysKnown } from '../pages/keys/keys-known.tsx';
import { LeftOut } from '../pages/keys/left-out.tsx';
import { readersQuery } from '../pages/keys/readers-query.ts';
import { postingQuery } from '../pages/postings/posting-query.ts';
import { TeamList } from '../pages/postings/team-list.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DataList } from '../ui/data-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { setBeside } from '../ui/set-words.ts';
import { showToast } from '../ui/toast.tsx';
import { When } from '../ui/when.tsx';
import { AcceptChanges } from './accept-changes.tsx';
import type { StepProps } from './apply-to-posting.tsx';
import { KitDrillDialog } from './kit-drill-dialog.tsx';

/** The last step: all that was chosen, once more; then one copy for each reader is signed, sealed and sent. */
export function SignApplication(props: StepProps & { onBack: () => void }) {
  const { posting, choice, asked, onBack } = props;
  const { t } = useLingui();
  const { locale } = useLanguage();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const [changed, setChanged] = useState<Pick<StepProps, 'posting' | 'team'> | null>(null);
  const asShown = changed ?? props;
  const { team } = asShown;
  const [accepted, setAccepted] = useState(false);
  // The ids are made once, so that sending again after a lost answer makes no second application.
  const [ids, setIds] = useState(() => planApplication(posting));
  const [sealed, setSealed] = useState<ReadonlySet<string>>(new Set());
  const sign = useAct(
    async () => {
      setSealed(new Set());
      const { stored, fields, expiresAt } = choice;
      const message = choice.message.trim() === '' ? null : choice.message.trim();
      const resume = stored.content.resume;
      // The platform takes no grant that was issued long ago, and this screen may have been read for long.
      const plan = { ...ids, issuedAt: new Date().toISOString() };
      const chosen = {
        ...{ posting: asShown.posting, team, changesAccepted: accepted },
        resume,
        source: stored,
        fields,
        expiresAt,
        message,
        plan,
        onSealed: (recruiterId: string) => setSealed((before) => new Set([...before, recruiterId])),
      };
      const sent =
        asked === undefined
          ? await applyToPosting(api, session, chosen)
          : await grantRequest(api, session, asked.requestId, chosen);
      if (isRefusal(sent) && sent.refused === 'team_changed') await lookAgain();
      return sent;
    },
    async (application) => {
      await queries.invalidateQueries();
      showToast(asked === undefined ? t`Your application was sent.` : t`The request was granted.`);
      router.history.push(`/app/applications/${application.grantId}`, undefined, { ignoreBlocker: true });
    },
  );
  // Nothing is sealed to somebody whose name was not on this screen: the new team is shown, and signed for anew.
  async function lookAgain(): Promise<void> {
    const now = await queries.fetchQuery({ ...postingQuery(api, posting.postingId), staleTime: 0 });
    if (isRefusal(now)) return;
    const readers = await queries.fetchQuery({ ...readersQuery(api, session, now), staleTime: 0 });
    if (isRefusal(readers)) return;
    setChanged({ posting: now, team: readers });
    setAccepted(false);
    setIds(planApplication(now));
  }
  return (
    <>
      <Card title={asked === undefined ? t`Your application` : t`What you share`} sealed>
        <DataList
          rows={[
            { term: t`Posting`, value: setBeside([posting.title, posting.employerName], locale) },
            { term: t`Résumé`, value: choice.stored.content.title },
            { term: t`They can read`, value: <FieldList fields={choice.fields} /> },
            { term: t`Until`, value: <When at={choice.expiresAt} style="day" /> },
            {
              term: t`Message`,
              value:
                choice.message.trim() === '' ? (
                  <Trans>none</Trans>
                ) : (
                  <span className="posting-text">{choice.message.trim()}</span>
                ),
            },
          ]}
        />
      </Card>
      <Card title={t`Who will read it`}>
        {changed !== null && (
          <Notice tone="warn" live title={t`The people who would read have changed`}>
            <Trans>Nothing was sent. These are the people now. Sign again if you agree.</Trans>
          </Notice>
        )}
        <TeamList
          team={team.readers}
          state={({ accountId }) =>
            sign.pending && (
              <Badge tone="seal">
                {sealed.has(accountId) ? <Trans>copy sealed</Trans> : <Trans>sealing a copy…</Trans>}
              </Badge>
            )
          }
        />
        <LeftOut employerName={posting.employerName} readers={team.unconfirmed} />
        <KeysKnown employerName={posting.employerName} team={team} />
      </Card>
      <AcceptChanges
        employerName={posting.employerName}
        team={team}
        accepted={accepted}
        onChange={setAccepted}
      />
      <Notice>
        <Trans>
          Your signature allows these people to read exactly this, for this posting only. You see each
          opening, and can revoke at any time. What was read cannot be unread.
        </Trans>
      </Notice>
      {sign.refusal?.refused !== 'team_changed' && <ActTrouble act={sign} />}
      <KitDrillDialog
        open={sign.refusal?.refused === 'kit_drill_due'}
        onClose={sign.clear}
        onShown={() => void sign.run(undefined)}
      />
      <p className="visually-hidden" role="status">
        {sign.pending && <Plural value={team.readers.length} one="Sealing # copy" other="Sealing # copies" />}
      </p>
      <StepRow
        step={
          <Button
            tone="primary"
            onPress={() => void sign.run(undefined)}
            pending={sign.pending}
            disabled={team.changes.length > 0 && !accepted}
          >
            <Trans>Sign and seal</Trans>
          </Button>
        }
        back={
          <Button onPress={onBack} disabled={sign.pending}>
            <Trans>Back</Trans>
          </Button>
        }
      />
    </>
  );
}
