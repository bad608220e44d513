import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { PresentState } from '../../bridge/contract.ts';
import { canPoint } from '../../core/present/console.ts';
import type { Deeds } from './deeds.ts';
import { MoreMenu } from './more-menu.tsx';
import type { InkTool } from './use-ink-tool.ts';

/** What its press does. */
const WAIT_BUTTON = { none: 'Wait', start: 'Start', sides: 'Resume', adjourned: 'Resume' } as const;

interface ConsoleButtonProps {
  /** Said always, and shown under the words where there is room for it. */
  hint: string;
  /** For what can be on and off. */
  isOn?: boolean;
  isDisabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}

function ConsoleButton({ hint, isOn, isDisabled = false, onPress, children }: ConsoleButtonProps) {
  return (
    <Button className="button" {...(isOn !== undefined && { 'aria-pressed': isOn, 'data-selected': isOn || undefined })} isDisabled={isDisabled} onPress={onPress}>
      {children}<span className="key-hint"> ({hint})</span>
    </Button>
  );
}

interface ConsoleButtonsProps {
  state: PresentState;
  deeds: Deeds;
  isPointing: boolean;
  tool: InkTool | undefined;
  /** There is no room: what would let it wait is a pause. */
  rehearsal: boolean;
}

/** What the room sees, what is done on the slide, and in a menu what is wanted less often: one row. */
export function ConsoleButtons({ state, deeds, isPointing, tool, rehearsal }: ConsoleButtonsProps) {
  return (
    <div className="console-buttons">
      <div className="button-row" role="group" aria-label="Room screen">
        <ConsoleButton hint="B" isOn={state.cover === 'black'} onPress={deeds.black}>Blackout</ConsoleButton>
        <ConsoleButton hint="F" isOn={state.frozenAt !== undefined} isDisabled={state.wait !== undefined} onPress={deeds.freeze}>Freeze</ConsoleButton>
        <ConsoleButton hint="H" isOn={state.wait !== undefined} onPress={deeds.wait}>{rehearsal ? (state.wait ? 'Resume' : 'Pause') : WAIT_BUTTON[state.wait?.for ?? 'none']}</ConsoleButton>
      </div>
      <div className="button-row" role="group" aria-label="Tools">
        <ConsoleButton hint="L" isOn={isPointing} onPress={deeds.laser}>Pointer</ConsoleButton>
        <ConsoleButton hint="P" isOn={tool === 'pen'} onPress={deeds.pen}>Pen</ConsoleButton>
        <ConsoleButton hint="E" isOn={tool === 'eraser'} onPress={deeds.eraser}>Eraser</ConsoleButton>
        <ConsoleButton hint="Z" isOn={state.zoom !== undefined} isDisabled={state.zoom === undefined && !canPoint(state)} onPress={deeds.zoom}>Zoom</ConsoleButton>
      </div>
      <div className="button-row">
        <MoreMenu state={state} deeds={deeds} />
        <ConsoleButton hint="Esc" onPress={deeds.end}>End</ConsoleButton>
      </div>
    </div>
  );
}
