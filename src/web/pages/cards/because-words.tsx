import { SelectOrdinal, Trans } from '@lingui/react/macro';
import type { Because } from '../../../client/cards/proposal.ts';
import type { Resume } from '../../../shared/resume/resume.ts';
import { itemName } from '../resumes/item-view.tsx';

/** Why a code is proposed: where in the résumé it comes from. What was typed is only read here, by its owner. */
export function BecauseWords({ because, resume }: { because: Because; resume: Resume }) {
  const { section, index, field } = because;
  const item = section === 'basics' ? undefined : resume[section][index];
  const name = section === 'basics' || item === undefined ? '' : itemName(section, item);
  const tellsName = name !== '' && field !== 'dates' && section !== 'skills' && section !== 'languages';
  return (
    <>
      <Place because={because} />
      {tellsName && ` · ${name}`}
    </>
  );
}

function Place({ because: { section, index, field } }: { because: Because }) {
  if (section === 'work') return <WorkPlace field={field} nth={index + 1} />;
  if (section === 'basics') {
    if (field === 'location') return <Trans>from where you live</Trans>;
    return field === 'label' ? <Trans>from your headline</Trans> : <Trans>from your summary</Trans>;
  }
  if (section === 'education') {
    return field === 'endDate' ? (
      <Trans>from the end of your education</Trans>
    ) : (
      <Trans>from your education</Trans>
    );
  }
  if (section === 'skills') return <Trans>from your list of skills</Trans>;
  if (section === 'languages') return <Trans>from your languages</Trans>;
  return section === 'certificates' ? <Trans>from a certificate</Trans> : <Trans>from a project</Trans>;
}

function WorkPlace({ field, nth }: { field: Because['field']; nth: number }) {
  if (field === 'dates') return <Trans>from the dates of your jobs</Trans>;
  if (field === 'absent') return <Trans>because your résumé names no job</Trans>;
  if (field === 'location') return <Trans>from the place of your present job</Trans>;
  if (field === 'position') {
    return (
      <SelectOrdinal
        value={nth}
        one="from your #st job"
        two="from your #nd job"
        few="from your #rd job"
        other="from your #th job"
      />
    );
  }
  return (
    <SelectOrdinal
      value={nth}
      one="from what stands about your #st job"
      two="from what stands about your #nd job"
      few="from what stands about your #rd job"
      other="from what stands about your #th job"
    />
  );
}
