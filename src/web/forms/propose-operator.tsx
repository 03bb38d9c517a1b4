import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OperatorRole } from '../../shared/api/accounts.ts';
import { proposeAct } from '../../shared/api/operators.ts';
import { mailAddress } from '../../shared/api/values.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useOperatorRoles } from '../pages/desk/role-names.ts';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { showToast } from '../ui/toast.tsx';
import { Form } from './form.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { useChanged } from './use-changed.ts';

const SHORTEST = 3;

/** Proposes to let somebody in as an operator; another operator confirms before anything is mailed. */
export function ProposeOperator() {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const roles = useOperatorRoles();
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  const [address, setAddress] = useState('');
  const [role, setRole] = useState<OperatorRole>('reviewer');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const changed = useChanged([address, role, reason]);
  const parsed = mailAddress.safeParse(address.trim());
  const said = reason.trim();
  const act = useAct(
    (to: string) => {
      const actId = once.idFor(`${to} ${role} ${said}`);
      return api(proposeAct, { body: { actId, kind: 'admit', address: to, role, locale, reason: said } });
    },
    async () => {
      once.done();
      setAddress('');
      setRole('reviewer');
      setReason('');
      setTried(false);
      showToast(t`It waits for a second operator.`);
      await queries.invalidateQueries({ queryKey: ['desk'] });
    },
  );
  const submit = () => {
    setTried(true);
    if (parsed.success && said.length >= SHORTEST) void act.run(parsed.data);
  };
  return (
    <Form label={t`Let somebody in`} onSubmit={submit}>
      <LeaveDialog changed={changed} what="unsent" />
      <p>
        <Trans>
          When another operator has confirmed it, a link is mailed. It works once, for this address and role
          alone, for seven days.
        </Trans>
      </p>
      <TextField
        label={t`Mail address of the new operator`}
        hint={t`It is stored sealed: the second operator sees role and reason, not the address. Say in the reason who it is.`}
        type="email"
        name="address"
        required
        value={address}
        onChange={setAddress}
        error={tried && !parsed.success ? t`This is not a mail address.` : undefined}
      />
      <RadioCards
        label={t`Role`}
        name="role"
        value={role}
        onChange={(id) => setRole(id === 'administrator' ? 'administrator' : 'reviewer')}
        choices={(['reviewer', 'administrator'] as const).map((id) => ({
          id,
          label: roles[id].name,
          hint: roles[id].may,
        }))}
      />
      <TextArea
        label={t`Reason`}
        hint={t`Who it is, and why. The other operators read it.`}
        name="reason"
        required
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={tried && said.length < SHORTEST ? t`Say who it is, and why.` : undefined}
      />
      <ActTrouble act={act} />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending}>
          <Trans>Propose this operator</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}
