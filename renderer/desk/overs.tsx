import { useState } from 'react';
import type { Settings } from '../../bridge/contract.ts';
import { BlanksDialog } from '../blanks/blanks-dialog.tsx';
import { CheckFile } from '../export/check-file.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { About } from '../guide/about.tsx';
import type { Place } from '../editor/place.ts';
import { PresentDialog } from '../present/present-dialog.tsx';
import { ReadyDialog } from '../present/ready-dialog.tsx';
import { useMaybeSession } from './session.tsx';
import type { Over } from './views.ts';

interface OversProps {
  over: Over;
  onClose: () => void;
  /** Puts another in its place. */
  onOver: (over: Over) => void;
  /** Leads to where something is put right in Customise. */
  onPlace: (place: Place) => void;
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
  /** The slide that is chosen in Customise. */
  slideId: string | undefined;
  /** The meeting that is presented at, where one was chosen. */
  meetingId: string | undefined;
  /** The file that is to be checked. */
  toCheck: string | undefined;
  onCheck: (path: string) => void;
  /** Opens a presentation that was found to be one. */
  onImport: (path: string) => void;
  onLetters: () => void;
  /** Says what is under way, so that nothing takes its place. */
  onBusy: (doing: string | undefined) => void;
}

/** The dialog that stands over the page, if one does. */
export function Overs({ over, onClose, onOver, onPlace, settings, onSettings, slideId, meetingId, toCheck, onCheck, onImport, onLetters, onBusy }: OversProps) {
  const session = useMaybeSession();
  // Opened from Present, the check leads back to it.
  const [fromPresent, setFromPresent] = useState(false);
  if (fromPresent && over !== 'present' && over !== 'ready') setFromPresent(false);
  if (over === 'about') return <About onClose={onClose} />;
  if (!session) return null;
  switch (over) {
    case 'present':
      return <PresentDialog slideId={slideId} meetingId={meetingId} onClose={() => { setFromPresent(false); onClose(); }} onReady={() => { setFromPresent(true); onOver('ready'); }} />;
    case 'ready':
      return <ReadyDialog meetingId={meetingId} onClose={() => { setFromPresent(false); if (fromPresent) onOver('present'); else onClose(); }} onPresent={() => onOver('present')} onPlace={onPlace} onLetters={onLetters} onPack={() => onOver('jcnc-pack')} />;
    case 'export':
    case 'jcnc-pack':
      return (
        <ExportDialog
          key={over}
          pack={over === 'jcnc-pack'}
          settings={settings}
          onSettings={onSettings}
          onBusy={(writing) => onBusy(writing ? 'An export is under way. Wait until it is done, or cancel it.' : undefined)}
          onLetters={onLetters}
          onClose={onClose}
        />
      );
    case 'check-file':
      return <CheckFile path={toCheck} onPath={onCheck} onImport={onImport} onClose={onClose} />;
    case 'blanks':
      return <BlanksDialog onClose={onClose} />;
    case undefined:
      return null;
  }
}
