import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from '../../src/cli/selfcheck/acts.ts';
import { CONTRACT } from '../../src/shared/api/contract.ts';
import type { MemberRole } from '../../src/shared/employers/roles.ts';
import { recruiter } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { type Visit, visitAs } from '../behaviour/raw-visit.ts';
import { ACTS, requestOf } from './authority-acts.ts';
import { type Scene, setScene } from './authority-scene.ts';

/** role: role_not_allowed; team: not_in_team; none: not_found, as for an id that nobody has. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ role: 'role_not_allowed', none: 'not_found', code: 'code_wrong_or_expired' },
  ...{ member: 'employer_exists', invitation: 'invitation_invalid', team: 'not_in_team' },
};

// Everything that a recruiter could do. Both belong to the employer; neither stands in a team.
const TABLE = `
                                        manager viewer
  employers.getMyEmployer               ok      ok
  employers.proposeEmployer             member  member
  employers.inviteColleague             role    role
  employers.cancelInvitation            role    role
  employers.acceptInvitation            invitation invitation
  employers.changeRole                  role    role
  employers.answerDecision              role    role
  employers.removeMember                role    role
  employerKeys.beginEmployerKeys        role    role
  employerKeys.addEmployerKeys          role    role
  employerKeys.offerOwnerKey            role    role
  proofs.beginDnsProof                  role    role
  proofs.beginMailProof                 role    role
  proofs.checkDnsProof                  role    role
  proofs.redeemMailProof                role    role
  proofs.endProof                       role    role
  proofs.reclaimEmployer                ok      ok
  proofs.finishReclaim                  code    code
  passkeys.confirmContactKey            none    none
  passkeys.endContactKey                none    none
  passkeys.sendDomainKeyCode            none    none
  passkeys.confirmKeyByDomain           none    none
  jobs.listEmployerPostings             ok      ok
  jobs.readMattering                    ok      ok
  jobs.openPosting                      role    role
  jobs.changePosting                    role    role
  jobs.closePosting                     role    role
  interests.listInterests               none    none
  requests.reservePrekey                team    role
  requests.sendRequest                  team    role
  requests.listSentRequests             none    none
  search.searchCards                    team    role
  search.readShortlist                  team    role
  search.addToShortlist                 team    role
  search.removeFromShortlist            team    role
  applications.readApplication          none    none
  applications.listReceivedApplications none    none
  applications.changeStage              none    none
  disclosure.readCopyTerms              none    none
  disclosure.openCopy                   none    none
  conversations.listConversations       ok      ok
  conversations.readConversation        none    none
  conversations.sendMessage             none    none
  conversations.markRead                none    none
`;

const rows = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', ...cells] = line.trim().split(/\s+/);
    return { name, codes: cells.map((cell) => SHORT[cell] ?? cell) };
  });

describe('somebody whose role is below a recruiter’s', () => {
  let raised: RaisedStage;
  let scene: Scene;
  let visits: Visit[];

  beforeAll(async () => {
    raised = await raiseStage();
    scene = await setScene(raised);
    visits = [await come('Mia Manager', 'hiring_manager'), await come('Vera Viewer', 'viewer')];
  });
  afterAll(() => raised.platform.dispose());

  async function come(name: string, role: MemberRole): Promise<Visit> {
    const { owner, employer } = scene.people;
    const person = await recruiter(raised.stage, name);
    await join(owner, person, employer.employerId, raised.stage.invitationFor, role);
    return visitAs(raised.platform.origin, person);
  }

  it('is thought of for every route that is for recruiters', () => {
    // What concerns one's own keys alone is the same for every role.
    const own = ['listContactKeys', 'passPasskeyCheck'];
    const theirs = CONTRACT.filter(
      ({ endpoint, name }) => endpoint.access === 'recruiter' && !own.includes(name),
    );
    const names = theirs.map(({ domain, name }) => `${domain}.${name}`);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it.each(rows)('gets no further than the role by $name', async ({ name, codes }) => {
    const found = CONTRACT.find(({ domain, name: own }) => `${domain}.${own}` === name);
    const act = ACTS[name]?.(await scene.ids(), scene.props);
    if (found === undefined || act === undefined) throw new Error(`${name} is not in the contract`);
    const answers = await Promise.all(visits.map((visit) => visit.send(requestOf(found.endpoint, act))));
    expect(answers.map(({ code }) => code)).toEqual(codes);
  });
});
