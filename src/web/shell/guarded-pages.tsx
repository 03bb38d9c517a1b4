import { Outlet } from '@tanstack/react-router';
import { RequireSession } from '../session/require-session.tsx';

/** Pages of any account. */
export const MemberPages = () => (
  <RequireSession>
    <Outlet />
  </RequireSession>
);

/** Pages of candidates. */
export const CandidatePages = () => (
  <RequireSession kind="candidate">
    <Outlet />
  </RequireSession>
);

/** Pages of recruiters. */
export const RecruiterPages = () => (
  <RequireSession kind="recruiter">
    <Outlet />
  </RequireSession>
);

/** Pages of operators. */
export const OperatorPages = () => (
  <RequireSession kind="operator">
    <Outlet />
  </RequireSession>
);
