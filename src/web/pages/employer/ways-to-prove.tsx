import { Trans, useLingui } from '@lingui/react/macro';
import type { Employer } from '../../../shared/api/employers.ts';
import { BeginDnsProof } from '../../forms/begin-dns-proof.tsx';
import { BeginMailProof } from '../../forms/begin-mail-proof.tsx';
import { Stack } from '../../ui/card.tsx';
import { Tabs } from '../../ui/tabs.tsx';

/** The three ways, each in plain words: a firm of two people without a web site must find its own. */
export function WaysToProve({ employer }: { employer: Employer }) {
  const { t } = useLingui();
  const { employerId } = employer;
  const domain = domainOf(employer.website);
  return (
    <Tabs
      label={t`Ways to show it`}
      tabs={[
        {
          id: 'mail',
          title: t`By mail`,
          content: (
            <Stack gap="tight">
              <p>
                <Trans>
                  Quick, when somebody at your firm reads one of five mailboxes that only whoever runs the
                  domain can have. A code goes there; type it in here.
                </Trans>
              </p>
              <BeginMailProof employerId={employerId} domain={domain} />
            </Stack>
          ),
        },
        {
          id: 'dns',
          title: t`By DNS`,
          content: (
            <Stack gap="tight">
              <p>
                <Trans>
                  For whoever looks after your web site or mail: one line is added to the settings of your
                  domain. It changes nothing about web site or mail, and it can be renewed with one press.
                </Trans>
              </p>
              <BeginDnsProof employerId={employerId} domain={domain} />
            </Stack>
          ),
        },
        { id: 'person', title: t`In person, by post`, content: <WithoutDomain /> },
      ]}
    />
  );
}

function WithoutDomain() {
  return (
    <Stack gap="tight">
      <ol className="how-to">
        <li>
          <Trans>
            Tell the operator that you want to meet or to get a letter: under “How it can be checked” when you
            propose, or in an answer to a decision, on your employer’s page. Every operator reads both.
          </Trans>
        </li>
        <li>
          <Trans>
            In person: come with something that shows you may speak for the firm, such as an extract of the
            register or a business licence. By post: the operator writes to the address in the register, and
            you answer with what stands in the letter.
          </Trans>
        </li>
        <li>
          <Trans>
            The operator writes down what was seen. From then on candidates read “Confirmed in person” or
            “Confirmed by post”, with the day.
          </Trans>
        </li>
      </ol>
      <p>
        <Trans>There is nothing to press here: the proof appears above once the operator recorded it.</Trans>
      </p>
    </Stack>
  );
}

function domainOf(website: string): string {
  return URL.parse(website)?.hostname.replace(/^www\./, '') ?? '';
}
