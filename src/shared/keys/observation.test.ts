import { describe, expect, it } from 'vitest';
import { logSigner } from '../../server/ledger/log-signer.ts';
import { verifyBytes } from '../../server/ledger/verify-bytes.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import { formCheckpoint } from '../ledger/checkpoint.ts';
import { verifyWith } from '../ledger/cosignature.ts';
import { formNote, KEY_TYPES, noteKey } from '../ledger/note.ts';
import { formReceipt } from '../ledger/receipt.ts';
import { hashEntry, rootOf } from '../ledger/tree.ts';
import { proveInclusion } from '../ledger/tree-proofs.ts';
import { formObservation, type Observation, parseObservation, verifyObservation } from './observation.ts';

const log = 'jobs.acme.test/log/keys';
const employer = '0199c0de-0000-7000-8000-000000000001';
const observation: Observation = {
  ...{ v: 1, kind: 'domain', at: '2026-11-20T08:00:00.000Z', log, employer },
  ...{ domain: 'acme.test', fingerprint: 'A'.repeat(43), found: ['dns', 'web'] },
};
const signer = logSigner('witness.test/observations', new Uint8Array(32).fill(7));
const cosigner = noteKey('witness.test', KEY_TYPES.cosignature, signer.key.publicKey);
const verify = verifyWith({ ed25519: verifyBytes });

function receiptOf(entry: Uint8Array, by = signer): string {
  const leaves = [encodeUtf8('{"kind":"checkpoint"}'), entry, encodeUtf8('another')].map(hashEntry);
  const text = formCheckpoint({ origin: by.key.name, size: 3, root: rootOf(leaves), extensions: [] });
  const proof = proveInclusion(1, 3, (level, index) =>
    rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
  );
  return formReceipt({ extra: entry, index: 1, proof, checkpoint: formNote(text, [by.sign(text)]) });
}

const asked = { witnesses: [cosigner], log, employer };

describe('an observation of a domain', () => {
  it('is verified by the key of the witness that wrote it down', async () => {
    const receipt = receiptOf(formObservation(observation));
    await expect(verifyObservation(receipt, asked, verify)).resolves.toEqual({
      ...observation,
      witness: 'witness.test',
    });
  });

  it('counts for nobody else: another witness, log or employer', async () => {
    const entry = formObservation(observation);
    const stranger = logSigner('witness.test/observations', new Uint8Array(32).fill(8));
    const otherName = logSigner('other.test/observations', new Uint8Array(32).fill(7));
    const mldsa = { ...cosigner, type: KEY_TYPES.mldsaCosignature };
    for (const [receipt, claim] of [
      [receiptOf(entry, stranger), asked],
      [receiptOf(entry, otherName), asked],
      [receiptOf(entry), { ...asked, witnesses: [] }],
      [receiptOf(entry), { ...asked, witnesses: [mldsa] }],
      [receiptOf(entry), { ...asked, log: 'jobs.other.test/log/keys' }],
      [receiptOf(entry), { ...asked, employer: employer.replace(/1$/, '2') }],
    ] as const)
      await expect(verifyObservation(receipt, claim, verify)).rejects.toThrow(Tampered);
  });

  it('is not believed with another entry beside the proof than the one that is proven', async () => {
    const changed = formObservation({ ...observation, domain: 'acme-careers.test' });
    const receipt = receiptOf(formObservation(observation));
    const [, ...rest] = receiptOf(changed).split('\n');
    const swapped = [receipt.split('\n')[0], rest[0], ...receipt.split('\n').slice(2)].join('\n');
    await expect(verifyObservation(swapped, asked, verify)).rejects.toThrow(Tampered);
    const none = receiptOf(encodeUtf8('{"kind":"checkpoint"}'));
    await expect(verifyObservation(none, asked, verify)).rejects.toThrow('no observation');
  });

  it('has one form: places in their order, each once, and nothing beside', () => {
    for (const other of [
      { ...observation, found: ['web', 'dns'] },
      { ...observation, found: ['dns', 'dns'] },
      { ...observation, found: [] },
      { ...observation, domain: 'localhost' },
      { ...observation, note: 'x' },
    ])
      expect(() => parseObservation(canonicalBytes(other))).toThrow(Tampered);
    expect(parseObservation(canonicalBytes({ v: 1, kind: 'checkpoint' }))).toBeUndefined();
    expect(() => parseObservation(encodeUtf8('{ }'))).toThrow(Tampered);
  });
});
