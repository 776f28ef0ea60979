/** SQLite takes at most 32,766 values a statement (https://sqlite.org/limits.html#max_variable_number). */
const ROWS_A_STATEMENT = 1_000;

/** The rows in pieces that one statement takes. */
export function* inChunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    yield rows.slice(start, start + ROWS_A_STATEMENT);
  }
}
