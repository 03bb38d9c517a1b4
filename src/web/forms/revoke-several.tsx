import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { revokeGrant } from '../../client/disclosure/revoke.ts';
import type { GrantEntry } from '../../shared/api/disclosure.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import { Form } from './form.tsx';
import { useKeptWhile } from './use-kept-while.ts';

/** Ends those of the grants that are chosen, one after the other. */
export function RevokeSeveral({ grants, onDone }: { grants: readonly GrantEntry[]; onDone: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useKeptWhile(chosen.length > 0);
  const revoking = useAct(async () => {
    for (const grantId of chosen) {
      const revoked = await revokeGrant(api, session, grantId);
      if (isRefusal(revoked) && revoked.refused !== 'grant_revoked') return revoked;
    }
    await queries.invalidateQueries();
    return { done: true };
  }, onDone);
  return (
    <Form label={t`Revoke what others can read`} onSubmit={() => void revoking.run(undefined)}>
      <CheckboxGroup
        label={t`Revoke for`}
        hint={t`The lost device may have known what you sent them. The people below are the same as before; choose whom you do not want to read it any more.`}
        value={chosen}
        onChange={setChosen}
        choices={grants.map((grant) => ({
          id: grant.grantId,
          label: grant.postingTitle,
          hint: grant.employerName,
        }))}
      />
      <ActTrouble act={revoking} />
      <StepRow
        step={
          <Button tone="danger" type="submit" pending={revoking.pending} disabled={chosen.length === 0}>
            <Trans>Revoke for those chosen</Trans>
          </Button>
        }
        back={
          <Button disabled={revoking.pending} onPress={onDone}>
            <Trans>Leave them as they are</Trans>
          </Button>
        }
      />
    </Form>
  );
}
