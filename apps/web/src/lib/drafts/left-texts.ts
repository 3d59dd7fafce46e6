const NONE: ReadonlyMap<string, string> = new Map();

/**
 * What stands half-typed in the fields of records that were left: nothing that a record could hold, so it stays in
 * this window's memory alone and goes with the person.
 */
export class LeftTexts {
  private userId: string | null = null;
  private readonly records = new Map<string, ReadonlyMap<string, string>>();

  /** @returns texts by the name of their field */
  of(userId: string, recordId: string): ReadonlyMap<string, string> {
    return (userId === this.userId ? this.records.get(recordId) : undefined) ?? NONE;
  }

  keep(userId: string, recordId: string, texts: ReadonlyMap<string, string>): void {
    if (userId !== this.userId) this.forget();
    this.userId = userId;
    if (texts.size > 0) this.records.set(recordId, texts);
    else this.records.delete(recordId);
  }

  forget(): void {
    this.userId = null;
    this.records.clear();
  }
}
