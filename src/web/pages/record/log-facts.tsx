import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { LogStanding } from '../../../client/ledger/check-own-log.ts';
import { pathOfLog } from '../../../shared/ledger/log-name.ts';
import { useLanguage } from '../../i18n.tsx';
import { useSession } from '../../session/session-provider.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { TextLink } from '../../ui/link.tsx';
import { useList } from '../../ui/use-list.ts';

/** About the log itself, for those who compare it elsewhere. */
export function LogFacts({ log }: { log: LogStanding }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const { logKey } = useSession().platform;
  return (
    <details className="log-facts">
      <summary>
        <Trans>About the log</Trans>
      </summary>
      <DataList
        rows={[
          { term: t`Name of the log`, value: log.origin },
          { term: t`Key of the log`, value: <span className="log-key">{logKey}</span> },
          // Of a log that could not be read nothing more is known.
          ...(log.size > 0
            ? [
                {
                  term: t`Size of the log`,
                  value: <Plural value={log.size} one="# entry" other="# entries" />,
                },
                { term: t`Witnesses`, value: <Witnesses log={log} /> },
              ]
            : []),
        ]}
      />
      <ul className="log-links">
        <li>
          <TextLink href={`${pathOfLog(log.origin)}/checkpoint`} target="_blank">
            <Trans>The newest state that the platform signed</Trans>
          </TextLink>
        </li>
        <li>
          <TextLink href={`/${locale}/promise#record`} target="_blank">
            <Trans>What the log shows, and how to check it</Trans>
          </TextLink>
        </li>
      </ul>
    </details>
  );
}

/** Who from outside signed the state that was checked. */
function Witnesses({ log }: { log: LogStanding }) {
  const list = useList();
  if (log.witnessesNamed === 0) return <Trans>The platform names none</Trans>;
  if (log.witnesses.length === 0) return <Trans>None of those named signed this state yet</Trans>;
  const names = list(log.witnesses);
  return log.quorum ? (
    <Trans>Signed by {names}</Trans>
  ) : (
    <Trans>Signed by {names}: fewer than the platform’s own rule asks for</Trans>
  );
}
