/** The part of s3rver that the tests use; it ships no types. */
declare module '@20minutes/s3rver' {
  import type { RequestListener } from 'node:http';

  type Options = {
    readonly silent: boolean;
    readonly directory: string;
    readonly configureBuckets: readonly { readonly name: string }[];
  };

  export default class S3rver {
    constructor(options: Options);
    readonly store: { existsObject(bucket: string, key: string): Promise<boolean> };
    readonly logger: { readonly exceptions: { unhandle(): void }; close(): void };
    configureBuckets(): Promise<unknown>;
    callback(): RequestListener;
  }
}
