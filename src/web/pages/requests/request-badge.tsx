import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ReceivedRequest } from '../../../shared/api/requests.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';

type State = ReceivedRequest['state'];

const NAMES: { readonly [Each in State]: MessageDescriptor } = {
  waiting: msg`Waits for you`,
  granted: msg`You granted it`,
  declined: msg`No, thank you`,
  lapsed: msg`Lapsed`,
};

const TONES: { readonly [Each in State]: BadgeTone } = {
  waiting: 'accent',
  granted: 'good',
  declined: 'neutral',
  lapsed: 'neutral',
};

/** Where a request stands, as the person who was asked reads it. */
export function RequestBadge({ state }: { state: State }) {
  const { i18n } = useLingui();
  return <Badge tone={TONES[state]}>{i18n._(NAMES[state])}</Badge>;
}
