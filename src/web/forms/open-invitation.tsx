import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { token as tokenShape } from '../../shared/api/values.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Form } from './form.tsx';

/** Takes the link of an invitation, for those whose mail does not open links. */
export function OpenInvitation() {
  const { t } = useLingui();
  const router = useRouter();
  const [link, setLink] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = () => {
    const parsed = tokenShape.safeParse(link.trim().replace(/^.*#/, ''));
    setWrong(!parsed.success);
    if (parsed.success) router.history.push(`/app/join#${parsed.data}`);
  };
  return (
    <Form label={t`Invitation`} onSubmit={submit}>
      <TextField
        label={t`Invitation link`}
        hint={t`Copy the whole link from the mail. It works only for the address that received it.`}
        value={link}
        onChange={setLink}
        error={wrong ? t`This is not an invitation link. Copy all of it, to its last letter.` : undefined}
        required
        mono
      />
      <div>
        <Button type="submit" tone="primary">
          <Trans>Open the invitation</Trans>
        </Button>
      </div>
    </Form>
  );
}
