import type { ComponentProps } from 'react';
import { TextArea, TextField } from '../ui/text-field.tsx';

/** A line of a résumé: nothing of it may leave this browser before it is sealed. */
export function SealedField(props: ComponentProps<typeof TextField>) {
  return <TextField {...props} confidential />;
}

/** Several lines of a résumé; see {@link SealedField}. */
export function SealedArea(props: ComponentProps<typeof TextArea>) {
  return <TextArea {...props} confidential />;
}
