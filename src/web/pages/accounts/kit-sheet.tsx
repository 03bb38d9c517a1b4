import './kit-sheet.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatKit } from '../../../client/accounts/kit.ts';
import type { SealIdentity } from '../../../shared/vault/identity.ts';
import { DataList } from '../../ui/data-list.tsx';
import { When } from '../../ui/when.tsx';
import { QrCode } from './qr-code.tsx';

/** The sheet of a recovery kit; the only thing on the paper when the page is printed. `day` is an ISO date. */
export function KitSheet({ kit, day, address }: { kit: SealIdentity; day: string; address: string | null }) {
  const { t } = useLingui();
  const { text, checksum } = formatKit(kit);
  const [head = '', ...groups] = text.split(' ');
  return (
    <section className="kit-sheet" aria-label={t`Sheet of the recovery kit`}>
      <h3 className="kit-title">
        <Trans>Sealfolio recovery kit</Trans>
      </h3>
      <div className="kit-body">
        <QrCode text={kit} label={t`The kit as a QR code`} />
        <div className="kit-words">
          <p className="kit-text" translate="no">
            <span>{head}</span>
            {groups.map((group, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a kit never move.
              <span key={place}>{group}</span>
            ))}
          </p>
          <DataList
            rows={[
              { term: t`Check letters`, value: <strong className="kit-check">{checksum}</strong> },
              { term: t`Platform`, value: location.origin },
              { term: t`Made on`, value: <When at={day} style="day" /> },
              ...(address === null ? [] : [{ term: t`Mail address`, value: address }]),
            ]}
          />
        </div>
      </div>
      <p className="kit-note">
        <Trans>
          Who has this sheet and knows the mail address can open the account. To use it: sign in, choose
          “Recovery kit”, and type the text. Making a new kit in the account makes this one useless.
        </Trans>
      </p>
    </section>
  );
}
