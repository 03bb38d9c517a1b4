import './employer.css';
import { useLingui } from '@lingui/react/macro';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { When } from '../../ui/when.tsx';

type Said = { readonly byName: string; readonly at: string };
/** What an operator decided. */
export type Decided = Said & { readonly decision: string; readonly reason: string };
/** What the employer's people answered. */
export type SaidBack = Said & { readonly text: string };

type Entry = Said & { readonly kind: string; readonly says: string };

const TONES: ReadonlyMap<string, BadgeTone> = new Map([
  ['approved', 'good'],
  ['held', 'warn'],
  ['refused', 'danger'],
  ['answer', 'accent'],
]);

/** Decisions and answers in one row of time, newest first, with names. */
export function History(props: {
  employerName: string;
  decisions: readonly Decided[];
  answers: readonly SaidBack[];
}) {
  const { t } = useLingui();
  const { employerName } = props;
  const entries: readonly Entry[] = [
    ...props.decisions.map(({ decision, reason, ...said }) => ({ ...said, kind: decision, says: reason })),
    ...props.answers.map(({ text, ...said }) => ({ ...said, kind: 'answer', says: text })),
  ].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <ol className="history" aria-label={t`Decisions and answers of ${employerName}`}>
      {entries.map((entry) => (
        <HistoryEntry key={`${entry.at} ${entry.kind}`} {...entry} />
      ))}
    </ol>
  );
}

function HistoryEntry({ kind, says, byName, at }: Entry) {
  const { t } = useLingui();
  const names = new Map([
    ['approved', t`Approved`],
    ['refused', t`Refused`],
    ['held', t`Held`],
    ['answer', t`Answer`],
  ]);
  return (
    <li className="history-entry">
      <p className="history-head">
        <Badge tone={TONES.get(kind) ?? 'neutral'}>{names.get(kind) ?? kind}</Badge> <bdi>{byName}</bdi>{' '}
        <When at={at} />
      </p>
      <p className="written">{says}</p>
    </li>
  );
}
