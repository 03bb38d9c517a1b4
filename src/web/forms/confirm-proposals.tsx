import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Proposal } from '../../client/cards/proposal.ts';
import { CARD_LIMITS } from '../../shared/card/card.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import { FACETS } from '../../shared/vocabulary/facets.ts';
import { useLanguage } from '../i18n.tsx';
import { BecauseWords } from '../pages/cards/because-words.tsx';
import { codeName, FACET_NAMES } from '../pages/cards/facet-names.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Gap } from '../ui/gap.tsx';
import { type Decisions, decide, hasRoom } from './card-draft.ts';

/**
 * Each proposal is put on the card or left out, one by one: Enter on the button puts on, Delete leaves out, and either
 * leads to the next.
 */
export function ConfirmProposals(props: {
  proposals: readonly Proposal[];
  resume: Resume;
  decisions: Decisions;
  onChange: (decisions: Decisions) => void;
  beside: (facet: Proposal['facet'], code: string) => ReactNode;
}) {
  const { i18n } = useLingui();
  const { proposals, resume, decisions, onChange, beside } = props;
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  const left = proposals.filter((one) => !decisions.has(one)).length;

  const choose = (about: Proposal, is: 'on' | 'off') => {
    last.current = nameOf(about);
    onChange(decide(decisions, proposals, { about, is }));
  };
  const chooseByName = useRef((_name: string) => {});
  chooseByName.current = (name) => {
    const about = proposals.find((one) => nameOf(one) === name);
    if (about !== undefined) choose(about, 'off');
  };

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const row = event.target instanceof Element ? event.target.closest('[data-proposal]') : null;
      const name = row?.getAttribute('data-proposal') ?? null;
      if (name === null || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
      event.preventDefault();
      chooseByName.current(name);
    };
    const held = list.current;
    held?.addEventListener('keydown', key);
    return () => held?.removeEventListener('keydown', key);
  }, []);

  // The button that was pressed is gone: on to the next that waits, or stay with the one just decided.
  useEffect(() => {
    if (last.current === null || decisions.size === 0) return;
    const rows = [...(list.current?.querySelectorAll('[data-proposal]') ?? [])];
    const at = rows.findIndex((row) => row.getAttribute('data-proposal') === last.current);
    const waiting = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find((row) =>
      row.matches('.proposal-open'),
    );
    (waiting ?? rows[at])?.querySelector('button')?.focus();
    last.current = null;
  }, [decisions]);

  return (
    <div className="stack" ref={list}>
      <p>
        <Trans>
          Nothing is on the card unless you put it there. Enter puts on, Delete leaves out; either leads to
          the next.
        </Trans>
        <Gap />
        <strong role="status">
          <Plural value={left} _0="All are looked at." one="# is still open." other="# are still open." />
        </strong>
      </p>
      {FACETS.map((facet) => {
        const rows = proposals.filter((one) => one.facet === facet);
        if (rows.length === 0) return null;
        return (
          <Card key={facet} title={i18n._(FACET_NAMES[facet])}>
            {!hasRoom(decisions, facet) && (
              <p className="field-hint">
                <Plural
                  value={CARD_LIMITS[facet]}
                  one="A card holds # of them. Leave one out to put another on."
                  other="A card holds # of them. Leave one out to put another on."
                />
              </p>
            )}
            <ul className="proposal-list">
              {rows.map((one) => (
                <ProposalRow
                  key={one.code}
                  proposal={one}
                  is={decisions.get(one)}
                  room={hasRoom(decisions, facet)}
                  reason={<BecauseWords because={one.because} resume={resume} />}
                  beside={beside(facet, one.code)}
                  onChoose={(is) => choose(one, is)}
                />
              ))}
            </ul>
          </Card>
        );
      })}
    </div>
  );
}

function ProposalRow(props: {
  proposal: Proposal;
  is: 'on' | 'off' | undefined;
  room: boolean;
  reason: ReactNode;
  beside: ReactNode;
  onChoose: (is: 'on' | 'off') => void;
}) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const { proposal, is, room, onChoose } = props;
  const name = codeName(proposal.facet, proposal.code, locale);
  return (
    <li className={`proposal proposal-${is ?? 'open'}`} data-proposal={nameOf(proposal)}>
      <div>
        <p className="proposal-name">{name}</p>
        <p className="choice-hint">{props.reason}</p>
      </div>
      <div>{props.beside}</div>
      <div className="proposal-acts">
        {is === 'on' && (
          <Badge tone="good">
            <Trans>on your card</Trans>
          </Badge>
        )}
        {is === 'off' && (
          <Badge>
            <Trans>left out</Trans>
          </Badge>
        )}
        {is !== 'on' && (
          <Button
            tone={is === undefined ? 'plain' : 'quiet'}
            label={t`Put on: ${name}`}
            disabled={!room}
            onPress={() => onChoose('on')}
          >
            <Trans>Put on</Trans>
          </Button>
        )}
        {is !== 'off' && (
          <Button tone="quiet" label={t`Leave out: ${name}`} onPress={() => onChoose('off')}>
            <Trans>Leave out</Trans>
          </Button>
        )}
      </div>
    </li>
  );
}

function nameOf({ facet, code }: Proposal): string {
  return `${facet} ${code}`;
}
