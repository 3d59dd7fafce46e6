/** Runs one thing of a name at a time, in all windows of this browser where it has Web Locks, else in this one. */
export class Turns {
  private readonly queues = new Map<string, Promise<unknown>>();

  run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const { locks } = globalThis.navigator as Partial<Navigator>;
    if (locks) return locks.request(name, () => work()) as Promise<Result>;
    const before = this.queues.get(name) ?? Promise.resolve();
    const result = before.then(work, work);
    this.queues.set(
      name,
      result.catch(() => undefined),
    );
    return result;
  }
}
