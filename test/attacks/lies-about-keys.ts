/** What a platform may say instead of the truth about employers' keys. */
import type { Api, Input } from '../../src/client/api.ts';
import { apply } from '../../src/shared/api/applications.ts';
import { readEmployerKeys } from '../../src/shared/api/employer-keys.ts';
import type { Endpoint } from '../../src/shared/api/endpoint.ts';
import { showInterest } from '../../src/shared/api/interests.ts';
import { type Reader, readPosting } from '../../src/shared/api/jobs.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import type { KeysView } from '../forged-keys-log.ts';

/** What is left out stays as the honest platform says it; `keys` is told the size that the client keeps. */
export type Lie = {
  readonly team?: (honest: readonly Reader[]) => readonly Reader[];
  readonly keys?: (honest: KeysView, since: number) => KeysView | Promise<KeysView>;
};

/** An honest platform’s answers with a lie in between. What is sealed does not arrive: it is noted in `sent`. */
export function lying(api: Api, { team, keys }: Lie, sent: unknown[]): Api {
  const lie = async <E extends Endpoint>(endpoint: E, ...input: [Input<E>]): Promise<unknown> => {
    if ([apply, showInterest].some((one) => one.path === endpoint.path && one.method === endpoint.method)) {
      sent.push(input[0]);
      return { refused: 'unavailable' };
    }
    const honest: unknown = await api(endpoint, ...input);
    if (isRefusal(honest)) return honest;
    if (endpoint.path === readEmployerKeys.path && endpoint.method === 'GET' && keys !== undefined) {
      const { since } = readEmployerKeys.query.parse(input[0].query);
      return keys(readEmployerKeys.answer.parse(honest), since);
    }
    if (endpoint.path !== readPosting.path || endpoint.method !== 'GET' || team === undefined) return honest;
    const { posting } = readPosting.answer.parse(honest);
    return { posting: { ...posting, team: [...team(posting.team)] } };
  };
  return lie as Api;
}
