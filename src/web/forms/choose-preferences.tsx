import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { changePreferences, type NoticeKind } from '../../shared/api/accounts.ts';
import { ENDONYMS, isLocale, LANGUAGE_TAGS, LOCALES } from '../../shared/vocabulary/locales.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession, useSessionKeeper } from '../session/session-provider.tsx';
import { Select } from '../ui/select.tsx';
import { showToast } from '../ui/toast.tsx';
import { ChooseNews } from './choose-news.tsx';

/** Language of what is sent, and which news are mailed; each choice counts at once. */
export function PreferencesForm() {
  const { t } = useLingui();
  const api = useApi();
  const keeper = useSessionKeeper();
  const { locale, quiet, kind } = useSession().account;
  // Shown as chosen while it is being saved; as it stands when it was refused.
  const [wanted, setWanted] = useState<NoticeKind[]>(quiet);
  const saving = useAct(
    (body: { locale: typeof locale; quiet: NoticeKind[] }) => api(changePreferences, { body }),
    ({ account }) => {
      keeper.renew(account);
      showToast(t`Saved.`);
    },
  );
  return (
    <div className="stack">
      <Select
        label={t`Language of mails and text messages`}
        hint={t`The screens have one of their own: it is chosen at the top of the page, on each device.`}
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
