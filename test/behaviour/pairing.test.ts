import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { askToBeLetIn, compareHere, finishHere } from '../../src/client/accounts/ask-to-be-let-in.ts';
import { letIn, meetNewDevice, sendAway } from '../../src/client/accounts/let-in.ts';
import { verifyOwnRecord } from '../../src/client/disclosure/own-record.ts';
import { memoryKeep } from '../../src/client/manifests/keep.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import { listSessions } from '../../src/shared/api/devices.ts';
import { readRecord } from '../../src/shared/api/disclosure.ts';
import { candidate, quickArgon2id } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

const QUICK = { firstPauseMs: 20 };

describe('letting a new device in', () => {
  let raised: RaisedStage;
  let robin: Person;

  beforeAll(async () => {
    raised = await raiseStage();
    robin = await candidate(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  const newDevice = () => connect({ url: raised.platform.origin });
  const shown = () => ({ method: 'kit' as const, secret: robin.kit, argon2id: quickArgon2id });

  /** Both devices, up to the moment at which their owner compares. */
  async function bothShowDigits(spell: (typed: string) => string = (typed) => typed) {
    const api = newDevice();
    const asking = granted(await askToBeLetIn(api));
    const [there, here] = await Promise.all([
      meetNewDevice(robin.api, robin.session, { ...QUICK, typed: spell(asking.typed) }),
      compareHere(api, asking, QUICK),
    ]);
    return { api, door: granted(there), comparing: granted(here) };
  }

  it('shows the same six digits on both, and opens the account with the same keys', async () => {
    const { api, door, comparing } = await bothShowDigits();
    expect(door.code).toMatch(/^\d{6}$/);
    expect(comparing.code).toBe(door.code);
    const [given, session] = await Promise.all([
      letIn(robin.api, robin.session, door, shown()),
      finishHere(api, comparing, { ...QUICK, keep: memoryKeep() }),
    ]);
    granted(given);
    expect(granted(session).keyring.recipient).toBe(robin.session.keyring.recipient);
    expect(granted(await api(getAccount)).account.accountId).toBe(robin.session.account.accountId);
    const { sessions } = granted(await robin.api(listSessions));
    expect(sessions[0]).toMatchObject({ method: 'pairing', current: false });
  });

  it('takes the code however it is typed', async () => {
    const { door, comparing } = await bothShowDigits((typed) => ` ${typed.toLowerCase().replace('-', ' ')} `);
    expect(comparing.code).toBe(door.code);
  });

  it('stands on the owner’s record', async () => {
    const { api, door, comparing } = await bothShowDigits();
    granted(await letIn(robin.api, robin.session, door, shown()));
    granted(await finishHere(api, comparing, { ...QUICK, keep: memoryKeep() }));
    const { records } = granted(await robin.api(readRecord));
    const events = await Promise.all(records.map((record) => verifyOwnRecord(robin.session, record)));
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'account.device_let_in', pairingId: door.pairingId }),
    );
  });

  it('needs a secret of the account, not only its open screen', async () => {
    const { door } = await bothShowDigits();
    const wrong = { method: 'passphrase' as const, secret: 'no such words', argon2id: quickArgon2id };
    expect(await letIn(robin.api, robin.session, door, wrong)).toMatchObject({ refused: 'sign_in_failed' });
  });

  it('ends where the old device sends the new one away', async () => {
    const { api, door, comparing } = await bothShowDigits();
    const waiting = finishHere(api, comparing, { ...QUICK, keep: memoryKeep() });
    granted(await sendAway(robin.api, door));
    expect(await waiting).toMatchObject({ refused: 'pairing_over' });
    expect(await letIn(robin.api, robin.session, door, shown())).toMatchObject({ refused: 'pairing_over' });
    expect(await api(getAccount)).toMatchObject({ refused: 'signed_out' });
  });

  it('waits no longer than somebody wants', async () => {
    const api = newDevice();
    const asking = granted(await askToBeLetIn(api));
    const stop = new AbortController();
    const waiting = compareHere(api, asking, { ...QUICK, signal: stop.signal });
    stop.abort();
    expect(await waiting).toMatchObject({ refused: 'pairing_over' });
  });

  it('is over after ten minutes', async () => {
    const { api, door, comparing } = await bothShowDigits();
    await raised.platform.platform.db.pool.query(
      "update pairings.pairings set expires_at = now() - interval '1 second' where pairing_id = $1",
      [door.pairingId],
    );
    expect(await letIn(robin.api, robin.session, door, shown())).toMatchObject({ refused: 'pairing_over' });
    const finished = finishHere(api, comparing, { ...QUICK, keep: memoryKeep() });
    expect(await finished).toMatchObject({ refused: 'pairing_over' });
  });
});
