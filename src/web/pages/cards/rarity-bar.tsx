import './rarity-bar.css';
import type { FacetCost } from '../../../shared/card/rarity.ts';

/** Shares below this are drawn at the very end: one card of ten thousand. */
const RAREST = 1e-4;
const [WIDTH, HEIGHT] = [160, 12];
const MARKS = [1 / 2, 1 / 10, 1 / 100] as const;

/**
 * How many cards say the same, as a bar on a scale from all (left) to one of ten thousand (right), each tenth as wide.
 * As long as what chance hides, and absent where it hides all; the words beside it say the same to those who do not see it.
 */
export function RarityBar({ shares: { lower, upper } }: Pick<FacetCost, 'shares'>) {
  if (upper >= MARKS[0] && lower < MARKS[2]) return null;
  const from = placeOf(upper);
  const to = Math.max(placeOf(lower), from + 4);
  return (
    <svg className="rarity-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect className="rarity-ground" x="0" y="4" width={WIDTH} height="4" rx="2" />
      {MARKS.map((share) => (
        <rect key={share} className="rarity-mark" x={placeOf(share)} y="1" width="1" height="10" />
      ))}
      <rect className="rarity-range" x={from} y="2" width={to - from} height="8" rx="4" />
    </svg>
  );
}

function placeOf(share: number): number {
  const scale = Math.log10(1 / Math.max(share, RAREST)) / Math.log10(1 / RAREST);
  return Math.round(Math.min(1, Math.max(0, scale)) * (WIDTH - 4));
}
