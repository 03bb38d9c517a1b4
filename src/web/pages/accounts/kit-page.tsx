import { useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { ShowKitForm } from '../../forms/show-kit.tsx';
import { useNextPlace } from '../../session/next-place.ts';
import { Card } from '../../ui/card.tsx';
import { AccountTask } from './account-frame.tsx';

/** The kit's drill, on a page of its own. */
export function KitPage() {
  const { t } = useLingui();
  const next = useNextPlace();
  const router = useRouter();
  return (
    <AccountTask
      under="security"
      title={t`Try your recovery kit`}
      lead={t`Take the sheet or the file from where you keep it. It is read in this browser and not sent.`}
    >
      <Card>
        <ShowKitForm onShown={() => router.history.push(next === '/app' ? '/app/account/security' : next)} />
      </Card>
    </AccountTask>
  );
}
