import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listEmployers, setTies } from '../../shared/api/desk.ts';
import type { Employer } from '../../shared/api/employers.ts';
import { Answered } from '../pages/answered.tsx';
import { useApi } from '../session/session-provider.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { showToast } from '../ui/toast.tsx';
import { ReasonDialog } from './give-reason.tsx';

type Tied = Pick<Employer, 'employerId' | 'name' | 'agency' | 'parentId'>;

/** Says whether an employer recruits for others, and which employer leads its group. */
export function SetTiesDialog({ employer, onClose }: { employer: Tied; onClose: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const [agency, setAgency] = useState(employer.agency);
  const [parentId, setParentId] = useState(employer.parentId);
  const { employerId, name } = employer;
  return (
    <ReasonDialog
      title={t`Ties of ${name}`}
      confirmLabel={t`Save`}
      danger={false}
      chosen={agency !== employer.agency || parentId !== employer.parentId}
      hint={t`Its owners read this reason.`}
      act={(reason) => api(setTies, { params: { employerId }, body: { agency, parentId, reason } })}
      onClose={onClose}
      onDone={async () => {
        onClose();
        showToast(t`Saved.`);
        await queries.invalidateQueries({ queryKey: ['desk'] });
      }}
    >
      <p>
        <Trans>
          Whoever hides their card from one employer of a group hides it from all of it. Agencies are not
          shown the cards of people who work somewhere, unless these people allow it.
        </Trans>
      </p>
      <Checkbox name="agency" selected={agency} onChange={setAgency}>
        <Trans>It recruits for others</Trans>
      </Checkbox>
      <ChooseLeader employer={employer} value={parentId} onChange={setParentId} />
    </ReasonDialog>
  );
}

/** A choice among approved employers, and the one that was chosen before. */
function ChooseLeader(props: {
  employer: Tied;
  value: string | null;
  onChange: (employerId: string | null) => void;
}) {
  const { t } = useLingui();
  const api = useApi();
  const query = useQuery({ queryKey: ['desk', 'employers'], queryFn: () => api(listEmployers) });
  const { employerId, parentId } = props.employer;
  return (
    <Answered query={query}>
      {({ employers }) => (
        <ComboBox
          label={t`Led by`}
          hint={t`The employer that leads its group; nothing when it stands alone.`}
          name="parent"
          value={props.value}
          onChange={props.onChange}
          options={employers
            .filter((one) => one.state === 'approved' || one.employerId === parentId)
            .filter((one) => one.employerId !== employerId)
            .map((one) => ({ id: one.employerId, label: one.name, words: [one.registrationNumber] }))}
          empty={t`No approved employer has this name.`}
          openLabel={t`Show employers`}
        />
      )}
    </Answered>
  );
}
