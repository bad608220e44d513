import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Wait } from '../../core/present/console.ts';
import { waitUntil } from '../../core/present/wait-until.ts';
import { Choice, type Option } from '../controls/choice.tsx';
import { LineField } from '../controls/field.tsx';
import { Icon } from '../controls/icon.tsx';
import '../controls/frame.css';

const KINDS: readonly Option<Wait['for']>[] = [
  { value: 'start', label: 'Before the start', help: 'Title, branch and date, and the time left. Start goes to the first slide.' },
  { value: 'sides', label: 'The sides have withdrawn', help: 'Resume goes to the slide that your window shows.' },
  { value: 'adjourned', label: 'The meeting is adjourned', help: 'Resume goes to the slide that your window shows.' },
];

/** Asks what the room is to wait for, and until when. */
export function WaitDialog({ usual, onWait, onClose }: { usual: Wait['for']; onWait: (wait: Wait) => void; onClose: () => void }) {
  const [kind, setKind] = useState(usual);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState('');

  const show = () => {
    const read = waitUntil(typed, new Date());
    if (!read) {
      setFault('Type a time later today, such as 14:20, or minutes up to 240, such as 10.');
      return;
    }
    onWait({ for: kind, ...(read.until && { until: read.until.toISOString() }) });
    onClose();
  };

  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className="modal">
        <Dialog className="frame">
          <header className="frame-head">
            <Heading slot="title">Let the room wait</Heading>
            <Button className="button quiet icon-only" aria-label="Close" onPress={onClose}><Icon name="close" /></Button>
          </header>
          <form className="frame-body wait-form" onSubmit={(event) => { event.preventDefault(); show(); }}>
            <LineField
              label="Until, if you know"
              help="A time such as 14:20, or minutes such as 10"
              value={typed}
              onChange={(text) => { setTyped(text); setFault(''); }}
              autoFocus
              autoComplete="off"
              {...(fault !== '' && { fault })}
            />
            <Choice label="The room sees" options={KINDS} value={kind} onChange={setKind} />
            <Button type="submit" className="button primary">Show it in the room</Button>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
