import * as api from '../../../shared/api/disclosure.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { copiesDoor } from '../../applications/open-application-copy.ts';
import { revokeGrant } from '../../disclosure/end-grant.ts';
import { goOnWith } from '../../disclosure/hold-grants.ts';
import { describeGrants, listMyGrants } from '../../disclosure/read-grants.ts';
import { readRecord } from '../../disclosure/read-record.ts';
import { readTerms } from '../../disclosure/read-terms.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Grants, copies, openings, and the record. */
export function serveDisclosure(serve: Serve, parts: HttpParts): void {
  const { db } = parts;
  serve.signedIn(api.listGrants, ({ caller, now }) => listMyGrants(db, caller, now));
  serve.signedIn(api.revokeGrant, ({ caller, params, body, now }) =>
    db.transact(async (tx) => {
      const grant = await revokeGrant(tx, parts, { caller, ...params, ...body, now });
      if (isRefusal(grant)) return grant;
      const [entry] = await describeGrants(tx, [grant], caller, now);
      if (entry === undefined) throw new Error('a grant that was just revoked is gone');
      return { grant: entry };
    }),
  );
  serve.signedIn(api.goOnAfterRestore, ({ caller, body, now }) =>
    db.transact((tx) => goOnWith(tx, caller, { ...body, now })),
  );
  serve.signedIn(api.readRecord, ({ caller }) => readRecord(db, caller));
  serve.signedIn(api.readCopyTerms, ({ caller, params, now }) => readTerms(db, { caller, ...params, now }));
  const open = copiesDoor(parts);
  serve.signedIn(api.openCopy, ({ caller, params, body, now }) => open({ caller, ...params, ...body, now }));
}
