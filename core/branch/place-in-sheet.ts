/**
 * Where a figure stands in a spreadsheet, as its `entered-by` keeps it: "Figures.xlsx, Autumn, C7". It is for whoever looks
 * after the figure, and printed nowhere.
 * @param sheet '' where the file has none, or one without a name
 */
export const placeInSheet = (file: string, sheet: string, at: string): string => [file, ...(sheet === '' ? [] : [sheet]), at].join(', ');

/** Whether an `entered-by` is such a place, and nobody's name. */
export const isPlaceInSheet = (enteredBy: string): boolean => /\.(?:csv|tsv|txt|xlsx|xlsm)(?:, .{1,40})?, [A-Z]{1,3}\d{1,7}$/i.test(enteredBy);
