/** What is wrong with an input; stable, for programs. The sentence beside it is for people. */
export type DisclosureErrorCode =
  | 'malformed'
  | 'unknown_field'
  | 'out_of_range'
  | 'empty_table'
  | 'too_large'
  | 'duplicate_name'
  | 'duplicate_cell'
  | 'unknown_dimension'
  | 'unknown_category'
  | 'hierarchy_loop'
  | 'hierarchy_overlap'
  | 'hierarchy_mismatch'
  | 'missing_value'
  | 'margin_mismatch'
  | 'persons_mismatch'
  | 'contradiction'
  | 'infeasible';

/** A refused input: which rule it breaks, and where it does so. */
export class DisclosureError extends Error {
  readonly code: DisclosureErrorCode;
  readonly place: string;

  /**
   * @param place the way to the value, as in `tables[0].cells[3].count`, or the name of a parameter
   * @param explanation one plain sentence, with or without its full stop; the place is put before it
   */
  constructor(code: DisclosureErrorCode, place: string, explanation: string) {
    super(`${place}: ${explanation}${explanation.endsWith('.') ? '' : '.'}`);
    this.name = 'DisclosureError';
    this.code = code;
    this.place = place;
  }
}
