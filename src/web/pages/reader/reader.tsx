import './reader.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useLocale } from 'react-aria-components';
import type { OpenedCopy } from '../../../client/disclosure/open-copy.ts';
import type { ReceivedApplication } from '../../../shared/api/applications.ts';
import type { CopyStatement } from '../../../shared/disclosure/statement.ts';
import { useSession } from '../../session/session-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { sayMoment } from '../../ui/say-moment.ts';
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
  const number = statement.grantId;
  const stamp = useStamp(reader, number, openedAt);
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was asked for is here now: for the eyes, and for the keyboard.
    sheet.current?.focus({ preventScroll: true });
    sheet.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={sheet} tabIndex={-1} className="opened-copy" aria-label={t`Opened copy`}>
      <div className="opened-tools">
        <Button onPress={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        <Button onPress={onClose}>
          <Trans>Close the copy</Trans>
        </Button>
      </div>
      <header className="opened-bar">
        <p className="opened-terms">
          <Trans>For {reader} only. Do not pass on.</Trans>
        </p>
        <p>
          <bdi>{application.employerName}</bdi> · <bdi>{application.postingTitle}</bdi>
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
        <p className="opened-number">
          <Trans>Grant {number}</Trans>
        </p>
      </header>
      <div className="opened-paper">
        <ResumeView resume={copy.content.resume} label={t`Résumé`} />
        <Stamps text={stamp} />
      </div>
      <p className="opened-line" aria-hidden="true">
        {stamp}
      </p>
    </section>
  );
}

function useStamp(reader: string, grantId: string, openedAt: string): string {
  const { locale } = useLocale();
  return `${reader} · ${sayMoment(openedAt, locale, 'day')} · ${grantId.slice(-12)}`;
}

const STAMPS = Array.from({ length: 60 }, (_, index) => `stamp-${index}`);

/** The reader's name across the paper, faint: a reminder in every picture that is taken of it. */
function Stamps({ text }: { text: string }) {
  return (
    <div className="opened-stamps" aria-hidden="true">
      {STAMPS.map((key) => (
        <span key={key}>{text}</span>
      ))}
    </div>
  );
}
