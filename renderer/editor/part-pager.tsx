import { Button } from 'react-aria-components';

interface PartPagerProps {
  /** From 0. */
  part: number;
  count: number;
  onPart: (part: number) => void;
}

/** Goes through the parts of a slide that holds more than fits on one. */
export function PartPager({ part, count, onPart }: PartPagerProps) {
  return (
    <div className="part-pager" role="group" aria-label="Parts of this slide">
      <p role="status">This slide continues on {count === 2 ? 'a second slide' : `${count - 1} more slides`}: part {part + 1} of {count}.</p>
      <Button className="button small" isDisabled={part === 0} onPress={() => onPart(part - 1)}>
        <span aria-hidden="true">‹</span> Previous part
      </Button>
      <Button className="button small" isDisabled={part === count - 1} onPress={() => onPart(part + 1)}>
        Next part <span aria-hidden="true">›</span>
      </Button>
    </div>
  );
}
