import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { findTelling, type Telling } from '../../client/interests/headline.ts';
import { MAX_HEADLINE } from '../../shared/disclosure/interest.ts';
import { Card } from '../ui/card.tsx';
import { Gap } from '../ui/gap.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';

/** One line in one's own words; says while it is typed when it seems to tell who writes it. */
export function WriteHeadline(props: {
  value: string;
  onChange: (headline: string) => void;
  /** The writer's own name, as their résumés have it. */
  names: readonly string[];
}) {
  const { t } = useLingui();
  const telling = findTelling(props.value, props.names);
  const left = MAX_HEADLINE - props.value.length;
  return (
    <Card title={t`One line of your own`}>
      <TextField
        label={t`Your line`}
        optionalMark={t`optional`}
        hint={t`Such as what you do best, or why this posting. Leave out your name and how to reach you.`}
        value={props.value}
        onChange={props.onChange}
        maxLength={MAX_HEADLINE}
      />
      {left < 30 && (
        <p className="field-hint">
          <Plural value={left} one="# letter left" other="# letters left" />
        </p>
      )}
      <div role="status">{telling !== undefined && <TellsWho telling={telling} />}</div>
    </Card>
  );
}

function TellsWho({ telling }: { telling: Telling }) {
  const words = {
    name: <Trans>This seems to hold your name.</Trans>,
    address: <Trans>This seems to hold a mail address.</Trans>,
    number: <Trans>This seems to hold a telephone number.</Trans>,
    link: <Trans>This seems to hold a web address.</Trans>,
  };
  return (
    <Notice tone="warn">
      <p>
        {words[telling]}
        <Gap />
        <Trans>It would tell the team who you are before you know whether they would like to talk.</Trans>
      </p>
    </Notice>
  );
}
