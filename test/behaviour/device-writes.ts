import { secret } from '../attacks/new-account.ts';
import {
  changed,
  freshRecipient,
  openPairing,
  preparePairing,
  type STEPS,
  takeBy,
} from '../attacks/open-pairing.ts';
import { candidate } from './people.ts';
import type { RaisedStage } from './raised-stage.ts';
import { visit, visitAs } from './raw-visit.ts';
import type { Write } from './repeatable-writes.ts';

/** The writes of devices and pairings; each has people of its own, whose sessions nothing else ends. */
export function deviceWrites({
  platform: { origin },
  stage,
}: Pick<RaisedStage, 'platform' | 'stage'>): Readonly<Record<string, () => Promise<Write>>> {
  const guest = visit(origin);
  const open = async (upTo: (typeof STEPS)[number]) => {
    const person = await candidate(stage);
    const owner = await visitAs(origin, person);
    return { owner, ...(await openPairing({ owner, guest, person }, upTo)) };
  };
  return {
    'devices.endSession': async () => {
      const person = await candidate(stage);
      const [by, there] = [await visitAs(origin, person), await visitAs(origin, person)];
      const { text } = await there.send({ method: 'GET', path: '/api/account/sessions' });
      const { sessions } = JSON.parse(text) as { sessions: { sessionId: string; current: boolean }[] };
      const sessionId = sessions.find(({ current }) => current)?.sessionId ?? '';
      return { by, request: { method: 'DELETE', path: `/api/account/sessions/${sessionId}` } };
    },
    'devices.beginPairing': async () => {
      const { begin: request } = (await preparePairing(await candidate(stage))).requests;
      const other = { request: changed(request, { commitment: secret() }), code: 'id_taken' };
      return { by: guest, request, other };
    },
    'devices.takePairing': async () => {
      const { owner, code } = await open('asked');
      return { by: owner, request: takeBy(code) };
    },
    'devices.answerPairing': async () => {
      const { owner, requests } = await open('taken');
      const other = { request: changed(requests.answer, { nonce: secret() }), code: 'pairing_over' };
      return { by: owner, request: requests.answer, other };
    },
    'devices.lookAtPairing': async () => ({ by: guest, request: (await open('answered')).requests.look }),
    'devices.revealPairing': async () => {
      const { reveal: request } = (await open('answered')).requests;
      const recipient = await freshRecipient();
      return {
        by: guest,
        request,
        other: { request: changed(request, { recipient }), code: 'pairing_over' },
      };
    },
    'devices.confirmPairing': async () => {
      const { owner, requests } = await open('revealed');
      const other = { request: changed(requests.confirm, { sealed: 'b3RoZXIh' }), code: 'pairing_over' };
      return { by: owner, request: requests.confirm, other };
    },
    'devices.refusePairing': async () => {
      const { owner, requests } = await open('revealed');
      return { by: owner, request: requests.refuse };
    },
  };
}
