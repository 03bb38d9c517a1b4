import './applications.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Stage } from '../../../shared/jobs/posting.ts';
import { When } from '../../ui/when.tsx';
import { PAST_STAGE_NAMES } from './stage-badge.tsx';

/** What happened to an application, newest first, and by whose hand. */
export function StageHistory(props: {
  history: readonly { stage: Stage; at: string; byName: string | null }[];
}) {
  const { i18n, t } = useLingui();
  const newestFirst = [...props.history].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <ol className="history" aria-label={t`History`}>
      {newestFirst.map(({ stage, at, byName }) => (
        <li key={`${stage} ${at}`} className="history-step">
          <span className="history-name">{i18n._(PAST_STAGE_NAMES[stage])}</span>
          <span className="history-line">
            <When at={at} />
            {byName !== null && (
              <>
                {' · '}
                <Trans>by {byName}</Trans>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
