import { useLingui } from '@lingui/react/macro';
import type { MemberRole } from '../../../shared/employers/roles.ts';

/** A role by name, and in one line what it may do. */
export type RoleWords = { readonly name: string; readonly may: string };

/** The roles of an employer's people in words. */
export function useRoleWords(): Record<MemberRole, RoleWords> {
  const { t } = useLingui();
  return {
    owner: {
      name: t`Owner`,
      may: t`Invites and removes people, shows that the employer is who it says, and does all that a recruiter does.`,
    },
    recruiter: {
      name: t`Recruiter`,
      may: t`Opens and closes postings, says who is in their teams, and reads where in the team.`,
    },
    hiring_manager: {
      name: t`Hiring manager`,
      may: t`Reads, writes and answers where in the team of a posting.`,
    },
    viewer: {
      name: t`Viewer`,
      may: t`Sees postings and how many applied. Opens no application and writes to no candidate.`,
    },
  };
}
