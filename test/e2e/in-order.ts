/** Steps of a story: each stands on those before it, so that after one that failed the others would only wait in vain. */
import { afterEach, beforeEach } from 'vitest';

/** Ends the story of the surrounding `describe`, or of the file, at its first step that fails. */
export function tellInOrder(): void {
  let broken: string | undefined;
  beforeEach(() => {
    if (broken !== undefined) throw new Error(`could not begin, for “${broken}” failed`);
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') broken ??= task.name;
  });
}
