import * as api from '../../../shared/api/employers.ts';
import { answerDecision } from '../../desk/answer-operators.ts';
import { readAnswers } from '../../desk/describe-answers.ts';
import { changeRole, proposeEmployer, removeMember } from '../../disclosure/remove-reader.ts';
import { acceptInvitation, cancelInvitation, inviteColleague } from '../../employers/invite-colleague.ts';
import { readMyEmployer } from '../../employers/read-my-employer.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Employers and their people. */
export function serveEmployers(serve: Serve, parts: HttpParts): void {
  const { db, secrets, origin } = parts;
  serve.signedIn(api.proposeEmployer, ({ caller, body, now }) =>
    proposeEmployer(parts, { ...body, caller, now }),
  );
  serve.signedIn(api.getMyEmployer, async ({ caller, now }) => {
    const mine = await readMyEmployer(db, caller, now);
    if (mine === null) return { mine };
    const { employerId } = mine.employer;
    const answers = await db.read((tx) => readAnswers(tx, [employerId], caller.pool));
    const told = answers.of(employerId).map(({ text, byName, at }) => ({ text, byName, at }));
    return { mine: { ...mine, answers: told } };
  });
  serve.signedIn(api.inviteColleague, ({ caller, params, body, now }) =>
    inviteColleague({ db, secrets, publicUrl: origin }, { ...params, ...body, caller, now }),
  );
  serve.signedIn(api.cancelInvitation, ({ caller, params, now }) =>
    cancelInvitation(db, { caller, ...params, now }),
  );
  serve.signedIn(api.acceptInvitation, ({ caller, body, now }) =>
    acceptInvitation(parts, { ...body, caller, now }),
  );
  serve.signedIn(api.changeRole, ({ caller, params, body, now }) =>
    changeRole(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.removeMember, ({ caller, params, now }) =>
    removeMember(parts, { caller, ...params, now }),
  );
  serve.signedIn(api.answerDecision, ({ caller, params, body, now }) =>
    answerDecision(db, { caller, ...params, ...body, now }),
  );
}
