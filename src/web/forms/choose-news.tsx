import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type AccountKind, NOTICE_KINDS, type NoticeKind } from '../../shared/api/accounts.ts';
import { Checkbox } from '../ui/checkbox.tsx';

const NAMES: { readonly [Each in NoticeKind]: MessageDescriptor } = {
  requests: msg`An employer asks for my résumé`,
  messages: msg`Somebody wrote to me`,
  progress: msg`An application of mine moved on`,
  openings: msg`Somebody opened a copy of mine`,
  access: msg`An access ends soon, or who had it is gone`,
  arrivals: msg`An application or an interest arrived`,
};

const OF_KIND: { readonly [Each in AccountKind]: readonly NoticeKind[] } = {
  candidate: ['requests', 'messages', 'progress', 'openings', 'access'],
  recruiter: ['arrivals', 'messages'],
  operator: [],
};

/** Which news are mailed, kind by kind; `quiet` are those that are not. */
export function ChooseNews(props: {
  kind: AccountKind;
  quiet: readonly NoticeKind[];
  onChange: (quiet: NoticeKind[]) => void;
}) {
  const { i18n } = useLingui();
  const { quiet } = props;
  const kinds = OF_KIND[props.kind];
  if (kinds.length === 0) return null;
  return (
    <fieldset className="plain-fieldset stack stack-tight">
      <legend className="field-label">
        <Trans>Mail me when</Trans>
      </legend>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          name={`news-${kind}`}
          selected={!quiet.includes(kind)}
          onChange={(chosen) =>
            props.onChange(NOTICE_KINDS.filter((each) => (each === kind ? !chosen : quiet.includes(each))))
          }
        >
          {i18n._(NAMES[kind])}
        </Checkbox>
      ))}
      <p className="field-hint">
        <Trans>
          Every such mail is the same: that there is something new. No names, no postings, not even which of
          these it was; four an hour at most.
        </Trans>
      </p>
      {kinds.includes('requests') && (
        <p className="field-hint">
          <Trans>
            That an employer asks is mailed within eight hours, at a moment drawn by chance, so that the
            moment says less to whoever sees your mailbox. It does not count among the four.
          </Trans>
        </p>
      )}
    </fieldset>
  );
}
