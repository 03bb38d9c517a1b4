import type { PostingSummary } from '../../shared/api/jobs.ts';
import { closesAt } from '../../shared/jobs/posting.ts';
import type { EmployersTable } from '../employers/store.ts';
import type { PostingRow } from './store.ts';

/** Whether a posting takes applications: neither closed, nor past its last day, nor of an employer on hold. */
export function isOpen(posting: PostingRow, employerState: string, now: Date): boolean {
  return (
    employerState === 'approved' &&
    posting.closed_at === null &&
    closesAt(posting.valid_until) >= now.getTime()
  );
}

/** A posting as lists show it. */
export function describePosting(posting: PostingRow, employer: EmployersTable, now: Date): PostingSummary {
  return {
    postingId: posting.posting_id,
    employerId: posting.employer_id,
    employerName: employer.name,
    title: posting.title,
    occupation: posting.occupation,
    region: posting.region,
    workMode: posting.work_mode,
    description: posting.description,
    ...(posting.language && { language: posting.language }),
    payMin: posting.pay_min,
    payMax: posting.pay_max,
    payCurrency: posting.pay_currency,
    payPeriod: posting.pay_period,
    validUntil: posting.valid_until,
    createdAt: posting.created_at.toISOString(),
    open: isOpen(posting, employer.state, now),
  };
}
