import { Trans, useLingui } from '@lingui/react/macro';
import type { CopyTerms } from '../../../client/disclosure/open-copy.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';
import { ActTrouble } from '../act-trouble.tsx';
import { FieldList } from '../applications/field-list.tsx';
import type { Act } from '../use-act.ts';
import { usePurposeName } from './purpose-name.ts';

/** The terms of a copy, and the deliberate act of opening it. */
export function BeforeOpening({ terms, act }: { terms: CopyTerms; act: Act<CopyTerms> }) {
  const { t } = useLingui();
  const purposeName = usePurposeName();
  const { statement } = terms;
  return (
    <Card title={t`A sealed copy for you`} sealed>
      <DataList
        rows={[
          { term: t`You may read`, value: <FieldList fields={statement.fields} /> },
          { term: t`For`, value: purposeName(statement.purpose) },
          { term: t`Until`, value: <When at={statement.expiresAt} style="day" /> },
          { term: t`Signed on`, value: <When at={statement.issuedAt} /> },
          { term: t`Opened by you`, value: <Times openings={terms.openings} /> },
        ]}
      />
      <Notice>
        <p>
          <Trans>
            Opening is recorded, and the candidate sees it: your name, the time, and these fields.
          </Trans>
        </p>
      </Notice>
      <ActTrouble act={act} />
      <div>
        <Button tone="primary" onPress={() => void act.run(terms)} pending={act.pending}>
          <Trans>Open on the record</Trans>
        </Button>
      </div>
    </Card>
  );
}

function Times({ openings }: { openings: number }) {
  const { t } = useLingui();
  if (openings === 0) return t`Not yet`;
  return openings === 1 ? t`Once` : t`${openings} times`;
}
