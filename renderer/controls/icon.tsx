const PATHS = {
  up: 'M12 19V5M5 12l7-7 7 7',
  down: 'M12 5v14M5 12l7 7 7-7',
  open: 'm6 9 6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
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
  grip: 'M9 5v.01M9 12v.01M9 19v.01M15 5v.01M15 12v.01M15 19v.01',
  more: 'M5 11.5v1M12 11.5v1M19 11.5v1',
  copy: 'M8 8h12v12H8ZM4 16V4h12',
  picture: 'M3 5h18v14H3ZM4 17l5-5 4 4 3-3 4 4M15 9h.01',
  slides: 'M3 5h18v14H3ZM7 9h10M7 13h6',
  title: 'M5 5v14M19 5v14M5 12h14',
  bold: 'M7 4h6a4 4 0 0 1 0 8H7ZM7 12h7a4 4 0 0 1 0 8H7Z',
  italic: 'M10 4h8M6 20h8M14 4l-4 16',
  link: 'M10 14a5 5 0 0 0 7 0l3-3a5 5 0 0 0-7-7l-1 1M14 10a5 5 0 0 0-7 0l-3 3a5 5 0 0 0 7 7l1-1',
  bullets: 'M9 6h11M9 12h11M9 18h11M4 6v.01M4 12v.01M4 18v.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4l1.5-1v5M3.5 20h3l-3-3.5a1.6 1.6 0 1 1 2.8-1',
  indent: 'M11 6h9M11 12h9M11 18h9M3 8l4 4-4 4',
  outdent: 'M11 6h9M11 12h9M11 18h9M7 8l-4 4 4 4',
  quote: 'M4 6v12M9 7h11M9 12h11M9 17h7',
  columns: 'M4 5h6v14H4ZM14 5h6v14h-6Z',
  figure: 'M6 18V9M12 18V5M18 18v-6M3 21h18',
  table: 'M3 5h18v14H3ZM3 10h18M3 14.5h18M10 5v14',
  chart: 'M4 4v16h16M8 16v-4M13 16V7M18 16v-7',
  pin: 'M9 3h6l-1 7 4 4H6l4-4ZM12 14v7',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 21 21',
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
