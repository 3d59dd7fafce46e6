/** Values that change seldom, remembered by key. Whoever uses it drops a key when the live channel tells of a change. */
export class Remembered<Value> {
  private readonly known = new Map<string, { at: number; value: Promise<Value> }>();

  /**
   * @param load fetches a value that is not remembered
   * @param forMilliseconds asked again after so long even when nobody told of a change
   */
  constructor(
    private readonly load: (key: string) => Promise<Value>,
    private readonly forMilliseconds = 30_000,
  ) {}

  get(key: string): Promise<Value> {
    const known = this.known.get(key);
    if (known !== undefined && Date.now() - known.at < this.forMilliseconds) return known.value;
    const value = this.load(key);
    value.catch(() => this.known.delete(key));
    this.known.set(key, { at: Date.now(), value });
    return value;
  }

  drop(key: string): void {
    this.known.delete(key);
  }

  clear(): void {
    this.known.clear();
  }
}
