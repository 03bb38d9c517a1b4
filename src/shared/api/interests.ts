/**
 * Interest: for one posting a candidate shows its named team a fuller card, without a crowd. It is sealed to the team;
 * no name, no contact. On the candidate's record, and ended at any time.
 */
import { z } from 'zod';
import { done, endpoint } from './endpoint.ts';
import { bytes, id } from './values.ts';

/** Largest sealed interest, in bytes. */
export const MAX_INTEREST = 96 * 1024;

/** An interest as its owner sees it. */
export const MyInterest = z.strictObject({
  interestId: id,
  postingId: id,
  postingTitle: z.string(),
  employerName: z.string(),
  /** To whom it was shown, by name. */
  readers: z.array(z.string()),
  shownAt: z.string(),
  endedAt: z.string().nullable(),
});
/** See {@link MyInterest}. */
export type MyInterest = z.infer<typeof MyInterest>;

/** Shows an interest to the posting's team as it is now: `team_changed` when the screen showed others. */
export const showInterest = endpoint({
  method: 'POST',
  path: '/interests',
  access: 'candidate',
  summary: 'Show interest in a posting',
  body: z.strictObject({
    interestId: id,
    postingId: id,
    readers: z.array(id).min(1).max(20),
    ciphertext: bytes({ atMost: MAX_INTEREST }),
  }),
  answer: z.strictObject({ interest: MyInterest }),
});

/** The caller's interests, newest first. */
export const listMyInterests = endpoint({
  method: 'GET',
  path: '/interests',
  access: 'candidate',
  summary: 'My interests',
  answer: z.strictObject({ interests: z.array(MyInterest) }),
});

/** Ends an interest: what was shown is destroyed at once. What was read cannot be unread. */
export const endInterest = endpoint({
  method: 'POST',
  path: '/interests/:interestId/end',
  access: 'candidate',
  summary: 'End an interest',
  params: z.strictObject({ interestId: id }),
  answer: done,
});

/** The interests shown to a posting's team, newest first; those that were not sealed to the caller are left out. */
export const listInterests = endpoint({
  method: 'GET',
  path: '/postings/:postingId/interests',
  access: 'recruiter',
  contact: true,
  summary: 'Who is interested in a posting',
  params: z.strictObject({ postingId: id }),
  answer: z.strictObject({
    interests: z.array(
      z.strictObject({ interestId: id, ciphertext: z.string(), shownOn: z.iso.date(), asked: z.boolean() }),
    ),
  }),
});
