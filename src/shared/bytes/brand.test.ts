import { expectTypeOf, test } from 'vitest';
import type { Brand } from './brand.ts';
import type { UuidV7 } from './uuid.ts';

// Checked by `npm run types`, not at run time: a wrong line here is a type error.
type GrantId = Brand<UuidV7, 'GrantId'>;
type PostingId = Brand<UuidV7, 'PostingId'>;

test('keeps apart values that differ only in what they stand for', () => {
  expectTypeOf<GrantId>().not.toExtend<PostingId>();
  expectTypeOf<string>().not.toExtend<GrantId>();
  expectTypeOf<UuidV7>().not.toExtend<GrantId>();
  expectTypeOf<Uint8Array>().not.toExtend<Brand<Uint8Array, 'Tag'>>();
});

test('lets a named value be used where a plainer one is asked for', () => {
  expectTypeOf<GrantId>().toExtend<UuidV7>();
  expectTypeOf<GrantId>().toExtend<string>();
  expectTypeOf<GrantId>().not.toBeNever();
});
