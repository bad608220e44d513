import { expect, it } from 'vitest';
import { isPlaceInSheet, placeInSheet } from '../../../core/branch/place-in-sheet.ts';

it.each([['Figures.xlsx', 'Autumn', 'C7'], ['clean.csv', '', 'AB1204'], ['Returns, 2025.xlsx', 'Sheet', 'G583']])('knows the place %s, %s, %s again', (file, sheet, at) => {
  expect(isPlaceInSheet(placeInSheet(file, sheet, at))).toBe(true);
});

it.each(['', 'Kim Lee', 'Lee, Kim', 'C7', 'The office, B2'])('takes “%s” for no place', (name) => expect(isPlaceInSheet(name)).toBe(false));
