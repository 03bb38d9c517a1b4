import * as api from '../../../shared/api/passkeys.ts';
import {
  confirmContactKey,
  confirmKeyByDomain,
  endContactKey,
  sendDomainKeyCode,
} from '../../employers/confirm-device.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Recruiters' new devices, as far as their employer has a say in them. */
export function serveContactKeys(serve: Serve, parts: HttpParts): void {
  serve.signedIn(api.confirmContactKey, ({ caller, params, now }) =>
    confirmContactKey(parts, { caller, ...params, now }),
  );
  serve.signedIn(api.endContactKey, ({ caller, params, now }) =>
    endContactKey(parts, { caller, ...params, now }),
  );
  serve.signedIn(api.sendDomainKeyCode, ({ caller, params, body, now }) =>
    sendDomainKeyCode(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.confirmKeyByDomain, ({ caller, params, body, now }) =>
    confirmKeyByDomain(parts, { caller, ...params, ...body, now }),
  );
}
