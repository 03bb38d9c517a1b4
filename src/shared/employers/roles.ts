/**
 * What the people of an employer may do, by role: one table, asked by the server before it acts and by screens before
 * they show a button.
 * Says nothing about one posting or one application: whoever may stand in a team reads only where they do stand in it.
 */

/**
 * owner: people, proofs and all below. recruiter: postings and their teams, and all below. hiring_manager: in a team,
 * opens copies, writes, answers. viewer: sees postings and how many applied; stands in no team and opens nothing.
 */
export const MEMBER_ROLES = ['owner', 'recruiter', 'hiring_manager', 'viewer'] as const;
/** See {@link MEMBER_ROLES}. */
export type MemberRole = (typeof MEMBER_ROLES)[number];

const ACTS = {
  /** See the employer, its people, its postings and how many applied to each. */
  look: ['owner', 'recruiter', 'hiring_manager', 'viewer'],
  /** Stand in a team: open copies, write to candidates, say where an application stands. */
  read_applications: ['owner', 'recruiter', 'hiring_manager'],
  /** Open, change and close postings, and say who is in their teams. */
  write_postings: ['owner', 'recruiter'],
  /** Invite and remove colleagues, change their roles, let in their new devices. */
  lead_people: ['owner'],
  /** Prove domains and give proofs up. */
  prove_control: ['owner'],
  /** Answer what operators decided about the employer. */
  answer_operators: ['owner'],
} as const satisfies Record<string, readonly MemberRole[]>;

/** Something that somebody does as one of an employer's people. */
export type MemberAct = keyof typeof ACTS;
/** Every act of the table. */
export const MEMBER_ACTS = Object.keys(ACTS) as readonly MemberAct[];

/** Whether `role` may do `act`. */
export function may(role: MemberRole, act: MemberAct): boolean {
  return (ACTS[act] as readonly MemberRole[]).includes(role);
}
