import { I18n, type MessageDescriptor, type MessageOptions } from '@lingui/core';

type Values = Record<string, unknown>;

// First strong isolate and its end (Unicode Standard Annex 9): what stands between them orders nothing around it.
const [BEGIN, END] = ['\u2068', '\u2069'];
// The blocks that hold letters of this direction, or are kept for them (Annex 9, table 4).
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Texts in which a name that is written from right to left stays by itself: numbers and brackets beside it in a sentence
 * keep their places. Other names go in as they are.
 */
export class IsolatingTexts extends I18n {
  override _(descriptor: MessageDescriptor): string;
  override _(id: string, values?: Values, options?: MessageOptions): string;
  override _(text: string | MessageDescriptor, values?: Values, options?: MessageOptions): string {
    if (typeof text === 'string') return super._(text, isolated(values), options);
    return super._(text.values === undefined ? text : { ...text, values: isolated(text.values) });
  }
}

function isolated(values: Values = {}): Values {
  const each = Object.entries(values).map(([name, value]) => [name, isolate(value)]);
  return Object.fromEntries(each);
}

function isolate(value: unknown): unknown {
  return typeof value === 'string' && RIGHT_TO_LEFT.test(value) ? BEGIN + value + END : value;
}
