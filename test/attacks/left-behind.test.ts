import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import {
  acceptInvitation,
  changeRole,
  getMyEmployer,
  inviteColleague,
  removeMember,
} from '../../src/shared/api/employers.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Cast, cast, recruiter } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';

const idOf = ({ session }: Person) => session.account.accountId;

describe('an invitation that an owner left behind', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  /** A second owner, and the account that they invite as one more before they are found out. */
  async function leaveBehind(name: string) {
    const { owner, employer } = people;
    const { employerId } = employer;
    const leaver = await recruiter(raised.stage, name);
    await join(owner, leaver, employerId, raised.stage.invitationFor, 'owner');
    const accomplice = await recruiter(raised.stage, `Friend of ${name}`);
    const body = {
      ...{ invitationId: newUuidV7(), address: accomplice.address },
      ...{ role: 'owner' as const, locale: 'en' as const },
    };
    granted(await leaver.api(inviteColleague, { params: { employerId }, body }));
    const token = await raised.invitationFor(accomplice.address);
    const accept = () => accomplice.api(acceptInvitation, { body: { token, title: 'Owner' } });
    return { accomplice, accept, params: { employerId, accountId: idOf(leaver) } };
  }

  it('lets nobody in once they were removed', async () => {
    const { accomplice, accept, params } = await leaveBehind('Remy Removed');
    granted(await people.owner.api(removeMember, { params }));
    expect(await accept()).toMatchObject({ refused: 'invitation_invalid' });
    expect(granted(await accomplice.api(getMyEmployer)).mine).toBeNull();
  });

  it('lets nobody in once they are an owner no more', async () => {
    const { accept, params } = await leaveBehind('Rolf Recruiter');
    granted(await people.owner.api(changeRole, { params, body: { role: 'recruiter' } }));
    expect(await accept()).toMatchObject({ refused: 'invitation_invalid' });
  });

  it('lets nobody in who accepts in the moment of the removal', async () => {
    const { accomplice, accept, params } = await leaveBehind('Mo Moment');
    const [removed, accepted] = await Promise.all([people.owner.api(removeMember, { params }), accept()]);
    granted(removed);
    // Who came before the removal is a colleague whom the owners see; who came after it is nobody.
    const { mine } = granted(await accomplice.api(getMyEmployer));
    expect(mine === null).toBe('refused' in accepted);
    expect(await accept()).toMatchObject(
      mine === null ? { refused: 'invitation_invalid' } : { employer: {} },
    );
  });
});
