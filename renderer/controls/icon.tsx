const PATHS = {
  up: 'M12 19V5M5 12l7-7 7 7',
  down: 'M12 5v14M5 12l7 7 7-7',
  open: 'm6 9 6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  close: 'M6 6l12 12M18 6 6 18',
  tick: 'm5 12 5 5 9-10',
  warning: 'M12 9v4M12 17v.01M10.3 3.9 2.4 18a2 2 0 0 0 1.7 3h15.8a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0Z',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8ZM12 8v5M12 16v.01',
  present: 'M3 4h18v12H3ZM12 16v4M8 21h8M10 8l4 2-4 2Z',
  export: 'M12 15V3M7 8l5-5 5 5M5 15v4a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-4',
  notes: 'M5 3h10l4 4v14H5ZM9 9h6M9 13h6M9 17h4',
  folder: 'M3 6a1 1 0 0 1 1-1h5l2 3h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1Z',
  file: 'M6 3h8l5 5v13H6ZM14 3v5h5',
  slides: 'M3 5h18v14H3ZM7 9h10M7 13h6',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside words; never the only thing that says something. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
