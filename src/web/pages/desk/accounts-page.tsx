import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { lookUpAccount } from '../../../shared/api/desk.ts';
import { isUuidV7 } from '../../../shared/bytes/uuid.ts';
import { Form } from '../../forms/form.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Answered } from '../answered.tsx';
import { FoundAccount } from './found-account.tsx';

/** Finds an account by the number its owner told, to hold it or to end a hold. */
export function AccountsPage() {
  const { t } = useLingui();
  const linked = useLocation({ select: (place) => new URLSearchParams(place.searchStr).get('number') ?? '' });
  const [number, setNumber] = useState(linked);
  const [asked, setAsked] = useState(isUuidV7(linked) ? linked : null);
  const [tried, setTried] = useState(false);
  const typed = number.trim().toLowerCase();
  return (
    <>
      <PageHeader
        title={t`Accounts`}
        lead={t`An account is found by its number alone. You see that it exists, of what kind it is and whether it is held; no name, no address, no résumé and no message of a candidate.`}
      />
      <Stack>
        <Form
          onSubmit={() => {
            setTried(true);
            setAsked(isUuidV7(typed) ? typed : null);
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
              tried && !isUuidV7(typed)
                ? t`This is not a whole account number: it has 36 letters, digits and dashes.`
                : undefined
            }
          />
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
    </>
  );
}

function Found({ accountId }: { accountId: string }) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['desk', 'account', accountId],
    queryFn: () => api(lookUpAccount, { params: { accountId } }),
  });
  return <Answered query={query}>{(account) => <FoundAccount account={account} />}</Answered>;
}
