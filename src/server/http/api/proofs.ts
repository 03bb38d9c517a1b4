import * as api from '../../../shared/api/proofs.ts';
import { endProof } from '../../employers/end-proof.ts';
import { beginDnsProof, checkDnsProof } from '../../employers/prove-by-dns.ts';
import { beginMailProof, redeemMailProof } from '../../employers/prove-by-mail.ts';
import { finishReclaim, reclaimEmployer } from '../../employers/reclaim-employer.ts';
import { recordProof } from '../../employers/record-proof.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** How employers show that they are who they say, and how one without an owner is taken up again. */
export function serveProofs(serve: Serve, parts: HttpParts): void {
  serve.signedIn(api.beginDnsProof, ({ caller, params, body, now }) =>
    beginDnsProof(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.checkDnsProof, ({ caller, params, now }) =>
    checkDnsProof(parts, { caller, ...params, now }),
  );
  serve.signedIn(api.beginMailProof, ({ caller, params, body, now }) =>
    beginMailProof(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.redeemMailProof, ({ caller, params, body, now }) =>
    redeemMailProof(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.endProof, ({ caller, params, now }) => endProof(parts, { caller, ...params, now }));
  serve.signedIn(api.recordProof, ({ caller, params, body, now }) =>
    recordProof(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.reclaimEmployer, ({ caller, body, now }) =>
    reclaimEmployer(parts, { caller, ...body, now }),
  );
  serve.signedIn(api.finishReclaim, ({ caller, body, now }) =>
    finishReclaim(parts, { caller, ...body, now }),
  );
}
