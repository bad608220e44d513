import { Button } from 'react-aria-components';
import type { GoTo, PresenterSlide } from '../../bridge/contract.ts';
import { Jump } from './jump.tsx';

interface ControlsProps {
  slides: readonly PresenterSlide[];
  index: number;
  onGo: (to: GoTo) => void;
}

/** Previous, next and jump, under the slide. */
export function Controls({ slides, index, onGo }: ControlsProps) {
  return (
    <nav className="controls" aria-label="Slides">
      <Button className="button" onPress={() => onGo('previous')} isDisabled={index === 0}>
        <span aria-hidden="true">‹</span> Previous slide
      </Button>
      <Jump slides={slides} index={index} onGo={onGo} />
      <Button className="button primary" onPress={() => onGo('next')} isDisabled={index >= slides.length - 1}>
        Next slide <span aria-hidden="true">›</span>
      </Button>
    </nav>
  );
}
