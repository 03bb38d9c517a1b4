import { useLingui } from '@lingui/react/macro';
import type { ListedFile } from '../../client/leaving/take-everything.ts';

/** What a file is, by its kind. */
export function useFileKinds(): Record<ListedFile['kind'], string> {
  const { t } = useLingui();
  return {
    keys: t`the keys, which only your recovery kit opens`,
    resume: t`a résumé, as JSON Resume`,
    resume_document: t`the same résumé as it was saved here`,
    original: t`a file from which a résumé was read, as it was`,
    conversation: t`a conversation with all its messages`,
    account: t`your account: number, language, notices, public keys`,
    devices: t`devices, sign-ins and passkeys`,
    card: t`your card, and whom it is hidden from`,
    applications: t`your applications and how they went`,
    grants: t`who may read what, and every reading`,
    requests: t`who asked for your résumé, and your answers`,
    interests: t`where you showed interest`,
    record: t`everything on the record about you`,
    receipts: t`the receipts, as a page that checks itself`,
    names: t`what each résumé, original and conversation is called`,
  };
}
