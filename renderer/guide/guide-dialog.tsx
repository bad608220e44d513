import { useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { searchTopics } from '../../core/guide/read.ts';
import type { GuidePlace } from '../../core/guide/topics.ts';
import { HtmlText } from '../controls/html-text.tsx';
import { Icon } from '../controls/icon.tsx';
import { guidePages } from './pages.ts';
import { showPlace } from './show-place.ts';
import '../controls/frame.css';
import './guide.css';

interface GuideDialogProps {
  place: GuidePlace;
  onPlace: (place: GuidePlace) => void;
  onLink: (url: string) => void;
  onClose: () => void;
}

/** The guide, which needs no network: one page at a time, with all of them named beside it. */
export function GuideDialog({ place, onPlace, onLink, onClose }: GuideDialogProps) {
  const [wanted, setWanted] = useState('');
  const text = useRef<HTMLDivElement>(null);
  const pages = guidePages();
  const found = searchTopics(pages, wanted);
  const page = pages.find(({ id }) => id === place.topic) ?? pages[0];

  useEffect(() => {
    if (text.current) showPlace(text.current, place.at);
  }, [place]);

  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className="modal guide-modal">
        <Dialog className="frame">
          <header className="frame-head">
            <Heading slot="title">Guide</Heading>
            <Button className="button quiet icon-only" aria-label="Close the guide" onPress={onClose}><Icon name="close" /></Button>
          </header>
          <div className="guide">
            <nav className="guide-contents" aria-label="In this guide">
              <SearchField className="text-field" value={wanted} onChange={setWanted}>
                <Label className="field-label">Search the guide</Label>
                <Input className="field" />
              </SearchField>
              <p className="visually-hidden" role="status">{wanted === '' ? '' : `${found.length} of ${pages.length} pages`}</p>
              <ul>
                {found.map(({ id, title }) => (
                  <li key={id}>
                    <Button className="guide-page" aria-current={id === page?.id ? 'page' : 'false'} onPress={() => onPlace({ topic: id })}>{title}</Button>
                  </li>
                ))}
              </ul>
              {found.length === 0 && <p className="muted">No page has these words. Try fewer, or another word.</p>}
            </nav>
            <div ref={text} className="guide-text" tabIndex={0} role="group" aria-label={page?.title ?? 'Guide'}>
              <h3 className="guide-title">{page?.title}</h3>
              <HtmlText html={page?.html ?? ''} onLink={onLink} />
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
