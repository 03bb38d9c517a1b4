import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { cardOf } from '../../client/cards/card-of.ts';
import { proposeCard } from '../../client/cards/propose-card.ts';
import type { StoredResume } from '../../client/vault/resumes.ts';
import type { Card as CardContent } from '../../shared/card/card.ts';
import { FACETS, type Facet } from '../../shared/vocabulary/facets.ts';
import { useLanguage } from '../i18n.tsx';
import { codeName, FACET_NAMES } from '../pages/cards/facet-names.ts';
import { Button, ButtonRow } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { EditCard } from './edit-card.tsx';

type Props = {
  ownCard: CardContent | null;
  resumes: readonly StoredResume[];
  card: CardContent;
  onChange: (card: CardContent) => void;
  /** Nothing is chosen, and somebody tried to go on. */
  missing: boolean;
};

/** Which facets go along: those of the own card as they are, or any, chosen by hand. */
export function ChooseShown(props: Props) {
  const { t } = useLingui();
  const [byHand, setByHand] = useState(props.ownCard === null);
  return (
    <Card title={t`What they see`}>
      <p>
        <Trans>
          Only words of fixed lists: no employer, school or date. Here they are told as they are, not widened.
        </Trans>
      </p>
      {props.ownCard !== null && !byHand ? (
        <>
          <OwnFacets {...props} ownCard={props.ownCard} />
          <ButtonRow>
            <Button tone="quiet" onPress={() => setByHand(true)}>
              <Trans>Say something else here</Trans>
            </Button>
          </ButtonRow>
        </>
      ) : (
        <>
          <FromResume {...props} />
          <EditCard card={props.card} onChange={props.onChange} />
        </>
      )}
      {props.missing && (
        <Notice tone="warn" live>
          <Trans>Choose at least one thing that they may see.</Trans>
        </Notice>
      )}
    </Card>
  );
}

function OwnFacets({ ownCard, card, onChange }: Props & { ownCard: CardContent }) {
  const { t, i18n } = useLingui();
  const { locale } = useLanguage();
  const said = FACETS.filter((facet) => ownCard[facet].length > 0);
  const choose = (facets: readonly string[]) => {
    const codes = said.map((facet) => [facet, facets.includes(facet) ? ownCard[facet] : []] as const);
    onChange({ ...ownCard, ...Object.fromEntries(codes) });
  };
  const values = (facet: Facet) => ownCard[facet].map((code) => codeName(facet, code, locale)).join(' · ');
  return (
    <CheckboxGroup
      label={t`Of your card, this goes along`}
      value={said.filter((facet) => card[facet].length > 0)}
      onChange={choose}
      choices={said.map((facet) => ({
        id: facet,
        label: i18n._(FACET_NAMES[facet]),
        hint: values(facet),
      }))}
    />
  );
}

/** Fills the form from a résumé, in this browser; each word is there to be taken off again. */
function FromResume({ resumes, onChange }: Props) {
  const { t } = useLingui();
  if (resumes.length === 0) return null;
  const fill = ({ content }: StoredResume) => {
    const today = new Date().toISOString().slice(0, 10);
    onChange(cardOf(proposeCard(content.resume, today)));
  };
  return (
    <>
      <p className="field-hint">
        <Trans>
          Words found in a résumé can be filled in here, in your browser. Look through them: a word may be
          found that you would not say of yourself.
        </Trans>
      </p>
      <ButtonRow>
        {resumes.map((resume) => (
          <Button
            key={resume.documentId}
            onPress={() => fill(resume)}
          >{t`Fill in from “${resume.content.title}”`}</Button>
        ))}
      </ButtonRow>
    </>
  );
}
