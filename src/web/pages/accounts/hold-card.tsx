import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { listMyAnswers } from '../../../shared/api/desk.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { AnswerHoldForm } from '../../forms/answer-hold.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Gap } from '../../ui/gap.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';

/** Why the account is held, what its owner answered, and room for another answer. */
export function HoldCard({ reason }: { reason: string }) {
  const { t } = useLingui();
  const api = useApi();
  const answers = useQuery({
    queryKey: ['my-answers'],
    queryFn: async () => {
      const answer = await api(listMyAnswers);
      return isRefusal(answer) ? answer : answer.answers;
    },
  });
  return (
    <div id="hold">
      <Card
        title={t`The operator holds this account`}
        aside={
          <Badge tone="warn">
            <Trans>Held</Trans>
          </Badge>
        }
      >
        <p>
          <Trans>The reason given:</Trans>
          <Gap />
          <q>{reason}</q>
        </p>
        <Answered query={answers}>
          {(all) =>
            all.length > 0 && (
              <ul className="own-list" aria-label={t`Your answers`}>
                {all.map((answer) => (
                  <li key={answer.answerId} className="own-row">
                    <div>
                      <p className="written">{answer.text}</p>
                      <p className="choice-hint">
                        <Trans>Your answer</Trans> · <When at={answer.at} />
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
        <AnswerHoldForm />
      </Card>
    </div>
  );
}
