import { useState } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { Badge } from '../ui/badge.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { Card, Stack } from '../ui/card.tsx';
import { CopyText } from '../ui/copy-text.tsx';
import { DataList } from '../ui/data-list.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { Menu } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Steps } from '../ui/steps.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { showToast } from '../ui/toast.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { When } from '../ui/when.tsx';
import { FieldSamples } from './field-samples.tsx';

/** Every part once, with invented people. */
export function KitPage() {
  return (
    <>
      <PageHeader
        title="The kit of parts"
        lead="Every part of the screens on one sheet, for looking at and for the tests."
        above={
          <Breadcrumbs label="Where you are" crumbs={[{ label: 'Start', href: '/app' }, { label: 'Kit' }]} />
        }
        actions={<ActionMenu />}
      />
      <Stack>
        <Steps label="Progress" steps={['Bring', 'Review', 'Seal']} current={1} doneLabel="(done)" />
        <Card title="Buttons and dialog">
          <Buttons />
        </Card>
        <Card title="Fields">
          <FieldSamples />
        </Card>
        <Card title="Facts" sealed aside={<Badge tone="seal">Sealed</Badge>}>
          <Facts />
        </Card>
        <Messages />
        <Parts />
        <EmptyState title="Nobody has asked yet" action={<Button tone="primary">Find a posting</Button>}>
          When a recruiter asks to read something, the request waits here for your answer.
        </EmptyState>
        <Loading label="Loading" />
      </Stack>
    </>
  );
}

function ActionMenu() {
  const [done, setDone] = useState('');
  return (
    <>
      <output>{done}</output>
      <Menu
        label="More"
        trigger={<span className="button-content">More</span>}
        entries={[
          { id: 'copy', label: 'Duplicate', onAction: () => setDone('Duplicated') },
          { id: 'erase', label: 'Erase', danger: true, onAction: () => setDone('Erased') },
        ]}
      />
      <Menu
        round
        label="Account of Mei Lin"
        trigger={<Avatar name="Mei Lin" />}
        entries={[{ id: 'out', label: 'Sign out', onAction: () => setDone('Signed out') }]}
      />
    </>
  );
}

function Buttons() {
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  return (
    <>
      <ButtonRow>
        <Button tone="primary" pending={pending} onPress={() => setPending(true)}>
          Seal and send
        </Button>
        <Button onPress={() => showToast('Kept on this device.')}>Keep a draft</Button>
        <Button tone="quiet">Skip this</Button>
        <Button tone="danger" onPress={() => setOpen(true)}>
          Take it back
        </Button>
        <Button disabled>Not yet</Button>
      </ButtonRow>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={() => {
          setOpen(false);
          showToast('Taken back.');
        }}
        title="Take the copy back from Haruto Sato?"
        consequences={[
          'The sealed copy is destroyed at once.',
          'What was already read cannot be unread.',
          'The conversation ends for both sides.',
        ]}
        confirmLabel="Take it back"
        cancelLabel="Leave it"
      >
        <p>Haruto Sato of Kawaguchi Optics opened it twice.</p>
      </ConfirmDialog>
    </>
  );
}

function Facts() {
  return (
    <DataList
      rows={[
        { term: 'Recipient', value: 'Haruto Sato, Kawaguchi Optics' },
        { term: 'Purpose', value: 'Recruitment for one posting' },
        { term: 'Ends', value: <When at="2027-01-31T15:00:00Z" /> },
        { term: 'State', value: <Badge tone="good">Readable</Badge> },
        { term: 'Masked', value: <Tooltip text="Masked is not anonymous.">What this means</Tooltip> },
      ]}
    />
  );
}

function Messages() {
  return (
    <Stack gap="tight">
      <Notice title="Only you can read this">The platform keeps sealed bytes, and no key to them.</Notice>
      <Notice tone="good">Your kit was saved and checked.</Notice>
      <Notice tone="warn" title="Two lines were not understood">
        They stand at the end of the page. Nothing was dropped.
      </Notice>
      <Notice tone="danger" live>
        This file is protected by a password. Save it without one and bring it again.
      </Notice>
    </Stack>
  );
}

function Parts() {
  return (
    <Tabs
      label="Reading"
      tabs={[
        { id: 'can', title: 'Who can read what', content: <Readers /> },
        { id: 'has', title: 'Who has read what', content: <p>Opened twice by Haruto Sato.</p> },
        {
          id: 'kit',
          title: 'Recovery kit',
          content: <CopyText label="Kit" text="AGE-SECRET-KEY-…" copyLabel="Copy" copiedLabel="Copied" />,
        },
      ]}
    />
  );
}

const READERS = [
  {
    name: 'Haruto Sato',
    employer: 'Kawaguchi Optics',
    state: 'good',
    word: 'Readable',
    until: '2027-01-31T15:00:00Z',
  },
  {
    name: 'Ada Okafor',
    employer: 'North Quay Lines',
    state: 'warn',
    word: 'Ends soon',
    until: '2026-12-02T09:30:00Z',
  },
] as const;

function Readers() {
  return (
    <DataTable
      caption="Who can read what"
      rows={READERS}
      rowId={(row) => row.name}
      columns={[
        { id: 'name', title: 'Reader', cell: (row) => row.name },
        { id: 'employer', title: 'Employer', cell: (row) => row.employer },
        { id: 'state', title: 'State', cell: (row) => <Badge tone={row.state}>{row.word}</Badge> },
        { id: 'until', title: 'Until', cell: (row) => <When at={row.until} style="day" /> },
      ]}
    />
  );
}
