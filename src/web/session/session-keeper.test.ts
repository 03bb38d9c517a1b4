import { beforeEach, expect, it } from 'vitest';
import type { Session } from '../../client/accounts/session.ts';
import { httpApi } from '../../client/api.ts';
import { memoryKeep } from '../../client/manifests/keep.ts';
import type { Account } from '../../shared/api/accounts.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { openKeyring } from '../../shared/vault/keyring.ts';
import { SessionInterrupted } from './session-interrupted.ts';
import { keepSession, type SessionKeeper } from './session-keeper.ts';

let answer: { account: Account } | Refusal;
let forgotten: number;
let unsaved: boolean;
let attended: boolean;
let told: string[];
let keeper: SessionKeeper;
let session: Session;

beforeEach(async () => {
  answer = refuse('signed_out');
  forgotten = 0;
  unsaved = false;
  attended = true;
  told = [];
  const api = httpApi({ origin: 'https://folio.example', fetch: async () => respond() });
  keeper = keepSession(api, {
    forget: () => {
      forgotten += 1;
    },
    hasUnsaved: () => unsaved,
    isAttended: () => attended,
    pause: () => told.push('pause'),
    resume: () => told.push('resume'),
  });
  session = await newSession();
});

function respond(): Response {
  if (!isRefusal(answer)) return Response.json(answer);
  const problem = { type: 'about:blank', title: 'refused', status: 400, code: answer.refused };
  return Response.json(problem, { status: 400 });
}

async function newSession(): Promise<Session> {
  const keyring = await openKeyring([crypto.getRandomValues(new Uint8Array(32))]);
  const signKey = encodeBase64url(keyring.signing.verifyKey);
  return {
    keyring,
    keep: memoryKeep(),
    account: {
      accountId: newUuidV7(),
      kind: 'candidate',
      locale: 'en',
      displayName: null,
      recipient: keyring.recipient,
      signKey,
      recordSubjectKey: signKey,
      generation: 1,
      kitDrill: 'later',
      operatorRole: null,
      startOverAt: null,
      eraseAt: null,
      heldReason: null,
      quiet: [],
      createdAt: '2026-11-22T08:00:00.000Z',
      selfcheck: false,
    },
    platform: {
      origin: 'https://folio.example',
      version: '0.1.0',
      recordKey: signKey,
      logKey: '',
      logPolicy: '',
      keysPolicy: '',
      development: false,
      sms: false,
      erasureWait: 604_800_000,
    },
  };
}

it('is locked when the cookie names an account and the keys are gone', async () => {
  answer = { account: session.account };
  await keeper.find();
  expect(keeper.read()).toEqual({ is: 'locked', account: session.account });
});

it('keeps the keys when the same account is found again, and shows that it is held', async () => {
  keeper.begin(session);
  answer = { account: { ...session.account, heldReason: 'Somebody asked us to look.' } };
  await keeper.find();
  expect(keeper.read()).toMatchObject({
    is: 'unlocked',
    session: { keyring: session.keyring, account: { heldReason: 'Somebody asked us to look.' } },
  });
  expect(forgotten).toBe(0);
});

it('drops the keys when the same account is shown with others: unlocking tells whether they are true', async () => {
  for (const name of ['recordSubjectKey', 'recipient', 'signKey'] as const) {
    keeper.begin(session);
    const account = { ...session.account, [name]: 'B'.repeat(43) };
    keeper.renew(account);
    expect(keeper.read()).toEqual({ is: 'locked', account });
  }
  expect(forgotten).toBe(3);
});

it('drops the keys and what was read with them when another account has signed in', async () => {
  keeper.begin(session);
  const { account } = await newSession();
  answer = { account };
  await keeper.find();
  expect(keeper.read()).toEqual({ is: 'locked', account });
  expect(forgotten).toBe(1);
});

it('drops the keys on locking, and stays signed in', () => {
  keeper.begin(session);
  keeper.lock();
  expect(keeper.read()).toEqual({ is: 'locked', account: session.account });
  expect(forgotten).toBe(1);
});

it('stays signed in when signing out does not reach the platform, and says so', async () => {
  keeper.begin(session);
  answer = refuse('unavailable');
  expect(await keeper.signOut('here')).toEqual(refuse('unavailable'));
  expect(keeper.read().is).toBe('unlocked');
});

it('does not end a session that began while the question was on its way', async () => {
  const finding = keeper.find();
  keeper.begin(session);
  await finding;
  expect(keeper.read().is).toBe('unlocked');
});

it('signs out when another tab does; what is unsaved waits, and nobody is taken to be at work', async () => {
  unsaved = true;
  keeper.begin(session);
  const stop = keeper.watchTabs();
  const otherTab = new BroadcastChannel('sealfolio-session');
  const changed = new Promise<void>((resolve) => {
    keeper.subscribe(resolve);
  });
  otherTab.postMessage({ is: 'signed-out' });
  await changed;
  stop();
  otherTab.close();
  expect(keeper.read().is).toBe('signed-out');
  expect(keeper.covered()?.attendedAt).toBeNull();
  keeper.leaveCovered();
  expect(forgotten).toBe(1);
});

it('covers a page with something unsaved when the session ends, and shows it to the same account again', async () => {
  unsaved = true;
  keeper.begin(session);
  keeper.end();
  expect(keeper.read()).toEqual({ is: 'signed-out' });
  const covered = keeper.covered();
  expect(covered?.account).toBe(session.account);
  expect(covered?.attendedAt).toBeTypeOf('number');
  expect(forgotten).toBe(0);
  keeper.begin({ ...session });
  expect(keeper.covered()).toBeNull();
  expect(await covered?.back).toBe(true);
  expect(told).toEqual(['pause', 'resume']);
  expect(forgotten).toBe(0);
});

it('gives a covered page no keys', () => {
  unsaved = true;
  keeper.begin(session);
  keeper.lock();
  const state = keeper.covered()?.state;
  expect(state?.session.account).toBe(session.account);
  expect(() => state?.session.keyring).toThrow(SessionInterrupted);
});

it('gives another account neither a covered page nor its own keys beside it', async () => {
  unsaved = true;
  keeper.begin(session);
  keeper.end();
  const covered = keeper.covered();
  const other = await newSession();
  keeper.begin(other);
  expect(keeper.read()).toEqual({ is: 'locked', account: other.account });
  expect(keeper.covered()?.account).toBe(session.account);
  // Whoever is here now is not who wrote: no file is offered any more.
  expect(keeper.covered()?.attendedAt).toBeNull();
  keeper.leaveCovered();
  expect(keeper.covered()).toBeNull();
  expect(await covered?.back).toBe(false);
  expect(forgotten).toBe(1);
});

it('takes nobody to be at work where a page is locked', () => {
  unsaved = true;
  keeper.begin(session);
  keeper.lock();
  expect(keeper.covered()?.attendedAt).toBeNull();
});

it('covers nothing where its owner signs out here, or nothing is unsaved', async () => {
  unsaved = true;
  keeper.begin(session);
  answer = refuse('signed_out');
  await keeper.signOut('here');
  expect(keeper.covered()).toBeNull();
  unsaved = false;
  keeper.begin(session);
  keeper.end();
  expect(keeper.covered()).toBeNull();
  expect(forgotten).toBe(2);
});
