import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { StoredResume } from '../../client/vault/resumes.ts';
import { Button, ButtonRow } from '../ui/button.tsx';
import { TextLink } from '../ui/link.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { When } from '../ui/when.tsx';

/** Which résumé the card is proposed from, or none. */
export function ChooseSource(props: {
  resumes: readonly StoredResume[];
  onStart: (resume: StoredResume | null) => void;
}) {
  const { t } = useLingui();
  const { resumes, onStart } = props;
  const [chosen, setChosen] = useState(resumes[0]?.documentId ?? null);
  const resume = resumes.find(({ documentId }) => documentId === chosen);
  return (
    <>
      {resumes.length === 0 ? (
        <p>
          <Trans>
            You have no résumé here yet. With one, this browser proposes the card to you; without, you choose
            each word by hand. <TextLink href="/app/resumes/import">Bring a résumé</TextLink>
          </Trans>
        </p>
      ) : (
        <RadioCards
          label={t`From which résumé?`}
          hint={t`This browser reads it and proposes words of fixed lists. Nothing of it is sent, and nothing is taken over unasked.`}
          value={chosen}
          onChange={setChosen}
          choices={resumes.map(({ documentId, content, updatedAt }) => ({
            id: documentId,
            label: content.title,
            hint: (
              <Trans>
                saved <When at={updatedAt} />
              </Trans>
            ),
          }))}
        />
      )}
      <ButtonRow>
        {resume !== undefined && (
          <Button tone="primary" onPress={() => onStart(resume)}>
            <Trans>Propose a card</Trans>
          </Button>
        )}
        <Button tone={resume === undefined ? 'primary' : 'quiet'} onPress={() => onStart(null)}>
          <Trans>Choose by hand</Trans>
        </Button>
      </ButtonRow>
    </>
  );
}
