import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { COSTS, type Cost, type FacetCost } from '../../../shared/card/rarity.ts';
import { Badge } from '../../ui/badge.tsx';

const MANY: { readonly [Each in Cost]: MessageDescriptor } = {
  little: msg`many say this`,
  some: msg`some say this`,
  much: msg`few say this`,
  most: msg`very few say this`,
};

const FROM: { readonly [Each in Cost]: MessageDescriptor } = {
  little: msg`many`,
  some: msg`some`,
  much: msg`few`,
  most: msg`very few`,
};

/** How many cards say the same, in one word, or as a range where the noise allows none; nothing where it hides all. */
export function CostWords({ cost: { least, most } }: { cost: FacetCost }) {
  const { i18n } = useLingui();
  if (least === most) {
    return <Badge tone={COSTS.indexOf(most) < 2 ? 'neutral' : 'warn'}>{i18n._(MANY[least])}</Badge>;
  }
  if (least === 'little' && most === 'most') return null;
  return (
    <Badge>
      <Trans>
        {i18n._(FROM[least])} to {i18n._(FROM[most])} say this
      </Trans>
    </Badge>
  );
}
