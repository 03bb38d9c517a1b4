import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Stage } from '../../../shared/jobs/posting.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';

/** What each stage is called, as the candidate reads it. */
export const STAGE_NAMES: { readonly [Each in Stage]: MessageDescriptor } = {
  sent: msg`Sent, not opened yet`,
  in_review: msg`Opened, in review`,
  interview: msg`Interview`,
  offer: msg`Offer`,
  hired: msg`Hired`,
  declined: msg`Declined`,
  withdrawn: msg`Withdrawn`,
};

/** What each stage is called where it is past. */
export const PAST_STAGE_NAMES: { readonly [Each in Stage]: MessageDescriptor } = {
  ...STAGE_NAMES,
  sent: msg`Sent`,
  in_review: msg`Opened for the first time`,
};

const TONES: { readonly [Each in Stage]: BadgeTone } = {
  sent: 'neutral',
  in_review: 'accent',
  interview: 'accent',
  offer: 'good',
  hired: 'good',
  declined: 'warn',
  withdrawn: 'neutral',
};

/** Where an application stands. */
export function StageBadge({ stage }: { stage: Stage }) {
  const { i18n } = useLingui();
  return <Badge tone={TONES[stage]}>{i18n._(STAGE_NAMES[stage])}</Badge>;
}

/** Whether a candidate can still take an application back. */
export function isOver(stage: Stage): boolean {
  return stage === 'withdrawn' || stage === 'declined' || stage === 'hired';
}
