import type { ReactNode } from 'react';
import { Button, DropZone, FileTrigger, Text } from 'react-aria-components';
import { Sheet } from './icons.tsx';

/** Takes files by drop, paste or choice; they stay in this page. `accept` is a list of media types or endings. */
export function FileDrop(props: {
  label: string;
  chooseLabel: string;
  hint?: ReactNode;
  accept?: readonly string[];
  multiple?: boolean;
  onFiles: (files: File[]) => void;
}) {
  return (
    <DropZone
      className="file-drop"
      onDrop={async (event) => {
        const files = event.items.filter((item) => item.kind === 'file').map((item) => item.getFile());
        const dropped = await Promise.all(files);
        if (dropped.length > 0) props.onFiles(props.multiple ? dropped : dropped.slice(0, 1));
      }}
    >
      <Sheet />
      <Text slot="label" className="file-drop-label">
        {props.label}
      </Text>
      <FileTrigger
        {...(props.accept === undefined ? {} : { acceptedFileTypes: [...props.accept] })}
        allowsMultiple={props.multiple ?? false}
        onSelect={(list) => {
          if (list !== null && list.length > 0) props.onFiles([...list]);
        }}
      >
        <Button className="button button-plain">
          <span className="button-content">{props.chooseLabel}</span>
        </Button>
      </FileTrigger>
      {props.hint !== undefined && <p className="field-hint">{props.hint}</p>}
    </DropZone>
  );
}
