import { expect, it } from 'vitest';
import { leadingTo, ownPlace } from './next-place.ts';

it.each(['/app', '/app/postings?words=pilot', '/app/postings/0192', '/app?x=1'])(
  'leads on to %s',
  (place) => {
    expect(ownPlace(place)).toBe(place);
  },
);

it.each([
  null,
  '',
  'https://elsewhere.example/app',
  '//elsewhere.example',
  '/app//elsewhere.example',
  '/app/\\elsewhere',
  '/application',
  'javascript:alert(1)',
])('leads to the start page instead of %s', (place) => {
  expect(ownPlace(place)).toBe('/app');
});

it('carries the place through signing in, whatever stands in it', () => {
  const path = leadingTo('/app/start?as=recruiter', '/app/postings?words=a&b');
  expect(new URL(path, 'https://folio.example').searchParams.get('next')).toBe('/app/postings?words=a&b');
});
