import { NO_BROWSER_KEY, passkeysFor } from '../../src/cli/selfcheck/hold-passkeys.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Authenticator } from '../../src/client/accounts/authenticator.ts';
import { showPasskey } from '../../src/client/accounts/contact-keys.ts';
import { addPasskey, removePasskey } from '../../src/client/accounts/passkeys.ts';
import type { Api } from '../../src/client/api.ts';
import type { Endpoint } from '../../src/shared/api/endpoint.ts';
import * as passkeys from '../../src/shared/api/passkeys.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { refuse } from '../../src/shared/errors.ts';
import { quickArgon2id as argon2id, candidate, recruiter } from './people.ts';
import type { RaisedStage } from './raised-stage.ts';
import { type RawRequest, visitAs } from './raw-visit.ts';
import type { Write } from './repeatable-writes.ts';

/** The writes of passkeys; each has a person of its own. */
export function passkeyWrites({
  platform: { origin },
  stage,
}: Pick<RaisedStage, 'platform' | 'stage'>): Readonly<Record<string, () => Promise<Write>>> {
  return {
    'passkeys.addPasskey': async () => {
      const person = await candidate(stage);
      const adding = adder(person, passkeysFor(origin));
      const request = await caught(person.api, passkeys.addPasskey, '/account/passkeys', adding);
      const body = { ...(request.body as object), unlock: null };
      const other = { request: { ...request, body }, code: 'passkey_refused' };
      return { by: await visitAs(origin, person), request, other };
    },
    'passkeys.removePasskey': async () => {
      const person = await candidate(stage);
      const added = granted(await adder(person, passkeysFor(origin))(person.api));
      const credentialId = added.passkeys[0]?.credentialId ?? '';
      const path = `/account/passkeys/${credentialId}/remove`;
      const request = await caught(person.api, passkeys.removePasskey, path, (api) =>
        removePasskey(api, person.session, { proof: kitOf(person), credentialId, argon2id }),
      );
      return { by: await visitAs(origin, person), request };
    },
    'passkeys.passPasskeyCheck': async () => {
      const person = await recruiter(stage);
      const by = await visitAs(origin, person);
      const device = passkeysFor(origin);
      granted(await adder(person, device)(person.api));
      const shown = { authenticator: device, browserKey: NO_BROWSER_KEY, label: 'New device' };
      const request = await caught(person.api, passkeys.passPasskeyCheck, '/account/passkey-check', (api) =>
        showPasskey(api, person.session.account, shown),
      );
      const body = { ...(request.body as object), response: {}, keyId: newUuidV7() };
      return { by, request, other: { request: { ...request, body }, code: 'sign_in_failed' } };
    },
  };
}

const kitOf = ({ kit }: Person) => ({ method: 'kit', secret: kit }) as const;

function adder(person: Person, authenticator: Authenticator) {
  const input = { proof: kitOf(person), authenticator, label: 'Telephone', argon2id };
  return (api: Api) => addPasskey(api, person.session, input);
}

/** The request that `act` would send to `endpoint`, kept from it. */
async function caught(
  api: Api,
  wanted: Endpoint,
  path: string,
  act: (api: Api) => Promise<unknown>,
): Promise<RawRequest> {
  let body: unknown;
  await act(async (endpoint, ...input) => {
    if ((endpoint as Endpoint) !== wanted) return api(endpoint, ...input);
    body = (input[0] as { body: unknown }).body;
    return refuse('internal', 'caught');
  });
  return { method: 'POST', path: `/api${path}`, body };
}
