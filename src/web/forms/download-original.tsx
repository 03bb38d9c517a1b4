import { Trans } from '@lingui/react/macro';
import { readOriginal } from '../../client/vault/originals.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';

/** Opens the sealed original in this browser and hands it over as a file. */
export function DownloadOriginal({ originalId }: { originalId: string }) {
  const api = useApi();
  const session = useSession();
  const download = useAct(
    () => readOriginal(api, session, originalId),
    ({ name, bytes }) => {
      // Never as its own type: a page that opened here would run at the address that holds the keys.
      const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
  );
  return (
    <>
      <Button onPress={() => void download.run(undefined)} pending={download.pending}>
        <Trans>Download the original</Trans>
      </Button>
      <ActTrouble act={download} />
    </>
  );
}
