import * as api from '../../../shared/api/employers.ts';
import { acceptInvitation, cancelInvitation, inviteColleague } from '../../employers/invite-colleague.ts';
import { readMyEmployer } from '../../employers/membership.ts';
import { proposeEmployer } from '../../employers/propose-employer.ts';
import { removeMember } from '../../employers/remove-member.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Employers and their people. */
export function serveEmployers(serve: Serve, { db, secrets, origin }: HttpParts): void {
  serve.signedIn(api.proposeEmployer, ({ caller, body, now }) =>
    proposeEmployer(db, { ...body, caller, now }),
  );
  serve.signedIn(api.getMyEmployer, ({ caller, now }) => readMyEmployer(db, caller, now));
  serve.signedIn(api.inviteColleague, ({ caller, params, body, now }) =>
    inviteColleague({ db, secrets, publicUrl: origin }, { ...params, ...body, caller, now }),
  );
  serve.signedIn(api.cancelInvitation, ({ caller, params, now }) =>
    cancelInvitation(db, { caller, ...params, now }),
  );
  serve.signedIn(api.acceptInvitation, ({ caller, body, now }) =>
    acceptInvitation(db, { ...body, caller, now }),
  );
  serve.signedIn(api.removeMember, ({ caller, params, now }) => removeMember(db, { caller, ...params, now }));
}
