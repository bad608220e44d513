import { Button } from 'react-aria-components';
import type { GoTo } from '../../bridge/contract.ts';

interface ControlsProps {
  count: number;
  index: number;
  /** How many of the steps of this slide have appeared. */
  build: number;
  builds: number;
  onGo: (to: GoTo) => void;
  onOverview: () => void;
}

/** Previous, next and all of them, under the slide. */
export function Controls({ count, index, build, builds, onGo, onOverview }: ControlsProps) {
  return (
    <nav className="controls" aria-label="Slides">
      <Button className="button" onPress={() => onGo('previous')} isDisabled={index === 0 && build === 0}>
        <span aria-hidden="true">‹</span> {build > 0 ? 'Previous step' : 'Previous slide'}
      </Button>
      <Button className="button" aria-haspopup="dialog" onPress={onOverview}>
        All slides (G)
      </Button>
      <Button className="button primary" onPress={() => onGo('next')} isDisabled={index >= count - 1 && build >= builds}>
        {build < builds ? 'Next step' : 'Next slide'} <span aria-hidden="true">›</span>
      </Button>
    </nav>
  );
}
