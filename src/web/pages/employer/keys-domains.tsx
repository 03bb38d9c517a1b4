import './employer.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { OwnKeys } from '../../../client/employers/own-keys.ts';
import { FINGERPRINT_HOST, FINGERPRINT_PATH, formFingerprintLine } from '../../../shared/keys/fingerprint.ts';
import type { KeyChain } from '../../../shared/keys/key-chain.ts';
import { GiveUpDomain } from '../../forms/give-up-domain.tsx';
import { NameDomain } from '../../forms/name-domain.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { When } from '../../ui/when.tsx';
import { type ConfirmedAt, confirmedDomains } from '../keys/judge-confirmations.ts';
import type { MyEmployer } from '../openings/use-my-employer.ts';

/** The employer's fingerprint at domains of its own: what to publish there, and whether witnesses saw it. */
export function KeysDomains({ mine, own, chain }: { mine: MyEmployer; own: OwnKeys; chain: KeyChain }) {
  const { t } = useLingui();
  const { employerId, name, proofs } = mine.employer;
  const signs = own.state === 'mine';
  const proven = proofs.flatMap(({ state, domain }) =>
    state === 'proven' && domain !== null ? [domain] : [],
  );
  const free = [...new Set(proven)].filter((domain) => !chain.domains.includes(domain));
  const seen = confirmedDomains(own.directory.confirmations);
  const line = formFingerprintLine({
    ...{ origin: own.directory.origin, employerId, fingerprint: chain.root.hash },
  });
  return (
    <Card title={t`The fingerprint at your own domain`}>
      <p>
        <Trans>
          One line at your domain shows that these keys are {name}’s, without asking the platform. Witnesses
          from outside look there once a day, and candidates read what they saw.
        </Trans>
      </p>
      {chain.domains.length > 0 && (
        <ul className="plain-list" aria-label={t`Domains with the fingerprint`}>
          {chain.domains.map((domain) => (
            <Domain key={domain} domain={domain} line={line} seen={seen.find((one) => one.domain === domain)}>
              {signs && <GiveUpDomain employerId={employerId} domain={domain} />}
            </Domain>
          ))}
        </ul>
      )}
      {signs && free.length > 0 && <NameDomain employerId={employerId} domains={free} />}
      {signs && proven.length === 0 && (
        <p>
          <Trans>
            First prove a domain under “Proofs”. Without one, candidates read that only the platform says
            whose keys these are, and can compare the safety number with you by voice.
          </Trans>
        </p>
      )}
    </Card>
  );
}

/** A domain and what to publish at it, which stands open until a witness saw it there. */
function Domain(props: { domain: string; line: string; seen: ConfirmedAt | undefined; children: ReactNode }) {
  const { domain, line, seen } = props;
  return (
    <li className="plain-entry">
      <p className="entry-title">
        {domain} <Seen seen={seen} />
      </p>
      <details open={seen === undefined} className="keys-line-to-publish">
        <summary>
          <Trans>What to publish there</Trans>
        </summary>
        <Line domain={domain} line={line} />
      </details>
      <div>{props.children}</div>
    </li>
  );
}

function Seen({ seen }: { seen: ConfirmedAt | undefined }) {
  if (seen === undefined)
    return (
      <Badge tone="warn">
        <Trans>no witness saw it yet</Trans>
      </Badge>
    );
  return (
    <>
      <Badge tone="good">
        <Plural value={seen.witnesses.length} one="seen by # witness" other="seen by # witnesses" />
      </Badge>
      <span className="entry-when">
        <When at={seen.at} />
      </span>
    </>
  );
}

/** What to publish: one of the two is enough. */
function Line({ domain, line }: { domain: string; line: string }) {
  const { t } = useLingui();
  const copy = (label: string, text: string) => ({
    term: label,
    value: <CopyText label={label} text={text} copyLabel={t`Copy`} copiedLabel={t`Copied`} />,
  });
  return (
    <>
      <p>
        <Trans>One of two places is enough: a TXT record in the DNS, or a file of your web site.</Trans>
      </p>
      <DataList
        rows={[
          copy(t`Name of the TXT record`, `${FINGERPRINT_HOST}.${domain}`),
          copy(t`Address of the file`, `https://${domain}${FINGERPRINT_PATH}`),
          copy(t`The line`, line),
        ]}
      />
      <p className="field-hint">
        <Trans>Witnesses look once a day, so it can take until tomorrow before one has seen it.</Trans>
      </p>
    </>
  );
}
