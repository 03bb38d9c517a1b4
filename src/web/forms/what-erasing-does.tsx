import { Trans } from '@lingui/react/macro';
import { Button, StepRow } from '../ui/button.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { Form } from './form.tsx';

/** Before an account is erased: what is destroyed with it, and what stays. */
export function WhatErasingDoes({ onNext }: { onNext: () => void }) {
  return (
    <Form onSubmit={onNext}>
      <section className="stack stack-tight">
        <h3>
          <Trans>What is destroyed</Trans>
        </h3>
        <ul className="consequences">
          <li>
            <Trans>
              Your résumés, the files they were read from, your card, and the list of whom you hide from.
            </Trans>
          </li>
          <li>
            <Trans>
              Every copy that somebody could still open, your applications, interests and requests, and the
              conversations about them.
            </Trans>
          </li>
          <li>
            <Trans>
              Your address, and all that opens the account: passphrase, recovery kit and passkeys.
            </Trans>
          </li>
          <li>
            <Trans>Your record, with the keys without which the entries in the public log say nothing.</Trans>
          </li>
        </ul>
      </section>
      <section className="stack stack-tight">
        <h3>
          <Trans>What stays</Trans>
        </h3>
        <ul className="consequences">
          <li>
            <Trans>What was read cannot be unread, nor taken back from those who noted it.</Trans>
          </li>
          <li>
            <Trans>
              In the lists of those you applied to, an application that was withdrawn; of those who asked you,
              a request that lapses. Both are of nobody then, and empty.
            </Trans>
          </li>
          <li>
            <Trans>
              Your card, for those who were shown it already, until the cards change: within a day, as a rule.
            </Trans>
          </li>
          <li>
            <Trans>What the operator’s backups hold, sealed as it was, until they are replaced.</Trans>
          </li>
          <li>
            <Trans>
              The entries in the public log. They hold no name and no word. Who read a copy of yours can still
              tell the entries of its openings; nobody else can tell whom entries were about.
            </Trans>
          </li>
          <li>
            <Trans>
              The receipts that you keep: they can be checked for ever, also without this platform.
            </Trans>
          </li>
        </ul>
      </section>
      <StepRow
        step={
          <Button tone="primary" type="submit">
            <Trans>Continue</Trans>
          </Button>
        }
        back={
          <ButtonLink tone="quiet" href="/app/account">
            <Trans>Keep my account</Trans>
          </ButtonLink>
        }
      />
    </Form>
  );
}
