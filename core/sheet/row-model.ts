import type { BranchFinder } from './branch-names.ts';
import type { Column } from './match-headers.ts';
import type { Cell, Sheet } from './model.ts';
import type { Report } from './report.ts';

/** A row that gives a branch something. */
export interface DataRow {
  row: number;
  name: Cell;
  /** Somebody has said that no branch is called so yet. */
  isNew?: boolean;
}

/** Columns with what they give. */
export type UsedColumn = Column & { field: NonNullable<Column['field']> };

export interface RowContext {
  sheet: Sheet;
  /** The header's row. */
  header: number;
  columns: readonly UsedColumn[];
  finder: BranchFinder;
  regionName: string;
  report: Report;
}
