import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nameDomain } from '../../client/employers/domains.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { showToast } from '../ui/toast.tsx';
import { Form } from './form.tsx';

/** Names a proven domain as one where the fingerprint of the employer stands. */
export function NameDomain({ employerId, domains }: { employerId: string; domains: readonly string[] }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const domain = domains.find((one) => one === chosen) ?? domains[0];
  const act = useAct(
    (named: string) => nameDomain(api, session, employerId, named),
    async () => {
      showToast(t`The line to publish stands beside the domain.`);
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  if (domain === undefined) return null;
  return (
    <Form label={t`Use a domain for the fingerprint`} onSubmit={() => void act.run(domain)}>
      <Select
        label={t`Proven domain`}
        hint={t`It then stands in the public log, beside your employer’s keys.`}
        value={domain}
        onChange={setChosen}
        options={domains.map((one) => ({ id: one, label: one }))}
      />
      <ActTrouble act={act} />
      <ButtonRow>
        <Button type="submit" pending={act.pending}>
          <Trans>Use this domain</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}
