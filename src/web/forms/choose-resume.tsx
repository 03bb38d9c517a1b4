import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { StoredResume } from '../../client/vault/resumes.ts';
import { TextLink } from '../ui/link.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { When } from '../ui/when.tsx';
import { usualFields } from './apply-choice.ts';
import type { StepProps } from './apply-to-posting.tsx';

/** Which résumé goes along. */
export function ChooseResume(props: StepProps & { resumes: readonly StoredResume[] }) {
  const { t } = useLingui();
  const { choice, onChange, resumes, asked } = props;
  return (
    <>
      <RadioCards
        label={asked === undefined ? t`Which résumé do you apply with?` : t`Which résumé do you share from?`}
        value={choice.stored.documentId}
        onChange={(id) => {
          const stored = resumes.find(({ documentId }) => documentId === id);
          if (stored !== undefined)
            onChange({ ...choice, stored, fields: usualFields(stored.content.resume, asked) });
        }}
        choices={resumes.map(({ documentId, content, updatedAt }) => ({
          id: documentId,
          label: content.title,
          hint: (
            <>
              <Trans>
                saved <When at={updatedAt} />
              </Trans>
              {content.leftover.length > 0 && (
                <>
                  {' · '}
                  <Plural
                    value={content.leftover.length}
                    one="# piece of text has no place yet and does not go along"
                    other="# pieces of text have no place yet and do not go along"
                  />
                </>
              )}
            </>
          ),
        }))}
      />
      <p>
        <TextLink href={`/app/resumes/${choice.stored.documentId}`}>
          <Trans>Change this résumé first</Trans>
        </TextLink>
      </p>
    </>
  );
}
