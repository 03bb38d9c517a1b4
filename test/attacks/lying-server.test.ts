/**
 * A platform that lies to our real clients in what it hands out: ciphertexts, terms, receipts, documents, keys. Its answers
 * are changed on their way; each lie ends in an exception before anything is shown, sealed or sent. Lies about the log
 * are in `lying-log`, about employers' keys in `lying-directory` and `lying-map`, about records in `client/disclosure/check-record.test.ts`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Session } from '../../src/client/accounts/session.ts';
import type { Api, Input } from '../../src/client/api.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { openRequest } from '../../src/client/requests/open-request.ts';
import type { ResumeDocument } from '../../src/client/vault/resume-document.ts';
import { listResumes, readResume, saveResume } from '../../src/client/vault/resumes.ts';
import { readApplication } from '../../src/shared/api/applications.ts';
import { openCopy as openEndpoint, readCopyTerms } from '../../src/shared/api/disclosure.ts';
import type { Answer, Endpoint } from '../../src/shared/api/endpoint.ts';
import { reservePrekey } from '../../src/shared/api/sent-requests.ts';
import { readDocument } from '../../src/shared/api/vault.ts';
import { decodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { unsealRequestMessage } from '../../src/shared/disclosure/request-message.ts';
import { identityFromSeed, recipientOf } from '../../src/shared/vault/identity.ts';
import { type Market, type Met, meet, openMarket, TERMS } from '../request-stage.ts';

/** An honest platform's answers, with some of them changed. */
type Lies = { [path: string]: (honest: unknown, asked: Input<Endpoint>) => unknown };

function lying(api: Api, lies: Lies): Api {
  const lie = async <E extends Endpoint>(endpoint: E, ...input: [Input<E>]): Promise<unknown> => {
    const honest: unknown = await api(endpoint, ...input);
    const change = lies[endpoint.path];
    return change === undefined ? honest : change(honest, input[0] as Input<Endpoint>);
  };
  return lie as Api;
}

let market: Market;
let met: readonly [Met, Met, ...Met[]];
let copies: { readonly one: string; readonly other: string };

beforeAll(async () => {
  market = await openMarket();
  met = await meet(market);
  const [one, other] = met;
  const { resume } = market;
  const applied = [];
  for (const { person } of [one, other])
    applied.push(await sendApplication(person, one.postingId, { resume }));
  const [first, second] = await Promise.all(applied.map(({ grantId }) => copyOf(market.owner, grantId)));
  copies = { one: first ?? '', other: second ?? '' };
}, 240_000);
afterAll(() => market.platform.dispose());

describe('a reader’s client', () => {
  it('opens what an honest platform serves', async () => {
    const { content } = await opened(market.owner.api, copies.one);
    expect(content.copyId).toBe(copies.one);
  });

  it('refuses the ciphertext of another candidate’s copy', async () => {
    const theirs = await answerOf(copies.other);
    const swapped = lying(market.owner.api, {
      [openEndpoint.path]: (honest) => ({
        ...openEndpoint.answer.parse(honest),
        ciphertext: theirs.ciphertext,
      }),
    });
    await expect(opened(swapped, copies.one)).rejects.toMatchObject({ code: 'bad_ciphertext' });
  });

  it('refuses the terms of another’s grant', async () => {
    const { api, session } = market.owner;
    const theirs = granted(await api(readCopyTerms, { params: { copyId: copies.other } }));
    for (const served of [theirs, { ...theirs, copyId: copies.one }]) {
      const swapped = lying(api, { [readCopyTerms.path]: () => served });
      await expect(readTerms(swapped, session, copies.one)).rejects.toMatchObject({ code: 'wrong_document' });
    }
  });

  it('refuses a copy of a colleague, whoever is said to read it', async () => {
    const { colleague, owner } = market;
    const { application } = granted(
      await colleague.api(readApplication, { params: { grantId: await grantOf(copies.one) } }),
    );
    const copyId = application.copyId ?? '';
    const theirs = granted(await colleague.api(readCopyTerms, { params: { copyId } }));
    const swapped = lying(owner.api, { [readCopyTerms.path]: () => theirs });
    await expect(readTerms(swapped, owner.session, copyId)).rejects.toMatchObject({
      code: 'wrong_recipient',
    });
  });

  it('refuses the record, and the receipt, of another opening', async () => {
    const theirs = await answerOf(copies.other);
    for (const [part, code] of [
      ['record', 'bad_record'],
      ['receipt', 'bad_proof'],
    ] as const) {
      const swapped = lying(market.owner.api, {
        [openEndpoint.path]: (honest) => ({ ...openEndpoint.answer.parse(honest), [part]: theirs[part] }),
      });
      await expect(opened(swapped, copies.one), part).rejects.toMatchObject({ code });
    }
  });
});

