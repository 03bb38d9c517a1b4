/**
 * Thrown at what a page asks while it is covered, and at what is refused because its session has just ended. Not a refusal:
 * a screen would show that in place of what somebody is writing.
 */
export class SessionInterrupted extends Error {
  /** True once the same account has signed in again, false when the page was left instead. */
  readonly back: Promise<boolean>;

  constructor(back: Promise<boolean>) {
    super('the session of this page is interrupted');
    this.back = back;
  }
}
