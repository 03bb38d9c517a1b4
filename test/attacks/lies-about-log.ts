/** What a platform may say instead of the truth about its log and what is on the record. */
import type { Api, Input } from '../../src/client/api.ts';
import { readRecord } from '../../src/shared/api/disclosure.ts';
import type { Answer, Body, Endpoint } from '../../src/shared/api/endpoint.ts';
import { readLogView } from '../../src/shared/api/log.ts';
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { type Canonical, canonicalText } from '../../src/shared/ledger/canonical.ts';
import { commit, formLeaf, parseLeaf } from '../../src/shared/ledger/leaf.ts';
import { LedgerEvent } from '../../src/shared/record/ledger-event.ts';
import type { LedgerRecord } from '../../src/shared/record/ledger-record.ts';
import type { SigningKey } from '../../src/shared/vault/signing.ts';

/** What the platform answers about the log, and what it was asked. */
export type View = Answer<typeof readLogView>;
export type Asked = Body<typeof readLogView>;
/** See above; what is left out stays as the honest platform says it. */
export type Lie = {
  readonly view?: (honest: View, asked: Asked) => View | Promise<View>;
  readonly records?: (honest: readonly LedgerRecord[]) => readonly LedgerRecord[];
};

/** An honest platform’s answers with a lie in between. */
export function lying(api: Api, { view, records }: Lie): Api {
  const lie = async <E extends Endpoint>(endpoint: E, ...input: [Input<E>]): Promise<unknown> => {
    const honest: unknown = await api(endpoint, ...input);
    if (isRefusal(honest)) return honest;
    if (endpoint.path === readLogView.path && view !== undefined)
      return view(readLogView.answer.parse(honest), readLogView.body.parse(input[0].body));
    if (endpoint.path !== readRecord.path || records === undefined) return honest;
    const answer = readRecord.answer.parse(honest);
    return { ...answer, records: [...records(answer.records)] };
  };
  return lie as Api;
}

/** Another event in place of a record’s, of this very moment, in its place and with the platform’s own signature. */
export async function exchange(signer: SigningKey, record: LedgerRecord): Promise<LedgerRecord> {
  const said = LedgerEvent.parse(JSON.parse(record.event));
  const event = { ...said, at: new Date().toISOString() } as Canonical;
  const opening = crypto.getRandomValues(new Uint8Array(32));
  const leaf = formLeaf(commit(event, opening), parseLeaf(decodeBase64url(record.leaf)).tag);
  return {
    ...record,
    event: canonicalText(event),
    opening: encodeBase64url(opening),
    leaf: encodeBase64url(leaf),
    signature: encodeBase64url(await signer.sign('sealfolio/record/v1', leaf)),
  };
}
