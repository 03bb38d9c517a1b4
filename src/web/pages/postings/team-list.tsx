import type { ReactNode } from 'react';
import type { Reader } from '../../../shared/api/jobs.ts';
import { Avatar } from '../../ui/avatar.tsx';

/** The people who will read what is sent to a posting, by name and title. `state` says more of each. */
export function TeamList(props: { team: readonly Reader[]; state?: (reader: Reader) => ReactNode }) {
  return (
    <ul className="team">
      {props.team.map((reader) => (
        <li key={reader.accountId} className="team-person">
          <Avatar name={reader.displayName} />
          <span>
            <strong>
              <bdi>{reader.displayName}</bdi>
            </strong>
            <span className="choice-hint">
              <bdi>{reader.title}</bdi>
            </span>
          </span>
          {props.state?.(reader)}
        </li>
      ))}
    </ul>
  );
}
