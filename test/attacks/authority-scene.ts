/** Everybody who may knock, each with a session, and the objects they knock about. */
import { join, post } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { showInterest } from '../../src/client/interests/show-interest.ts';
import { signDocuments } from '../../src/client/manifests/own-manifest.ts';
import { readApplication } from '../../src/shared/api/applications.ts';
import { addHidden } from '../../src/shared/api/cards.ts';
import { holdAccount } from '../../src/shared/api/desk.ts';
import { getMyEmployer, inviteColleague } from '../../src/shared/api/employers.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { saveDocument } from '../../src/shared/api/vault.ts';
import { decodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { EMPTY_CARD } from '../../src/shared/card/card.ts';
import { hashOf } from '../../src/shared/disclosure/statement.ts';
import { manifestWith } from '../behaviour/next-manifest.ts';
import { type Cast, candidate, cast, recruiter } from '../behaviour/people.ts';
import type { RaisedStage } from '../behaviour/raised-stage.ts';
import { lastingVisit, type Visit, visit, visitAs } from '../behaviour/raw-visit.ts';
import { showTo } from '../behaviour/shown-card.ts';
import { asVerified } from '../staged-grant.ts';
import { type Ids, makeProps, type Props } from './authority-acts.ts';
import { openPairing } from './open-pairing.ts';
import { setRequests } from './request-acts.ts';

/** The roles, in the order of the table's columns. */
export const ROLES = [
  'nobody',
  'candidate', // whose things they are
  'otherCandidate',
  'heldCandidate',
  'reader', // an owner, in the team
  'heldReader', // in the team, on hold
  'bystander', // of the employer, not in the team
  'outsider', // of another employer
  'operator',
] as const;
/** See {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** A document of three bytes, base64url. */
export const SEALED = 'c2VhbGVk';

/** The scene of the test. */
export type Scene = {
  readonly people: Cast & { readonly member: Person };
  readonly props: Props;
  ids(): Promise<Ids>;
  /** Somebody's session: the same one until they sign out. */
  visitor(role: Role): Pick<Visit, 'send'>;
};

/** Sets the scene; nobody has opened anything yet. */
export async function setScene({ platform, stage, operator, invitationFor }: RaisedStage): Promise<Scene> {
  const people = await cast(stage);
  const { owner, colleague, employer, application } = people;
  const { employerId } = employer;
  const heldCandidate = await candidate(stage);
  const member = await recruiter(stage, 'Nia Sole');
  await join(owner, member, employerId, stage.invitationFor);
  const secondPostingId = await post(owner, employerId, [owner, colleague]);
  const sparePostingId = await post(owner, employerId, [owner, colleague]);
  const { application: received } = granted(
    await owner.api(readApplication, { params: { grantId: application.grantId } }),
  );
  const copyId = received.copyId ?? '';
  const [interestId, hideId] = [newUuidV7(), newUuidV7()];
  const entries = [{ hideId, list: 'hidden' as const, kind: 'name' as const, value: 'Nobody Works' }];
  granted(await people.candidate.api(addHidden, { body: { entries } }));
  const { posting } = granted(await owner.api(readPosting, { params: { postingId: people.postingId } }));
  const shown = {
    interestId,
    posting,
    team: asVerified(posting.team),
    card: EMPTY_CARD,
    headline: 'A line of one’s own',
  };
  granted(await showInterest(people.candidate.api, people.candidate.session, shown));
  const props = await makeProps(people, secondPostingId, copyId);
  const documentHash = hashOf(decodeBase64url(SEALED));
  const documentId = newUuidV7();
  const state = { kind: 'resume' as const, version: 1, sha256: documentHash };
  const manifest = await manifestWith(people.candidate, { documentId, ...state });
  granted(
    await people.candidate.api(saveDocument, {
      params: { documentId },
      body: { ...state, ciphertext: SEALED, manifest },
    }),
  );
  const savingManifest = await manifestWith(people.candidate, { documentId, ...state, version: 2 });
  const { session } = people.candidate;
  const saved = { version: 2, hash: hashOf(savingManifest.statement) };
  const destroyingManifest = await signDocuments(session, { kept: saved, content: { documents: [] } }, []);
  granted(
    await owner.api(inviteColleague, {
      params: { employerId },
      body: { invitationId: newUuidV7(), address: 'invited@people.example', role: 'recruiter', locale: 'en' },
    }),
  );
  const invitationToken = await invitationFor('invited@people.example');
  const { mine } = granted(await owner.api(getMyEmployer));
  const handle = await showTo(platform, {
    ...{ postingId: people.postingId, employerId, to: owner, candidate: people.candidate },
  });
  const requests = await setRequests(people, handle);
  for (const { session } of [heldCandidate, colleague]) {
    const params = { accountId: session.account.accountId };
    granted(await operator.api(holdAccount, { params, body: { reason: 'A complaint is looked into.' } }));
  }
  const { pairingId, nonce: pairingNonce } = await openPairing(
    {
      owner: await visitAs(platform.origin, people.candidate),
      guest: visit(platform.origin),
      person: people.candidate,
    },
    'revealed',
  );
  const enter = (person: Person) => lastingVisit(platform.origin, person);
  const visitors: Record<Role, Pick<Visit, 'send'>> = {
    nobody: visit(platform.origin),
    candidate: enter(people.candidate),
    otherCandidate: enter(people.otherCandidate),
    heldCandidate: enter(heldCandidate),
    reader: enter(owner),
    heldReader: enter(colleague),
    bystander: enter(people.bystander),
    outsider: enter(people.outsider),
    operator: enter(operator),
  };
  return {
    people: { ...people, member },
    props: { ...props, ...requests.props, documentHash, savingManifest, destroyingManifest },
    visitor: (role) => visitors[role],
    async ids() {
      const spare = granted(await owner.api(readPosting, { params: { postingId: sparePostingId } }));
      return {
        ...{ pairingId, pairingNonce, interestId, hideId, handle, ...requests.ids },
        ...{ grantId: application.grantId, copyId, postingId: people.postingId, sparePostingId },
        ...{
          spareVersion: spare.posting.version,
          employerId,
          otherEmployerId: people.otherEmployer.employerId,
        },
        ...{ invitationId: mine?.invitations[0]?.invitationId ?? '', invitationToken, documentId },
        memberId: member.session.account.accountId,
        accountId: people.candidate.session.account.accountId,
      };
    },
  };
}
