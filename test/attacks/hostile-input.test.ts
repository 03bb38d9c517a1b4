import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms, post } from '../../src/cli/selfcheck/acts.ts';
import { MAX_DOCUMENT } from '../../src/shared/api/vault.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { hashOf } from '../../src/shared/disclosure/statement.ts';
import { manifestWith } from '../behaviour/next-manifest.ts';
import { type Cast, cast } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { type RawAnswer, type RawRequest, type Visit, visit, visitAs } from '../behaviour/raw-visit.ts';
import { keptLog, MARK } from './kept-log.ts';
import { noManifest, secret } from './new-account.ts';

const { log, lines } = keptLog();

describe('hostile input', () => {
  let raised: RaisedStage;
  let people: Cast;
  let candidate: Visit;
  let owner: Visit;
  let desk: Visit;

  beforeAll(async () => {
    raised = await raiseStage({ log });
    people = await cast(raised.stage);
    const { origin } = raised.platform;
    [candidate, owner, desk] = [
      await visitAs(origin, people.candidate),
      await visitAs(origin, people.owner),
      await visitAs(origin, raised.operator),
    ];
  });
  afterAll(() => raised.platform.dispose());

  const document = (body: unknown, headers = {}): RawRequest => ({
    ...{ method: 'PUT', path: `/api/documents/${newUuidV7()}`, body, headers },
  });
  const content = new TextEncoder().encode(MARK);
  const good = {
    ...{ kind: 'resume', version: 1, sha256: hashOf(content), ciphertext: encodeBase64url(content) },
    manifest: noManifest(),
  };
  const json = JSON.stringify(good);

  it.each<[string, unknown, string]>([
    ['cut off', json.slice(0, -1), 'invalid_request'],
    ['empty', '', 'invalid_request'],
    ['no JSON', `<xml>${MARK}</xml>`, 'invalid_request'],
    ['null', 'null', 'invalid_request'],
    ['a list', '[]', 'invalid_request'],
    ['nested ten thousand times', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'invalid_request'],
    ['with __proto__', `{"__proto__":{"admin":"${MARK}"},${json.slice(1)}`, 'invalid_request'],
    [
      'with constructor.prototype',
      `{"constructor":{"prototype":{"x":"${MARK}"}},${json.slice(1)}`,
      'invalid_request',
    ],
    ['with a key nobody knows', { ...good, [MARK]: 1 }, 'invalid_request'],
    ['with a huge array', { ...good, kind: Array(20_000).fill(MARK) }, 'invalid_request'],
    ['with a number for a text', { ...good, ciphertext: 7 }, 'invalid_request'],
    ['with version 0', { ...good, version: 0 }, 'invalid_request'],
    ['with a version that is no integer', { ...good, version: 1.5 }, 'invalid_request'],
    ['with a version beyond all integers', json.replace('"version":1', '"version":1e400'), 'invalid_request'],
    ['with a version nobody read', { ...good, version: Number.MAX_SAFE_INTEGER }, 'document_changed'],
    ['with padding in base64url', { ...good, ciphertext: 'AA==' }, 'invalid_request'],
    ['with plain base64', { ...good, ciphertext: '+/+/' }, 'invalid_request'],
    ['with stray bits in base64url', { ...good, ciphertext: 'AB' }, 'invalid_request'],
    ['with a lone letter of base64url', { ...good, ciphertext: 'AAAAA' }, 'invalid_request'],
    ['with a wrong hash', { ...good, sha256: 'a'.repeat(64) }, 'copy_mismatch'],
    ['with a hash in capitals', { ...good, sha256: good.sha256.toUpperCase() }, 'invalid_request'],
  ])('a document that is %s is refused with a problem', async (_case, body, code) => {
    const answer = await candidate.send(document(body));
    expect(answer.code).toBe(code);
    expectProblem(answer);
  });

  it.each([
    ['text/plain', 415],
    ['application/xml', 415],
    ['application/octet-stream', 415],
    ['application/x-www-form-urlencoded', 415],
  ])('content of type %s is answered %i', async (type, status) => {
    const answer = await candidate.send(document(json, { 'content-type': type }));
    expect(answer.status).toBe(status);
    expectProblem(answer);
  });

  it('content that says it is JSON in another set of letters is read as JSON', async () => {
    const documentId = newUuidV7();
    const state = { kind: 'resume' as const, version: 1, sha256: good.sha256 };
    const manifest = await manifestWith(people.candidate, { documentId, ...state });
    const answer = await candidate.send({
      ...{ method: 'PUT', path: `/api/documents/${documentId}` },
      body: JSON.stringify({ ...good, manifest }),
      headers: { 'content-type': 'application/json; charset=latin1' },
    });
    expect(answer.status).toBe(200);
  });

  it('too much is refused before it is read to its end: small bodies, documents of 35 MB', async () => {
    const preferences = { method: 'PUT', path: '/api/account/preferences' };
    const long = await candidate.send({
      ...preferences,
      body: { locale: MARK.repeat(20_000), quiet: [] },
    });
    expect(long).toMatchObject({ status: 413, code: 'too_large' });
    const huge = await candidate.send(document({ ...good, ciphertext: 'A'.repeat(35 * 1024 * 1024) }));
    expect(huge).toMatchObject({ status: 413, code: 'too_large' });
    const ciphertext = encodeBase64url(new Uint8Array(MAX_DOCUMENT + 3));
    expect(await candidate.send(document({ ...good, ciphertext }))).toMatchObject({
      code: 'invalid_request',
    });
  });

  it.each<[string, () => RawRequest, Role]>([
    ['NUL in a text', () => hold(`${MARK}\0`), 'desk'],
    ['half a surrogate pair in a reason', () => hold(`${MARK}\ud800`), 'desk'],
    ['half a surrogate pair in a posting', () => opening({ description: `${MARK}\udc00 text` }), 'owner'],
    ['a control character in a title', () => opening({ title: `${MARK}\u0007` }), 'owner'],
    ['half a surrogate pair in a statement', () => opened(`{"a":"${MARK}\ud800"}`), 'owner'],
    ['a statement that is no JSON', () => opened(MARK), 'owner'],
    ['a statement in another spelling', () => opened(`{ "kind": "${MARK}" }`), 'owner'],
    [
      'a statement with prototypes',
      () => opened('{"__proto__":{"a":1},"kind":"sealfolio.opening/v1"}'),
      'owner',
    ],
    ['a team of people who are none', () => opening({}, [newUuidV7()]), 'owner'],
    [
      'a team of a thousand',
      () =>
        opening(
          {},
          Array.from({ length: 1000 }, () => newUuidV7()),
        ),
      'owner',
    ],
    ['pay beyond the largest integer', () => opening({ payMax: 4_000_000_000 }), 'owner'],
    ['a date that is none', () => opening({ validUntil: '2026-02-30' }), 'owner'],
    ['an id of another kind', () => get('/api/documents/00000000-0000-4000-8000-000000000000'), 'candidate'],
    ['an id with a path in it', () => get(`/api/documents/..%2f..%2f${MARK}`), 'candidate'],
    ['an id that is too long', () => get(`/api/documents/${MARK.repeat(100)}`), 'candidate'],
    ['a broken percent sign', () => get(`/api/documents/%zz${MARK}`), 'candidate'],
    ['bad UTF-8 in an address', () => get(`/api/documents/%ff%fe${MARK}`), 'candidate'],
    ['a NUL in an address', () => get(`/api/documents/%00${MARK}`), 'candidate'],
    ['a NUL in a search', () => get('/api/postings?region=%00'), 'candidate'],
    ['a NUL in searched words', () => get(`/api/postings?words=%00${MARK}`), 'candidate'],
    ['a page that is none', () => get('/api/postings?page=-1'), 'candidate'],
    ['a question asked twice', () => get('/api/postings?page=1&page=2'), 'candidate'],
    ['a question nobody knows', () => get(`/api/postings?${MARK}=1`), 'candidate'],
    ['a prototype in a question', () => get(`/api/postings?__proto__[x]=${MARK}`), 'candidate'],
    ['an address nobody serves', () => get(`/api/${MARK}`), 'candidate'],
    ['a method nobody serves', () => ({ method: 'PATCH', path: '/api/account' }), 'candidate'],
    ['an address outside', () => get(`/api/../../etc/${MARK}`), 'candidate'],
  ])('%s is refused with a problem', async (_case, request, role) => {
    const answer = await visitorOf(role).send(request());
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    if (request().path.startsWith('/api/') && !request().path.includes('/../')) expectProblem(answer);
    expect(answer.text).not.toContain(MARK);
  });

  it.each([
    ['wildcards', '/api/postings?occupation=%25&region=_'],
    ['quotes', `/api/postings?words='%3Adrop%20table%20x%3B--%20"%26|!()<->\\`],
    ['a lone backslash', '/api/postings?occupation=%5C&region=%5C'],
    ['nothing but signs', '/api/postings?words=%26%26%7C%7C!!'],
    ['two hundred words', `/api/postings?words=${'a%20'.repeat(100).slice(0, -3)}`],
  ])('a search for %s finds nothing, calmly', async (_case, path) => {
    const answer = await candidate.send(get(path));
    expect(answer.status).toBe(200);
  });

  it('numbers beyond the database’s own are read as what they mean', async () => {
    const { grantId } = people.application;
    const most = Number.MAX_SAFE_INTEGER;
    const read = await candidate.send(get(`/api/conversations/${grantId}?after=${most}`));
    expect(JSON.parse(read.text)).toMatchObject({ messages: [] });
    const path = `/api/conversations/${grantId}/read`;
    expect((await owner.send({ method: 'PUT', path, body: { upTo: most } })).code).toBe('ok');
    const said = { method: 'POST', path: `/api/conversations/${grantId}/messages` };
    await candidate.send({ ...said, body: { messageId: newUuidV7(), ciphertext: secret() } });
    const { conversation } = JSON.parse((await owner.send(get(`/api/conversations/${grantId}`))).text) as {
      conversation: { unread: number };
    };
    expect(conversation.unread).toBe(1);
  });

  it('bytes that are no UTF-8 are refused or replaced, and break nothing', async () => {
    const body = Buffer.concat([
      Buffer.from('{"locale":"en","quiet":[],"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('":1}'),
    ]);
    const answer = await candidate.send({ method: 'PUT', path: '/api/account/preferences', body });
    expectProblem(answer);
  });

  it('calls out of their order are refused, and leave nothing half done', async () => {
    const { grantId } = people.application;
    const stage = { method: 'POST', path: `/api/applications/${grantId}/stage` };
    expect(await owner.send({ ...stage, body: { changeId: newUuidV7(), stage: 'hired' } })).toMatchObject({
      code: 'stage_not_allowed',
    });
    const closing = await post(people.owner, people.employer.employerId, [people.owner]);
    expect(
      (await owner.send({ method: 'POST', path: `/api/postings/${closing}/close`, body: {} })).code,
    ).toBe('ok');
    const reopened = { version: 1, terms: inventTerms(), team: [people.owner.session.account.accountId] };
    expect(
      await owner.send({ method: 'PUT', path: `/api/postings/${closing}`, body: reopened }),
    ).toMatchObject({
      code: 'posting_closed',
    });
    expect(await candidate.send({ ...document(good), body: { ...good, version: 3 } })).toMatchObject({
      code: 'document_changed',
    });
    const stranger = visit(raised.platform.origin);
    expect(await stranger.send({ method: 'POST', path: '/api/sign-out', body: {} })).toMatchObject({
      code: 'signed_out',
    });
  });

  it('is in no line of the log, at any level', () => {
    expect(lines.length).toBeGreaterThan(50);
    const marks = [MARK, encodeBase64url(content), Buffer.from(MARK).toString('hex'), hashOf(content)];
    expect(lines.filter((line) => marks.some((mark) => line.includes(mark)))).toEqual([]);
    const bytes = JSON.stringify([...Buffer.from(MARK)]).slice(1, -1);
    expect(lines.filter((line) => line.includes(bytes))).toEqual([]);
    const ids = [people.candidate, people.owner].map(({ session }) => session.account.accountId);
    expect(
      lines.filter((line) => [...ids, people.application.grantId].some((id) => line.includes(id))),
    ).toEqual([]);
    expect(lines.filter((line) => line.includes('a request failed'))).toEqual([]);
  });

  type Role = 'candidate' | 'owner' | 'desk';
  const visitorOf = (role: Role) => ({ candidate, owner, desk })[role];
  const get = (path: string): RawRequest => ({ method: 'GET', path });
  function hold(reason: string): RawRequest {
    const path = `/api/desk/accounts/${people.otherCandidate.session.account.accountId}/hold`;
    return { method: 'POST', path, body: { reason } };
  }
  function opening(changes: object, team = [people.owner.session.account.accountId]): RawRequest {
    const body = { postingId: newUuidV7(), terms: { ...inventTerms(), ...changes }, team };
    return { method: 'POST', path: `/api/employers/${people.employer.employerId}/postings`, body };
  }
  function opened(statement: string): RawRequest {
    const signed = { statement, signature: encodeBase64url(new Uint8Array(64)) };
    return { method: 'POST', path: `/api/copies/${newUuidV7()}/open`, body: { signed } };
  }
});

function expectProblem(answer: RawAnswer): void {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(JSON.parse(answer.text)).toMatchObject({ status: answer.status, code: answer.code });
  expect(answer.text).not.toContain(MARK);
}
