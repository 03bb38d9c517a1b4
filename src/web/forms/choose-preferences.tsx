import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { changePreferences } from '../../shared/api/accounts.ts';
import { ENDONYMS, isLocale, LANGUAGE_TAGS, LOCALES } from '../../shared/vocabulary/locales.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession, useSessionKeeper } from '../session/session-provider.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { showToast } from '../ui/toast.tsx';

/** Language of screens and mails, and whether news are mailed; each choice counts at once. */
export function PreferencesForm() {
  const { t } = useLingui();
  const api = useApi();
  const keeper = useSessionKeeper();
  const { choose } = useLanguage();
  const { locale, notices } = useSession().account;
  // Shown as chosen while it is being saved; as it stands when it was refused.
  const [wanted, setWanted] = useState(notices);
  const saving = useAct(
    (body: { locale: typeof locale; notices: boolean }) => api(changePreferences, { body }),
    ({ account }) => {
      keeper.renew(account);
      if (account.locale !== locale) choose(account.locale);
      showToast(t`Saved.`);
    },
  );
  return (
    <div className="stack">
      <Select
        label={t`Language of screens and mails`}
        name="account-locale"
        value={locale}
        disabled={saving.pending}
        onChange={(chosen) => {
          if (isLocale(chosen) && chosen !== locale) void saving.run({ locale: chosen, notices });
        }}
        options={LOCALES.map((id) => ({ id, label: ENDONYMS[id], lang: LANGUAGE_TAGS[id] }))}
      />
      <Checkbox
        name="notices"
        selected={saving.refusal === null ? wanted : notices}
        onChange={(chosen) => {
          setWanted(chosen);
          void saving.run({ locale, notices: chosen });
        }}
      >
        <Trans>Mail me when there is something new</Trans>
        <span className="choice-hint">
          <Trans>The mail says only that; no names, no postings, nothing that was written.</Trans>
        </span>
      </Checkbox>
      <ActTrouble act={saving} />
    </div>
  );
}
