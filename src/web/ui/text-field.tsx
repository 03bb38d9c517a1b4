import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from 'react-aria-components';
import { FieldFrame, type FieldTexts } from './field.tsx';

type TextProps = FieldTexts & {
  value: string;
  onChange: (value: string) => void;
  /** Called when the focus leaves. */
  onBlur?: () => void;
  name?: string;
  required?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  /** Where it is known in which language, and so in which direction, it is written; else its letters tell. */
  written?: { readonly lang?: string | undefined; readonly dir: 'ltr' | 'rtl' | 'auto' };
  /** A short word such as "optional", where most fields are required. */
  optionalMark?: string;
  /** What is written stays here: no service of the browser may spell, complete or translate it. */
  confidential?: boolean;
};

/** One line of text. */
export function TextField(
  props: TextProps & {
    type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'number' | 'date';
    autoComplete?: string;
    inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
    placeholder?: string;
    /** For codes and passphrases: fixed-width letters. */
    mono?: boolean;
  },
) {
  return (
    <AriaTextField {...common(props)} type={props.type ?? 'text'}>
      <FieldFrame {...props}>
        <Input
          className={props.mono ? 'input input-mono' : 'input'}
          {...((props.type ?? 'text') === 'text' ? (props.written ?? LETTERS_TELL) : {})}
          autoComplete={props.autoComplete ?? 'off'}
          {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          {...(props.confidential ? CONFIDENTIAL : {})}
        />
      </FieldFrame>
    </AriaTextField>
  );
}

/** Several lines of text; grows with its content where the browser can. */
export function TextArea(props: TextProps & { rows?: number }) {
  return (
    <AriaTextField {...common(props)}>
      <FieldFrame {...props}>
        <AriaTextArea
          className="input input-area"
          {...(props.written ?? LETTERS_TELL)}
          rows={props.rows ?? 4}
          autoComplete="off"
          {...(props.confidential ? CONFIDENTIAL : {})}
        />
      </FieldFrame>
    </AriaTextField>
  );
}

const LETTERS_TELL = { dir: 'auto' } as const;

// Checking of spelling, writing aid and translation may send what stands in a field to whoever offers them.
const CONFIDENTIAL = {
  spellCheck: false,
  autoCorrect: 'off',
  translate: 'no',
  writingsuggestions: 'false',
  'data-gramm': 'false',
} as const;

function common(props: TextProps) {
  return {
    className: 'field',
    value: props.value,
    onChange: props.onChange,
    isRequired: props.required ?? false,
    isDisabled: props.disabled ?? false,
    isReadOnly: props.readOnly ?? false,
    isInvalid: props.error !== undefined,
    autoFocus: props.autoFocus ?? false,
    validationBehavior: 'aria' as const,
    ...(props.onBlur === undefined ? {} : { onBlur: props.onBlur }),
    ...(props.name === undefined ? {} : { name: props.name }),
    ...(props.maxLength === undefined ? {} : { maxLength: props.maxLength }),
  };
}
