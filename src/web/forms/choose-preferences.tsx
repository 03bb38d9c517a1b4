import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { changePreferences, type NoticeKind } from '../../shared/api/accounts.ts';
import { ENDONYMS, isLocale, LANGUAGE_TAGS, LOCALES } from '../../shared/vocabulary/locales.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession, useSessionKeeper } from '../session/session-provider.tsx';
import { Select } from '../ui/select.tsx';
import { showToast } from '../ui/toast.tsx';
import { ChooseNews } from './choose-news.tsx';

/** Language of screens and mails, and which news are mailed; each choice counts at once. */
export function PreferencesForm() {
  const { t } = useLingui();
  const api = useApi();
  const keeper = useSessionKeeper();
  const { choose } = useLanguage();
  const { locale, quiet, kind } = useSession().account;
  // Shown as chosen while it is being saved; as it stands when it was refused.
  const [wanted, setWanted] = useState<NoticeKind[]>(quiet);
  const saving = useAct(
    (body: { locale: typeof locale; quiet: NoticeKind[] }) => api(changePreferences, { body }),
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
          if (isLocale(chosen) && chosen !== locale) void saving.run({ locale: chosen, quiet });
        }}
        options={LOCALES.map((id) => ({ id, label: ENDONYMS[id], lang: LANGUAGE_TAGS[id] }))}
      />
      <ChooseNews
        kind={kind}
        quiet={saving.refusal === null ? wanted : quiet}
        onChange={(chosen) => {
          setWanted(chosen);
          void saving.run({ locale, quiet: chosen });
        }}
      />
      <ActTrouble act={saving} />
    </div>
  );
}
