/** Endings of the names of spreadsheets. */
export const SHEET_ENDINGS = ['xlsx', 'xlsm', 'csv', 'tsv', 'txt'] as const;

/** Whether a file's name is one that spreadsheets alone have. */
export const isSheetFile = (name: string): boolean => /\.(?:xlsx|xlsm|xls|csv|tsv)$/i.test(name);
