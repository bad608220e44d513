/** What a spreadsheet may hold: far more than any region, and less than what would fill a machine. */
export const LIMITS = { rows: 20_000, columns: 500, bytes: 50_000_000 } as const;
