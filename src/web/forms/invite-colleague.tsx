import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inviteColleague } from '../../shared/api/employers.ts';
import { mailAddress } from '../../shared/api/values.ts';
import type { MemberRole } from '../../shared/employers/roles.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { showToast } from '../ui/toast.tsx';
import { Form } from './form.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { RoleChoice } from './role-choice.tsx';
import { useChanged } from './use-changed.ts';

/** Invites a colleague by mail. */
export function InviteColleague({ employerId }: { employerId: string }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  const [address, setAddress] = useState('');
  const [role, setRole] = useState<MemberRole>('recruiter');
  const [wrong, setWrong] = useState(false);
  const changed = useChanged([address, role]);
  const act = useAct(
    (to: string) => {
      const invitationId = once.idFor(`${to} ${role}`);
      return api(inviteColleague, {
        params: { employerId },
        body: { invitationId, address: to, role, locale },
      });
    },
    async () => {
      once.done();
      setAddress('');
      setRole('recruiter');
      await queries.invalidateQueries({ queryKey: ['employer'] });
      showToast(t`The invitation is on its way`);
    },
  );
  const submit = () => {
    const parsed = mailAddress.safeParse(address.trim());
    setWrong(!parsed.success);
    if (parsed.success) void act.run(parsed.data);
  };
  return (
    <Form label={t`Invite a colleague`} onSubmit={submit}>
      <LeaveDialog changed={changed} what="unsent" />
      <TextField
        label={t`Mail address of the colleague`}
        hint={t`The link in the mail works once, for seven days, and only for an account with this address.`}
        type="email"
        value={address}
        onChange={setAddress}
        error={wrong ? t`This is not a mail address.` : undefined}
        required
      />
      <RoleChoice value={role} onChange={setRole} />
      <ActTrouble act={act} />
      <div>
        <Button type="submit" tone="primary" pending={act.pending}>
          <Trans>Send the invitation</Trans>
        </Button>
      </div>
    </Form>
  );
}
