import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { saveResume } from '../../client/vault/resumes.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { emptyResume } from '../../shared/resume/resume.ts';
import { useLanguage } from '../i18n.tsx';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';

/** Makes an empty résumé and opens it to be written. */
export function StartEmptyResume() {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const { locale } = useLanguage();
  const [documentId] = useState(newUuidV7);
  const start = useAct(
    () =>
      saveResume(api, session, {
        documentId,
        version: 1,
        content: {
          title: t`My résumé`,
          language: locale,
          resume: emptyResume(),
          leftover: [],
          originalId: null,
          originalName: null,
        },
      }),
    async () => {
      await queries.invalidateQueries({ queryKey: ['resumes'] });
      router.history.push(`/app/resumes/${documentId}`);
    },
  );
  return (
    <>
      <Button onPress={() => void start.run(undefined)} pending={start.pending}>
        <Trans>Start empty</Trans>
      </Button>
      <ActTrouble act={start} />
    </>
  );
}
