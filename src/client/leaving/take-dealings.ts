/** What passed between the account and employers: card, applications, requests, interests. */
import { listApplications, readApplication } from '../../shared/api/applications.ts';
import { readMyCard } from '../../shared/api/cards.ts';
import { listMyInterests } from '../../shared/api/interests.ts';
import { listRequests } from '../../shared/api/requests.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { openRequest } from '../requests/open-request.ts';
import { jsonFile, type Taking } from './taken-file.ts';

/** Takes the card with its hide list, every application with its stages, every request with its answer, every interest. */
export async function takeDealings(api: Api, session: Session, taking: Taking): Promise<Refusal | undefined> {
  taking.expect(4);
  const card = await api(readMyCard);
  if (isRefusal(card)) return card;
  await taking.put(jsonFile('data/card.json', 'card', card.mine));
  const applications = await readApplications(api);
  if (isRefusal(applications)) return applications;
  await taking.put(jsonFile('data/applications.json', 'applications', applications));
  const requests = await readRequests(api, session, taking);
  if (isRefusal(requests)) return requests;
  await taking.put(jsonFile('data/requests.json', 'requests', requests));
  const shown = await api(listMyInterests);
  if (isRefusal(shown)) return shown;
  await taking.put(jsonFile('data/interests.json', 'interests', shown.interests));
  return undefined;
}

async function readApplications(api: Api) {
  const listed = await api(listApplications);
  if (isRefusal(listed)) return listed;
  const applications: object[] = [];
  for (const application of listed.applications) {
    const { grantId } = application;
    const read = await api(readApplication, { params: { grantId } });
    if (isRefusal(read)) return read;
    applications.push({ ...application, history: read.history });
  }
  return applications;
}

/** Each as it was checked and opened; of one that is not what its sender signed, only what the list says. */
async function readRequests(api: Api, session: Session, taking: Taking) {
  const listed = await api(listRequests);
  if (isRefusal(listed)) return listed;
  const requests: object[] = [];
  for (const request of listed.requests) {
    try {
      const opened = await openRequest(api, session, request.requestId);
      if (isRefusal(opened) && opened.refused !== 'not_found') return opened;
      requests.push(isRefusal(opened) ? { request } : opened);
    } catch (error) {
      if (!(error instanceof Tampered)) throw error;
      taking.miss({ kind: 'requests', id: request.requestId });
      requests.push({ request });
    }
  }
  return requests;
}
