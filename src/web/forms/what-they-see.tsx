import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { isRefusal } from '../../shared/errors.ts';
import type { PostingWithTeam } from '../pages/openings/terms-of.ts';
import { useMyEmployer } from '../pages/openings/use-my-employer.ts';
import { FIELD_NAMES } from '../pages/resumes/field-names.ts';
import { useSession } from '../session/session-provider.tsx';
import { setBeside } from '../ui/set-words.ts';
import { type AskedChoice, readKeepDays } from './asked-choice.ts';

/** What the person will read who is asked, and what the recruiter will not learn. */
export function WhatTheySee({ posting, choice }: { posting: PostingWithTeam; choice: AskedChoice }) {
  const { t, i18n } = useLingui();
  const { account } = useSession();
  const employer = useMyEmployer().data;
  const mine = employer === undefined || isRefusal(employer) ? null : employer.mine;
  const title = mine?.members.find(({ accountId }) => accountId === account.accountId)?.title ?? '';
  const who = setBeside([account.displayName ?? '', title, posting.employerName], i18n.locale);
  const fields = new Intl.ListFormat(i18n.locale).format(
    choice.fields.map((field) => i18n._(FIELD_NAMES[field])),
  );
  const keep = readKeepDays(choice.keepDays) ?? 0;
  const { answerDays } = choice;
  return (
    <section className="asked-seen">
      <h3>
        <Trans>What the person sees</Trans>
      </h3>
      <ul>
        <li>{t`Who asks: ${who}, and how your employer was proven`}</li>
        <li>{t`The posting “${posting.title}”, and who would read: its team`}</li>
        <li>
          {t`What you ask for: ${fields}, to be kept ${plural(keep, { one: '# day', other: '# days' })}`}
        </li>
        <li>{t`That there are ${plural(answerDays, { one: '# day', other: '# days' })} to answer, or to leave it`}</li>
      </ul>
      <p className="field-hint">
        <Trans>
          You learn nothing of who it is until they grant it. Many do not answer, and that is fine: nobody is
          told whether a request was read.
        </Trans>
      </p>
    </section>
  );
}
