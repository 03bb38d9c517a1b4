import { useLingui } from '@lingui/react/macro';
import type { ReceiptFault, ReceiptPageWords } from '../../client/ledger/receipt-page-words.ts';
import { LANGUAGE_TAGS } from '../../shared/vocabulary/locales.ts';
import { useLanguage } from '../i18n.tsx';
import { useEventNames } from './event-names.ts';

// Filled in by the page itself, which is read without this application.
const [date, all, wrong, waiting, address] = ['{date}', '{all}', '{wrong}', '{waiting}', '{address}'];
const [command, place, size, log] = ['{command}', '{place}', '{size}', '{log}'];

/** What a page of receipts says, in the reader's language. */
export function useReceiptWords(): ReceiptPageWords {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const faults = useFaults();
  const events = useEventNames();
  return {
    ...{ lang: LANGUAGE_TAGS[locale], faults, events },
    title: t`Receipts of your record`,
    lead: t`Each receipt shows that an event stands in the platform’s log, which nobody can rewrite unnoticed. This page checks them by itself, without any network, also when the platform is gone.`,
    madeAt: t`Downloaded on ${date}`,
    noScript: t`This browser runs no script, so nothing was checked. Open this file in another browser, or check it with the command below.`,
    checking: t`Checking the receipts…`,
    allFit: t`Every receipt fits (${all})`,
    notAllFit: t`Not every receipt fits: ${wrong} of ${all} do not`,
    none: t`There is no receipt in this file.`,
    waiting: t`Not in the log yet, and therefore not here: ${waiting}. Download the page again in a few hours.`,
    keyTitle: t`The log’s key`,
    keyWhy: t`The receipts fit this key. That it is the platform’s, this file alone cannot show: compare it, letter by letter, with “logKey” of ${address}, or with a policy file of somebody you trust.`,
    severalKeys: t`There is more than one key here. A platform has one: find out why before you rely on this.`,
    doubtTitle: t`Were you handed this file by somebody else?`,
    doubt: t`Whoever hands over a file can change what it shows. Check it with a program of your own, from the source of Sealfolio: ${command}`,
    fits: t`fits`,
    doesNotFit: t`does not fit`,
    place: t`Entry ${place} of ${size} in ${log}`,
    whatItSays: t`What the log holds`,
    receipt: t`The receipt itself`,
    namesWhy: t`Names beside numbers are what the platform showed when this page was made. The receipts hold the numbers only.`,
  };
}

function useFaults(): Readonly<Record<ReceiptFault, string>> {
  const { t } = useLingui();
  return {
    bad_encoding: t`The receipt is damaged: it cannot be read.`,
    bad_record: t`The event is not the one that was put in the log.`,
    bad_proof: t`The event does not stand in the log at the place that is said.`,
    bad_note: t`The signature of the log is not good.`,
    bad_checkpoint: t`It is signed for another log.`,
  };
}
