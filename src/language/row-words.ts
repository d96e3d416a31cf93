/** How the rows of a data set are called in a sentence. */
export interface RowWords {
  /** “ticket”, “tickets”, and these after “of”, which other languages say in the genitive. */
  readonly row: string;
  readonly rows: string;
  readonly ofRows: string;
  /** “1 ticket”, “12 tickets”. */
  readonly counted: (count: number) => string;
}
