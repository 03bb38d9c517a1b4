import * as api from '../../../shared/api/jobs.ts';
import { countApplicationsByPosting } from '../../applications/read-applications.ts';
import { changePosting, closePosting } from '../../jobs/change-posting.ts';
import { readMattering } from '../../jobs/mattering.ts';
import { openPosting } from '../../jobs/open-posting.ts';
import { listMyPostings, readPosting, searchPostings } from '../../jobs/read-postings.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Postings: public to read, by recruiters to write. */
export function serveJobs(serve: Serve, { db }: HttpParts): void {
  serve.open(api.searchPostings, ({ query, pool, now }) => searchPostings(db, { ...query, pool, now }));
  serve.open(api.readPosting, ({ params, pool, now }) => readPosting(db, { ...params, pool, now }));
  serve.signedIn(api.openPosting, ({ caller, params, body, now }) =>
    openPosting(db, { ...params, ...body, caller, now }),
  );
  serve.signedIn(api.readMattering, ({ caller, params, now }) =>
    readMattering(db, { ...params, caller, now }),
  );
  serve.signedIn(api.changePosting, ({ caller, params, body, now }) =>
    changePosting(db, { ...params, ...body, caller, now }),
  );
  serve.signedIn(api.closePosting, ({ caller, params, now }) => closePosting(db, { ...params, caller, now }));
  serve.signedIn(api.listEmployerPostings, ({ caller, params, now }) =>
    listMyPostings(db, { caller, ...params, now }, (ids) => countApplicationsByPosting(db, caller, ids)),
  );
}
