import { useQueryClient } from '@tanstack/react-query';
import type { Api } from '../../client/api.ts';
import type { MyCard } from '../../shared/api/cards.ts';
import type { Refusal } from '../../shared/errors.ts';
import { type Act, useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';

/** Changes one's own card; every page then shows what the platform answered. `what` names the act for its id. */
export function useCardAct<Input>(
  what: string,
  send: (api: Api, changeId: string, input: Input) => Promise<MyCard | Refusal>,
  onDone?: (mine: MyCard) => void,
): Act<Input> {
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  return useAct(
    (input: Input) => send(api, once.idFor(`${what} ${JSON.stringify(input ?? null)}`), input),
    async (mine) => {
      once.done();
      queries.setQueryData(['card'], mine);
      await queries.invalidateQueries({ queryKey: ['record'] });
      onDone?.(mine);
    },
  );
}
