import './release.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReleaseStanding } from '../../../client/releases/check-release.ts';
import { isRefusal, Tampered } from '../../../shared/errors.ts';
import { explainTampering } from '../../explain/explain-tampering.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Gap } from '../../ui/gap.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useList } from '../../ui/use-list.ts';
import { When } from '../../ui/when.tsx';
import type { ReleaseVerdict } from './judge-release.ts';
import { releaseQuery } from './release-query.ts';

/** Which release this page runs, and whether it stands in the public log: a line, and more for those who want it. */
export function ReleaseFacts() {
  const { data, error } = useQuery(releaseQuery(useApi()));
  if (error instanceof Tampered) return <FalseRelease what={error} />;
  if (data === undefined && error === null) return null;
  // Nobody is kept from signing in by a check that cannot be made, e.g. in a browser that lacks a signature's kind.
  if (data === undefined || isRefusal(data)) {
    return (
      <p className="release-line">
        <Trans>Which release this page runs could not be checked now.</Trans>
      </p>
    );
  }
  if (data.verdict === 'false') return <FalseRelease what={data} />;
  return <KnownRelease release={data} verdict={data.verdict} />;
}

function KnownRelease({ release, verdict }: { release: ReleaseStanding; verdict: ReleaseVerdict }) {
  const list = useList();
  const { name, version, since, witnesses } = release;
  return (
    <details className="release-line">
      <summary>
        {verdict === 'logged' ? (
          <Trans>
            Release <code>{name}</code>, in the public log since <When at={since} style="day" />
          </Trans>
        ) : (
          <Trans>A newer release is out since you opened this page: reload it when you can</Trans>
        )}
      </summary>
      <p>
        <Trans>
          Version {version}. The scripts and styles of this page are those that stand in the public log for
          everybody.
        </Trans>
        <Gap />
        {witnesses.length > 0 && <Trans>The log was signed by {list(witnesses)}.</Trans>}
      </p>
      <p>
        <Trans>
          A page that was changed to do harm could say this, too. Whoever wants to be sure compares from
          outside: <code>npm run verify-release</code> holds a live site against the log.
        </Trans>
      </p>
    </details>
  );
}

/** What runs here stands in no release, or what the log shows of releases does not fit. */
export function FalseRelease({ what }: { what: ReleaseStanding | Tampered }) {
  const { t, i18n } = useLingui();
  return (
    <Notice tone="danger" title={t`This page is not the one in the public log`}>
      <p>
        {what instanceof Tampered ? (
          i18n._(explainTampering(what.code))
        ) : (
          <Trans>
            It loaded files that are of no release in the log. Somebody may have changed them for you alone,
            on the platform or on the way.
          </Trans>
        )}
      </p>
      <p>
        <Trans>
          Reload the page once. If this stays, do not enter a passphrase or kit here, keep a picture of this
          page, and ask the operator what happened.
        </Trans>
      </p>
      {what instanceof Tampered ? (
        <p className="code-line">{`${what.code}: ${what.message}`}</p>
      ) : (
        <details>
          <summary>
            <Plural
              value={what.differing.length}
              one="Which file: # of this page"
              other="Which files: # of this page"
            />
          </summary>
          <p className="code-line">{what.differing.join(' ')}</p>
        </details>
      )}
    </Notice>
  );
}