describe('a candidate’s client', () => {
  it('takes no old résumé for the newest, once it saw that, and none that is another’s', async () => {
    const { person } = met[0];
    const documentId = newUuidV7();
    const states: Answer<typeof readDocument>[] = [];
    for (const version of [1, 2]) {
      granted(await saveResume(person.api, person.session, { documentId, version, content: draft(version) }));
      states.push(granted(await person.api(readDocument, { params: { documentId } })));
    }
    for (const served of [states[0], states[0] && { ...states[0], document: states[1]?.document }]) {
      const old = lying(person.api, { [readDocument.path]: () => served });
      for (const read of [
        () => readResume(old, person.session, documentId),
        () => listResumes(old, person.session),
      ])
        await expect(read()).rejects.toThrow(expect.objectContaining({ name: 'Tampered' }));
    }
    expect(granted(await readResume(person.api, person.session, documentId)).version).toBe(2);
  });

  it('lets nobody read its résumé by a prekey of the platform’s, but the message of a request: noticed, not prevented', async () => {
    const [, { person, handle, postingId }] = met;
    const { api, session } = market.owner;
    const seed = crypto.getRandomValues(new Uint8Array(32));
    const identity = identityFromSeed(seed);
    const recipient = await recipientOf(identity);
    let read: string | undefined;
    const reading = lying(api, {
      [reservePrekey.path]: (honest) => {
        const { prekey } = reservePrekey.answer.parse(honest);
        return { prekey: prekey && { ...prekey, recipient } };
      },
    });
    const watched = (async (
      endpoint: Endpoint,
      input: { body?: { message?: { ciphertext: string } | null; requestId?: string } },
    ) => {
      const { message, requestId = '' } = input.body ?? {};
      if (message)
        read = await unsealRequestMessage(decodeBase64url(message.ciphertext), identity, {
          requestId,
          postingId,
        });
      return reading(endpoint, input as Input<Endpoint>);
    }) as Api;
    const to = { kind: 'handle', handle } as const;
    const message = 'We build mills.';
    const { requestId } = granted(await askForResume(watched, session, { ...TERMS, postingId, to, message }));
    expect(read).toBe(message);
    await expect(openRequest(person.api, person.session, requestId)).rejects.toMatchObject({
      code: 'wrong_recipient',
    });
  });
});

async function opened(api: Api, copyId: string, session: Session = market.owner.session) {
  const terms = granted(await readTerms(api, session, copyId));
  return granted(await openCopy(api, session, terms, newUuidV7()));
}

/** What an honest platform answers when a copy is opened. */
async function answerOf(copyId: string): Promise<Answer<typeof openEndpoint>> {
  let seen: Answer<typeof openEndpoint> | undefined;
  const watching = lying(market.owner.api, {
    [openEndpoint.path]: (honest) => {
      seen = openEndpoint.answer.parse(honest);
      return honest;
    },
  });
  await opened(watching, copyId);
  if (seen === undefined) throw new Error('nothing was answered');
  return seen;
}

async function copyOf({ api }: Person, grantId: string): Promise<string> {
  return granted(await api(readApplication, { params: { grantId } })).application.copyId ?? '';
}

async function grantOf(copyId: string): Promise<string> {
  return granted(await readTerms(market.owner.api, market.owner.session, copyId)).statement.grantId;
}

function draft(version: number): ResumeDocument {
  return {
    ...{ title: `State ${version}`, language: 'en', resume: market.resume, leftover: [], labels: [] },
    ...{ originalId: null, originalName: null },
  };
}
