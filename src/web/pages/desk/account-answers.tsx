import '../employer/employer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { listMyAnswers } from '../../../shared/api/desk.ts';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { Gap } from '../../ui/gap.tsx';
import { When } from '../../ui/when.tsx';

/** What the owner of a held account answered, newest first. */
export function AccountAnswers({ answers }: { answers: Answer<typeof listMyAnswers>['answers'] }) {
  const { t } = useLingui();
  if (answers.length === 0) {
    return (
      <p className="field-hint">
        <Trans>Its owner has answered nothing.</Trans>
      </p>
    );
  }
  return (
    <ol className="history" aria-label={t`Answers`}>
      {answers.map(({ answerId, text, at }) => (
        <li key={answerId} className="history-entry">
          <p className="history-head">
            <Trans>Its owner answered</Trans>
            <Gap />
            <When at={at} />
          </p>
          <p className="written">{text}</p>
        </li>
      ))}
    </ol>
  );
}
