import type { Employer } from '../../shared/api/employers.ts';
import type { EmployersTable } from './store.ts';

/** An employer as its people and operators see it. */
export function describeEmployer(row: EmployersTable): Employer {
  return {
    employerId: row.employer_id,
    name: row.name,
    country: row.country,
    registrationNumber: row.registration_number,
    website: row.website,
    evidence: row.evidence,
    state: row.state,
    reason: row.reason,
    createdAt: row.created_at.toISOString(),
  };
}
