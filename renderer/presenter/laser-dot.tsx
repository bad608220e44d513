import type { Point } from '../../core/present/pointer.ts';

/** The pointer as the room sees it. */
export const LaserDot = ({ at }: { at: Point }) => <span className="laser-dot" aria-hidden="true" style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }} />;
