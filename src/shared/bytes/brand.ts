/**
 * Names for values that look alike: a grant's id is not a posting's id, though both are strings.
 * Promises that the type checker keeps them apart. Does not check anything at run time and costs nothing there:
 * whoever writes `text as GrantId` has parsed it first, once, at the edge.
 */
declare const brand: unique symbol;

/**
 * `Value` that also carries `Name`. Brands stack: a `Brand<UuidV7, 'GrantId'>` may be passed where a `UuidV7` or a
 * string is asked for, and never the other way round.
 */
export type Brand<Value, Name extends string> = Value & {
  readonly [brand]: { readonly [Each in Name]: true };
};
