/** Every endpoint there is, by domain: what the server must serve, and what the tests of authority walk through. */
import * as accounts from './accounts.ts';
import * as applications from './applications.ts';
import * as cards from './cards.ts';
import * as conversations from './conversations.ts';
import * as desk from './desk.ts';
import * as devices from './devices.ts';
import * as disclosure from './disclosure.ts';
import * as employerKeys from './employer-keys.ts';
import * as employers from './employers.ts';
import type { Endpoint } from './endpoint.ts';
import * as erasure from './erasure.ts';
import * as interests from './interests.ts';
import * as jobs from './jobs.ts';
import * as log from './log.ts';
import * as operators from './operators.ts';
import * as passkeys from './passkeys.ts';
import * as platform from './platform.ts';
import * as proofs from './proofs.ts';
import * as recovery from './recovery.ts';
import * as requests from './requests.ts';
import * as search from './search.ts';
import * as sentRequests from './sent-requests.ts';
import * as vault from './vault.ts';

const domains = {
  accounts,
  applications,
  cards,
  conversations,
  desk,
  devices,
  disclosure,
  employerKeys,
  employers,
  erasure,
  interests,
  jobs,
  log,
  operators,
  passkeys,
  platform,
  proofs,
  recovery,
  requests: { ...requests, ...sentRequests },
  search,
  vault,
};

/** All endpoints, each with the name of its domain and its own. */
export const CONTRACT: readonly { domain: string; name: string; endpoint: Endpoint }[] = Object.entries(
  domains,
).flatMap(([domain, module]) =>
  Object.entries(module).flatMap(([name, value]) =>
    isEndpoint(value) ? [{ domain, name, endpoint: value }] : [],
  ),
);

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'access' in value;
}
