import { expect, it } from 'vitest';
import { confirmedDomains } from './judge-confirmations.ts';

const seen = (domain: string, witness: string, at: string) => ({
  domain,
  witness,
  at,
  found: ['dns' as const],
});

it('tells of each domain how many witnesses saw the fingerprint there, and when last', () => {
  expect(
    confirmedDomains([
      seen('mills.example', 'witness.one', '2026-11-20T06:00:00Z'),
      seen('mills.example', 'witness.two', '2026-11-21T06:00:00Z'),
      seen('mills.example', 'witness.one', '2026-11-19T06:00:00Z'),
    ]),
  ).toEqual([
    { domain: 'mills.example', witnesses: ['witness.one', 'witness.two'], at: '2026-11-21T06:00:00Z' },
  ]);
});

it('begins with the domain that most witnesses saw', () => {
  const domains = confirmedDomains([
    seen('new.example', 'witness.one', '2026-11-22T06:00:00Z'),
    seen('mills.example', 'witness.one', '2026-11-20T06:00:00Z'),
    seen('mills.example', 'witness.two', '2026-11-20T06:00:00Z'),
  ]);
  expect(domains.map(({ domain }) => domain)).toEqual(['mills.example', 'new.example']);
});

it('has nothing to tell when no witness saw anything', () => {
  expect(confirmedDomains([])).toEqual([]);
});
