import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lookUpAccount } from '../../shared/api/desk.ts';
import { isUuidV7 } from '../../shared/bytes/uuid.ts';
import { Answered } from '../pages/answered.tsx';
import { FoundAccount } from '../pages/desk/found-account.tsx';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { Card, Stack } from '../ui/card.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Form } from './form.tsx';

/** Looks an account up by its number. Looking stands on the account's record, so nothing is looked up unasked. */
export function LookUpAccount({ first }: { first: string }) {
  const { t } = useLingui();
  const [number, setNumber] = useState(first);
  const [asked, setAsked] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const typed = number.trim().toLowerCase();
  const whole = isUuidV7(typed);
  return (
    <Stack>
      <Form
        label={t`Look an account up`}
        onSubmit={() => {
          setTried(true);
          setAsked(whole ? typed : null);
        }}
      >
        <TextField
          label={t`Account number`}
          hint={t`Its owner finds it on the account page. The desk shows those of recruiters.`}
          name="number"
          mono
          required
          value={number}
          onChange={setNumber}
          error={
            tried && !whole
              ? t`This is not a whole account number: it has 36 letters, digits and dashes.`
              : undefined
          }
        />
        <p>
          <Trans>
            That you looked stands on the account’s record, with your name. Its owner can read it.
          </Trans>
        </p>
        <ButtonRow>
          <Button tone="primary" type="submit">
            <Trans>Find</Trans>
          </Button>
        </ButtonRow>
      </Form>
      {asked !== null && (
        <Card title={t`Account`}>
          <Found accountId={asked} />
        </Card>
      )}
    </Stack>
  );
}

function Found({ accountId }: { accountId: string }) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['desk', 'account', accountId],
    queryFn: () => api(lookUpAccount, { params: { accountId } }),
    // It writes on somebody's record: once for each asking, and after what the operator did.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return <Answered query={query}>{(account) => <FoundAccount account={account} />}</Answered>;
}
