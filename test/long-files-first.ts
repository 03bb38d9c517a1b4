import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first: half a minute and more. */
const LONG = [
  'e2e/introduction',
  'attacks/killed-server',
  'e2e/axe',
  'e2e/editor',
  'attacks/planted-strings',
  'behaviour/selfcheck',
  'attacks/non-interference',
  'attacks/strangers',
  'e2e/employer',
  'attacks/killed-database',
  'e2e/web-ground',
  'e2e/lost-device',
  'e2e/old-browser',
  'e2e/operators',
  'e2e/keys',
  'e2e/cards',
  'attacks/authority',
  'attacks/full-vault',
  'behaviour/demo',
];

/**
 * Begins with the files that take longest, so that no worker goes on alone at the end. A clone remembers no times, and
 * would begin with the largest files.
 */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return found < 0 ? LONG.length : found;
    };
    return sorted.sort((a, b) => place(a) - place(b));
  }
}
