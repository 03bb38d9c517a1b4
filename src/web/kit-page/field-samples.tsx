import { useState } from 'react';
import { Checkbox, CheckboxGroup } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';

const LEVELS = [
  { id: 'a2', label: 'A2', hint: 'simple, everyday' },
  { id: 'b2', label: 'B2', hint: 'at work' },
  { id: 'c2', label: 'C2', hint: 'like a native speaker' },
];
const TRADES = [
  { id: '214', label: 'Engineering professionals' },
  { id: '251', label: 'Software developers' },
  { id: '222', label: 'Nursing professionals' },
];

/** Every field once; the chosen values stand below, where the tests read them. */
export function FieldSamples() {
  const [name, setName] = useState('Mei Lin');
  const [code, setCode] = useState('12');
  const [note, setNote] = useState('');
  const [level, setLevel] = useState<string | null>(null);
  const [trade, setTrade] = useState<string | null>(null);
  const [fields, setFields] = useState(['work']);
  const [term, setTerm] = useState<string | null>('30');
  const [agreed, setAgreed] = useState(false);
  const [word, setWord] = useState('');
  const [file, setFile] = useState('');
  return (
    <>
      <SearchField label="Search postings" clearLabel="Clear" value={word} onChange={setWord} />
      <TextField label="Name" value={name} onChange={setName} hint="As it stands on your papers." />
      <TextField
        label="Code"
        mono
        inputMode="numeric"
        value={code}
        onChange={setCode}
        error={code.length === 6 ? undefined : 'The code has six digits; this has fewer.'}
      />
      <TextArea label="Message" optionalMark="optional" value={note} onChange={setNote} />
      <Select label="Level" value={level} onChange={setLevel} options={LEVELS} placeholder="Choose" />
      <ComboBox
        label="Occupation"
        value={trade}
        onChange={setTrade}
        options={TRADES}
        empty="Nothing fits"
        openLabel="Show occupations"
      />
      <CheckboxGroup
        label="What may be read"
        value={fields}
        onChange={setFields}
        choices={[
          { id: 'work', label: 'Work', hint: 'Five positions since 2014' },
          { id: 'school', label: 'Education' },
          { id: 'mail', label: 'E-mail address', hint: 'Left out: they write through the conversation.' },
        ]}
      />
      <RadioCards
        label="For how long"
        value={term}
        onChange={setTerm}
        choices={[
          { id: '30', label: '30 days', hint: 'Usual for a first talk.' },
          { id: '90', label: '90 days' },
        ]}
      />
      <Checkbox selected={agreed} onChange={setAgreed}>
        I have read what is not protected
      </Checkbox>
      <FileDrop
        label="Drop a résumé here"
        chooseLabel="Choose a file"
        hint="PDF or Word document. It stays in this browser."
        accept={['application/pdf', 'application/json']}
        onFiles={(files) => setFile(files[0]?.name ?? '')}
      />
      <output id="chosen">{[level, trade, fields.join('+'), term, agreed, file].join(' ')}</output>
    </>
  );
}
