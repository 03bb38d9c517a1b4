import { useLingui } from '@lingui/react/macro';
import { type RefObject, useRef, useState } from 'react';
import type { Api } from '../../client/api.ts';
import { changePreferences, type NoticeKind } from '../../shared/api/accounts.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ENDONYMS, isLocale, LANGUAGE_TAGS, LOCALES, type Locale } from '../../shared/vocabulary/locales.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession, useSessionKeeper } from '../session/session-provider.tsx';
import { Select } from '../ui/select.tsx';
import { showToast } from '../ui/toast.tsx';
import { ChooseNews } from './choose-news.tsx';

type Preferences = { readonly locale: Locale; readonly quiet: NoticeKind[] };

/** Language of what is sent, and which news are mailed; each choice counts at once. */
export function PreferencesForm() {
  const { t } = useLingui();
  const api = useApi();
  const keeper = useSessionKeeper();
  const { locale, quiet, kind } = useSession().account;
  // Shown as chosen while it is being saved; as it stands when it was refused.
  const [wanted, setWanted] = useState<Preferences>({ locale, quiet });
  const newest = useRef(wanted);
  const saving = useAct(saveNewest(api, newest), ({ account }) => {
    keeper.renew(account);
    showToast(t`Saved.`);
  });
  const shown = saving.pending ? wanted : { locale, quiet };
  const choose = (chosen: Partial<Preferences>) => {
    newest.current = { ...shown, ...chosen };
    setWanted(newest.current);
    void saving.run(undefined);
  };
  return (
    <div className="stack">
      <Select
        label={t`Language of mails and text messages`}
        hint={t`The screens have one of their own: it is chosen at the top of the page, on each device.`}
        name="account-locale"
        value={shown.locale}
        onChange={(chosen) => {
          if (isLocale(chosen) && chosen !== shown.locale) choose({ locale: chosen });
        }}
        options={LOCALES.map((id) => ({ id, label: ENDONYMS[id], lang: LANGUAGE_TAGS[id] }))}
      />
      <ChooseNews kind={kind} quiet={shown.quiet} onChange={(chosen) => choose({ quiet: chosen })} />
      <ActTrouble act={saving} />
    </div>
  );
}

/** Somebody may choose again before the answer is here: what they chose last is what is saved. */
function saveNewest(api: Api, newest: RefObject<Preferences>) {
  return async () => {
    for (;;) {
      const body = newest.current;
      const answer = await api(changePreferences, { body });
      if (isRefusal(answer) || newest.current === body) return answer;
    }
  };
}
