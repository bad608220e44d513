import { duplicated } from '../present/displays.ts';
import type { MachineFacts, ReadyLine, SystemSettings } from './model.ts';

const MEGABYTE = 1_000_000;
/** Notes of a long evening take less than one; what else runs on a computer may fill the rest meanwhile. */
const LITTLE = 500 * MEGABYTE;
const TOO_LITTLE = 50 * MEGABYTE;
/** Slides are drawn for 1280 × 720; much below it small print can't be read. */
const FEW_PIXELS = { width: 1024, height: 576 };

/** What is to be said of the computer. @returns at least one line about each */
export const judgeMachine = (machine: MachineFacts): ReadyLine[] => [...displayLines(machine), powerLine(machine), sleepLine(machine), ...machine.disks.map(diskLine)];

const settings = (machine: MachineFacts, of: SystemSettings, label: string): ReadyLine['remedies'] =>
  (machine.settings.includes(of) ? [{ label, remedy: { do: 'open-settings', of } }] : []);

function displayLines(machine: MachineFacts): ReadyLine[] {
  const { displays } = machine;
  const remedies = settings(machine, 'display', 'Open display settings');
  const line = (level: ReadyLine['level'], text: string, help = ''): ReadyLine => ({ about: 'displays', level, text, help, remedies: level === 'fine' ? [] : remedies });
  const [only] = displays;
  if (only === undefined) return [line('untold', 'The system tells of no display.', 'Look whether the room sees what it is to see.')];
  if (displays.length === 1) {
    return [line('look', `Only one display is there, of ${sizeOf(only)}.`, 'If the projector shows what you see here, the displays are duplicated and the room would see your notes too: choose “Extend” in the system’s display settings (Windows and P). If it shows nothing, look at its cable and its source.')];
  }
  const twice = new Set(duplicated(displays));
  if (twice.size > 0) {
    const which = displays.filter(({ id }) => twice.has(id)).map(({ number }) => number);
    return [line('mend', `Displays ${which.slice(0, -1).join(', ')} and ${which.at(-1)} show the same.`, 'The room would see all that you see. Choose “Extend” in the system’s display settings.')];
  }
  const faint = displays.filter((display) => !display.own && (display.width < FEW_PIXELS.width || display.height < FEW_PIXELS.height));
  return [
    line('fine', `${displays.length} displays: ${displays.map((display) => `${display.number}${display.own ? ' (this one)' : ''} of ${sizeOf(display)}`).join(', ')}.`),
    ...faint.map((display) => line('look', `Display ${display.number} shows ${sizeOf(display)}, which is little for small print.`, 'See whether the system’s display settings offer it more.')),
  ];
}

const sizeOf = ({ width, height }: { width: number; height: number }): string => `${width} × ${height}`;

function powerLine(machine: MachineFacts): ReadyLine {
  const line = { about: 'power', help: '', remedies: [] } as const;
  switch (machine.power) {
    case 'mains':
      return { ...line, level: 'fine', text: 'The computer has power from the mains.', remedies: [] };
    case 'battery':
      return { ...line, level: 'look', text: 'The computer runs on its battery.', help: 'Plug it in: two displays empty it faster, and on battery many computers darken their display sooner.', remedies: settings(machine, 'power', 'Open power settings') };
    case 'untold':
      return { ...line, level: 'untold', text: 'The system doesn’t say whether the computer has power from the mains.', help: 'Look whether it is plugged in.', remedies: [] };
  }
}

const NOT_STOPPED = 'Nothing of ours stops a lid that is closed, the power button, an empty battery, a lock that your organisation sets, or the projector’s own timer.';

function sleepLine(machine: MachineFacts): ReadyLine {
  const line = { about: 'sleep' } as const;
  if (machine.sleep === 'held') return { ...line, level: 'fine', text: 'While you present, the displays are kept from going to sleep.', help: NOT_STOPPED, remedies: [] };
  return { ...line, level: 'untold', text: 'Whether this system keeps its displays awake while you present can’t be told.', help: `Set its display never to turn off, for this meeting. ${NOT_STOPPED}`, remedies: settings(machine, 'power', 'Open power settings') };
}

/** "12.3 GB", "420 MB" */
const printBytes = (bytes: number): string => (bytes >= 1000 * MEGABYTE ? `${(bytes / (1000 * MEGABYTE)).toFixed(1)} GB` : `${Math.floor(bytes / MEGABYTE)} MB`);

function diskLine({ of, free }: MachineFacts['disks'][number]): ReadyLine {
  const line = { about: 'disk', remedies: [], help: '' } as const;
  const where = of === 'data' ? 'the disk that your notes are written to' : 'the disk that the deck lies on';
  if (free === undefined) {
    return of === 'data'
      ? { ...line, level: 'untold', text: `How much room is free on ${where} can’t be told.`, remedies: [] }
      : { ...line, level: 'look', text: 'The deck’s folder doesn’t answer.', help: 'Its slides are read already, but its pictures may not come up. Look whether its drive is plugged in and the network is there.', remedies: [] };
  }
  const text = `${printBytes(free)} ${free < LITTLE ? 'only are' : 'are'} free on ${where}.`;
  if (free >= LITTLE || (of === 'deck' && free >= TOO_LITTLE)) return { ...line, level: 'fine', text, remedies: [] };
  const help = of === 'data'
    ? 'Free some space: what you note while the disk is full is kept in Branchdeck alone, and is lost if the computer stops.'
    : 'Presenting writes nothing there, but a file that you export to it may not fit.';
  return { ...line, level: free < TOO_LITTLE && of === 'data' ? 'mend' : 'look', text, help, remedies: [] };
}
