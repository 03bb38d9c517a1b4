import './reader.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLocale } from 'react-aria-components';
import type { OpenedCopy } from '../../../client/disclosure/open-copy.ts';
import type { ReceivedApplication } from '../../../shared/api/applications.ts';
import type { CopyStatement } from '../../../shared/disclosure/statement.ts';
import { useSession } from '../../session/session-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { When } from '../../ui/when.tsx';
import { ResumeView } from '../resumes/resume-view.tsx';
import { usePurposeName } from './purpose-name.ts';

type ReaderProps = {
  application: ReceivedApplication;
  statement: CopyStatement;
  copy: OpenedCopy;
  onClose: () => void;
};

/**
 * An opened copy, laid out to be read: the granted fields and nothing else, under a bar that says whose copy this is
 * and on what terms. The bar and the stamps are printed too.
 */
export function Reader({ application, statement, copy, onClose }: ReaderProps) {
  const { t } = useLingui();
  const purposeName = usePurposeName();
  const reader = useSession().account.displayName ?? '';
  const openedAt = copy.event.at;
  const stamp = useStamp(reader, statement.grantId, openedAt);
  return (
    <section className="reader" aria-label={t`Opened copy`}>
      <div className="reader-tools">
        <Button onPress={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        <Button onPress={onClose}>
          <Trans>Close the copy</Trans>
        </Button>
      </div>
      <header className="reader-bar">
        <p className="reader-terms">
          <Trans>For {reader} only. Do not pass on.</Trans>
        </p>
        <p>
          {application.employerName} · {application.postingTitle}
        </p>
        <p>
          {purposeName(statement.purpose)} ·{' '}
          <Trans>
            until <When at={statement.expiresAt} style="day" />
          </Trans>
        </p>
        <p>
          <Trans>
            Opened <When at={openedAt} />, on the record
          </Trans>
        </p>
        <p className="reader-number">
          <Trans>Grant {statement.grantId}</Trans>
        </p>
      </header>
      <div className="reader-paper">
        <ResumeView resume={copy.content.resume} label={t`Résumé`} />
        <Stamps text={stamp} />
      </div>
      <p className="reader-line" aria-hidden="true">
        {stamp}
      </p>
    </section>
  );
}

function useStamp(reader: string, grantId: string, openedAt: string): string {
  const { locale } = useLocale();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(openedAt));
  return `${reader} · ${day} · ${grantId.slice(-12)}`;
}

const STAMPS = Array.from({ length: 60 }, (_, index) => `stamp-${index}`);

/** The reader's name across the paper, faint: a reminder in every picture that is taken of it. */
function Stamps({ text }: { text: string }) {
  return (
    <div className="reader-stamps" aria-hidden="true">
      {STAMPS.map((key) => (
        <span key={key}>{text}</span>
      ))}
    </div>
  );
}
