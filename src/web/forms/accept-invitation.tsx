import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { acceptInvitation } from '../../shared/api/employers.ts';
import { dropInvitation } from '../pages/accounts/link-token.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { showToast } from '../ui/toast.tsx';
import { Form } from './form.tsx';

/** Accepts an employer's invitation under a title. */
export function AcceptInvitationForm({ token }: { token: string }) {
  const { t } = useLingui();
  const api = useApi();
  const { displayName } = useSession().account;
  const router = useRouter();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const accepting = useAct(
    () => api(acceptInvitation, { body: { token, title: title.trim() } }),
    async ({ employer }) => {
      dropInvitation();
      await queries.invalidateQueries();
      const { name } = employer;
      showToast(t`You have joined ${name}.`);
      router.history.replace('/app/openings');
    },
  );
  return (
    <Form onSubmit={() => void accepting.run(undefined)}>
      <p>
        <Trans>You act here as {displayName}.</Trans>
      </p>
      <TextField
        label={t`Your title`}
        hint={t`For example: head of crew planning`}
        name="title"
        required
        maxLength={100}
        autoComplete="organization-title"
        value={title}
        onChange={setTitle}
      />
      <ActTrouble act={accepting} />
      <ButtonRow>
        <Button tone="primary" type="submit" pending={accepting.pending} disabled={title.trim() === ''}>
          <Trans>Join</Trans>
        </Button>
      </ButtonRow>
    </Form>
  );
}
