import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { TextLink } from '../ui/link.tsx';
import { AccountMenu, type ShellAccount } from './account-menu.tsx';
import { LanguagePicker } from './language-picker.tsx';
import { MainNav, type NavItem } from './main-nav.tsx';
import { Wordmark } from './wordmark.tsx';

/** What stands around every page. `nav` is the role's own list; `account` is null for those signed out. */
export function ShellFrame(props: {
  nav: readonly NavItem[];
  account: ShellAccount | null;
  /** Offers the way in. */
  signedOut?: boolean;
  children: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <div className={props.nav.length > 0 ? 'shell shell-with-bar' : 'shell'}>
      <a className="skip-link" href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <header className="shell-header">
        <div className="shell-header-row">
          <TextLink className="shell-home" href="/app" aria-label={t`Sealfolio, start page`}>
            <Wordmark />
          </TextLink>
          {props.nav.length > 0 && <MainNav items={props.nav} />}
          <div className="shell-tools">
            <LanguagePicker />
            {props.account !== null && <AccountMenu account={props.account} />}
            {props.signedOut && (
              <TextLink className="shell-sign-in" href="/app/sign-in">
                <Trans>Sign in</Trans>
              </TextLink>
            )}
          </div>
        </div>
      </header>
      <main id="main" className="shell-main" tabIndex={-1}>
        {props.children}
      </main>
      <footer className="shell-footer">
        <p>
          <Trans>Résumés are sealed in your browser. Whoever runs this platform has no key to them.</Trans>
        </p>
      </footer>
    </div>
  );
}
