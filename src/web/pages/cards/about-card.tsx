import { Trans } from '@lingui/react/macro';

/** What a card is, in five sentences. */
export function AboutCard() {
  return (
    <>
      <p>
        <Trans>
          A card says in a few fixed words what you do and where; employers with an open posting can find it
          and ask you for your résumé.
        </Trans>
      </p>
      <p>
        <Trans>
          It names nobody: no name, no employer, no school, no date, no picture, and nothing that you type.
        </Trans>
      </p>
      <p>
        <Trans>
          Masked is not anonymous: who knows you well may guess, and whoever runs this platform can tell whose
          card it is.
        </Trans>
      </p>
      <p>
        <Trans>
          Your present employer is kept out, and so is everybody else whom you name; you check the list before
          anything is shown.
        </Trans>
      </p>
      <p>
        <Trans>
          Where few people are here yet, postings lead further: apply to one, or show its team your interest.
        </Trans>
      </p>
    </>
  );
}
