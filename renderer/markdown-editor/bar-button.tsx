import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import type { IconName } from '../controls/icon.tsx';

const COMMAND_KEY = /Mac/.test(navigator.platform) ? '⌘' : 'Ctrl+';
const OPEN_AFTER_MS = 500;

interface BarButtonProps {
  /** What it does, heard and shown beside it. */
  name: string;
  icon: IconName;
  /** The key that does the same, pressed with Ctrl or Command. */
  keys?: string;
  onPress: () => void;
}

/** A drawing in the formatting bar, with its name and its key when one points at it. */
export const BarButton = ({ name, icon, keys, onPress }: BarButtonProps) => (
  <TooltipTrigger delay={OPEN_AFTER_MS}>
    <Button className="button quiet bar-button" aria-label={name} onPress={onPress}><Icon name={icon} /></Button>
    <Tooltip className="tooltip" offset={4}>{name}{keys && <kbd>{COMMAND_KEY}{keys}</kbd>}</Tooltip>
  </TooltipTrigger>
);

interface InsertButtonProps extends Omit<BarButtonProps, 'keys'> {
  /** The one word that is shown. */
  children: ReactNode;
}

/** What can be put into the text, in a word: for the end of the formatting bar. */
export const InsertButton = ({ name, icon, onPress, children }: InsertButtonProps) => (
  <Button className="button quiet small bar-insert" aria-label={name} onPress={onPress}><Icon name={icon} />{children}</Button>
);
