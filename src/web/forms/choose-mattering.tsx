import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { readMattering } from '../../shared/api/jobs.ts';
import { MATTERING_LIMIT, WIDENING_ORDER } from '../../shared/card/generalise.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import { Answered } from '../pages/answered.tsx';
import { FACET_NAMES } from '../pages/cards/facet-names.ts';
import { useApi } from '../session/session-provider.tsx';
import { Card } from '../ui/card.tsx';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import { When } from '../ui/when.tsx';

/** What can be named, what is asked for most first. Occupation stays longest whatever is named. */
const NAMEABLE = WIDENING_ORDER.filter((facet) => facet !== 'occupation').toReversed();

/**
 * What cards should tell first. `value` is null while nobody chose, so that what held so far is proposed; without
 * `onChange` it is only told.
 */
export function ChooseMattering(props: {
  employerId: string;
  occupation: string | null;
  value: readonly Facet[] | null;
  onChange?: (facets: readonly Facet[]) => void;
}) {
  const { t } = useLingui();
  return (
    <Card title={t`What matters most`}>
      <p>
        <Trans>
          People who are looking show a card that never tells who they are. The fewer people it would fit, the
          less it says; what matters most to you stays in it longest.
        </Trans>
      </p>
      {props.occupation === null ? (
        <p className="field-hint">
          <Trans>First choose the occupation above.</Trans>
        </p>
      ) : (
        <Mattering {...props} occupation={props.occupation} />
      )}
    </Card>
  );
}

function Mattering(props: Parameters<typeof ChooseMattering>[0] & { occupation: string }) {
  const api = useApi();
  const { employerId, occupation, value, onChange } = props;
  const found = useQuery({
    queryKey: ['mattering', employerId, occupation],
    queryFn: () => api(readMattering, { params: { employerId, occupation } }),
  });
  return (
    <Answered query={found} lines={2}>
      {({ mattering, fixedUntil }) =>
        fixedUntil !== null || onChange === undefined ? (
          <Told mattering={mattering} fixedUntil={fixedUntil} />
        ) : (
          <Choice value={value ?? mattering} onChange={onChange} />
        )
      }
    </Answered>
  );
}

function Told({ mattering, fixedUntil }: { mattering: readonly Facet[]; fixedUntil: string | null }) {
  const { i18n } = useLingui();
  const names = NAMEABLE.filter((facet) => mattering.includes(facet)).map((facet) =>
    i18n._(FACET_NAMES[facet]),
  );
  return (
    <>
      <p>
        <strong>
          {names.length > 0 ? (
            new Intl.ListFormat(i18n.locale).format(names)
          ) : (
            <Trans>Nothing in particular</Trans>
          )}
        </strong>
      </p>
      <p className="field-hint">
        {fixedUntil === null ? (
          <Trans>It can be chosen anew when a posting of this occupation opens.</Trans>
        ) : (
          <Trans>
            Fixed for all postings of this occupation until <When at={fixedUntil} style="day" />. Whoever
            could choose anew each day could find out by and by who is behind a card.
          </Trans>
        )}
      </p>
    </>
  );
}

function Choice({
  value,
  onChange,
}: {
  value: readonly Facet[];
  onChange: (facets: readonly Facet[]) => void;
}) {
  const { t, i18n } = useLingui();
  const full = value.length >= MATTERING_LIMIT;
  return (
    <CheckboxGroup
      label={t`Cards tell these first`}
      hint={t`Four at most. It then holds for all postings of this occupation, for 30 days.`}
      value={value}
      onChange={(ids) => onChange(NAMEABLE.filter((facet) => ids.includes(facet)))}
      choices={NAMEABLE.map((facet) => ({
        id: facet,
        label: i18n._(FACET_NAMES[facet]),
        disabled: full && !value.includes(facet),
      }))}
    />
  );
}
