import * as api from '../../../shared/api/desk.ts';
import { holdAccount } from '../../accounts/hold-account.ts';
import { answerHold, listMyAnswers } from '../../desk/answer-operators.ts';
import { listEmployersForDesk } from '../../desk/list-employers.ts';
import { listHeldAccounts, lookUpAccount } from '../../desk/look-up-account.ts';
import { readCounts } from '../../desk/read-counts.ts';
import { decideEmployer } from '../../employers/decide-employer.ts';
import { setTies } from '../../employers/set-ties.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** The operator's desk, and the answers of those whom it holds. */
export function serveDesk(serve: Serve, parts: HttpParts): void {
  const { db } = parts;
  serve.signedIn(api.listEmployers, ({ caller, now }) => listEmployersForDesk(db, caller, now));
  serve.signedIn(api.decideEmployer, ({ caller, params, body, now }) =>
    decideEmployer(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.setTies, ({ caller, params, body, now }) =>
    setTies(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.lookUpAccount, ({ caller, params, now }) =>
    lookUpAccount(parts, { caller, ...params, now }),
  );
  serve.signedIn(api.holdAccount, ({ caller, params, body, now }) =>
    holdAccount(parts, { caller, ...params, ...body, hold: true, now }),
  );
  serve.signedIn(api.releaseAccount, ({ caller, params, body, now }) =>
    holdAccount(parts, { caller, ...params, ...body, hold: false, now }),
  );
  serve.signedIn(api.listHeldAccounts, ({ caller }) => listHeldAccounts(db, caller));
  serve.signedIn(api.readCounts, ({ caller, now }) => readCounts(db, caller, now));
  serve.signedIn(api.answerHold, ({ caller, body, now }) => answerHold(db, { caller, ...body, now }));
  serve.signedIn(api.listMyAnswers, ({ caller }) => listMyAnswers(db, caller));
}
