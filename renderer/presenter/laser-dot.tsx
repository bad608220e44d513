import { ZOOM, zoomedPart, type Point } from '../../core/present/pointer.ts';

const percent = (share: number): string => `${share * 100}%`;

/** The pointer as the room sees it. */
export const LaserDot = ({ at }: { at: Point }) => <span className="laser-dot" aria-hidden="true" style={{ left: percent(at.x), top: percent(at.y) }} />;

/** A frame around the part of the slide that the room sees enlarged. */
export function ZoomedPart({ at }: { at: Point }) {
  const { x, y } = zoomedPart(at);
  return <span className="zoomed-part" aria-hidden="true" style={{ left: percent(x), top: percent(y), width: percent(1 / ZOOM), height: percent(1 / ZOOM) }} />;
}
