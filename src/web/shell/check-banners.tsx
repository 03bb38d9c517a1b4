import { KeysBanner } from './keys-banner.tsx';
import { RecordBanner } from './record-banner.tsx';
import { ReleaseBanner } from './release-banner.tsx';

/** What is checked while somebody's keys are open; loaded then, for the checks weigh more than the first page. */
export function CheckBanners() {
  return (
    <>
      <RecordBanner />
      <KeysBanner />
      <ReleaseBanner />
    </>
  );
}
