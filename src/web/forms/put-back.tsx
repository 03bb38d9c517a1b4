import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../ui/button.tsx';

/** Stands where something was removed, and has the focus that went with it. */
export function PutBack({ name, onPutBack }: { name: string; onPutBack: () => void }) {
  const { t } = useLingui();
  return (
    <div className="put-back">
      <p role="status">
        <Trans>“{name}” was removed.</Trans>
      </p>
      <Button autoFocus label={t`Put back: ${name}`} onPress={onPutBack}>
        <Trans>Put back</Trans>
      </Button>
    </div>
  );
}
