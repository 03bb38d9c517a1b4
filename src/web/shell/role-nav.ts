import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { AccountKind } from '../../shared/api/accounts.ts';
import { listConversations } from '../../shared/api/conversations.ts';
import { isRefusal } from '../../shared/errors.ts';
import { requestsQuery } from '../pages/requests/requests-query.ts';
import { useApi, useSessionState } from '../session/session-provider.tsx';
import { Person, Sheet } from '../ui/icons.tsx';
import type { NavItem } from './main-nav.tsx';
import {
  Asked,
  Board,
  Building,
  Eye,
  House,
  Key,
  Letter,
  Masked,
  People,
  Pulse,
  Sent,
  Tray,
} from './nav-icons.tsx';

const UNREAD_EVERY_MS = 30_000;

/** The main navigation of whoever is here; nothing while the keys are not in memory. */
export function useRoleNav(): readonly NavItem[] {
  const { t } = useLingui();
  const state = useSessionState();
  const unread = useUnread();
  const requests = useWaitingRequests();
  if (state.is !== 'unlocked') return [];
  const messages = { href: '/app/messages', label: t`Messages`, count: unread, icon: Letter };
  const home = { href: '/app', label: t`Home`, icon: House };
  const desk = [
    { href: '/app/desk', label: t`Desk`, icon: Tray },
    { href: '/app/desk/accounts', label: t`Accounts`, icon: Person },
    { href: '/app/desk/operators', label: t`Operators`, icon: People },
  ];
  // What is looked at daily comes first: small screens show the first four, and the rest behind a button.
  const navs: Record<AccountKind, readonly NavItem[]> = {
    candidate: [
      home,
      { href: '/app/postings', label: t`Postings`, icon: Board },
      { href: '/app/applications', label: t`Applications`, icon: Sent },
      messages,
      { href: '/app/requests', label: t`Requests`, count: requests, icon: Asked },
      { href: '/app/resumes', label: t`Résumés`, icon: Sheet },
      { href: '/app/card', label: t`Card`, icon: Masked },
      { href: '/app/access', label: t`Who can read`, icon: Key },
      { href: '/app/record', label: t`Who has read`, icon: Eye },
    ],
    recruiter: [
      { href: '/app/openings', label: t`Postings`, icon: Board },
      messages,
      { href: '/app/employer', label: t`Employer`, icon: Building },
    ],
    operator:
      state.session.account.operatorRole === 'administrator'
        ? [home, ...desk, { href: '/app/desk/health', label: t`Health`, icon: Pulse }]
        : desk,
  };
  return navs[state.session.account.kind];
}

function useUnread(): number {
  const api = useApi();
  const state = useSessionState();
  const { data } = useQuery({
    queryKey: ['shell', 'unread'],
    enabled: state.is === 'unlocked' && state.session.account.kind !== 'operator',
    refetchInterval: UNREAD_EVERY_MS,
    queryFn: async () => {
      const answer = await api(listConversations);
      // The pages say what is the matter; a badge only counts what is known.
      if (isRefusal(answer)) return 0;
      return answer.conversations.reduce((sum, { unread }) => sum + unread, 0);
    },
  });
  return data ?? 0;
}

function useWaitingRequests(): number {
  const api = useApi();
  const state = useSessionState();
  const { data } = useQuery({
    ...requestsQuery(api),
    enabled: state.is === 'unlocked' && state.session.account.kind === 'candidate',
    refetchInterval: UNREAD_EVERY_MS,
  });
  return data === undefined || isRefusal(data) ? 0 : data.filter((one) => one.state === 'waiting').length;
}
