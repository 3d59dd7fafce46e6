/** How the tests of one suite, or of all, went. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A check without single tests (types, formatting, build) counts as one. */
export function oneCheck(code: number | null): Counts {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * What a test runner reported, held against how it ended: one that fell over without a failed test, or that ran
 * nothing at all, has failed all the same.
 */
export function trusted(reported: Counts | null, code: number | null): Counts {
  if (reported === null) return { passed: 0, failed: 1, skipped: 0 };
  const ranNothing = reported.passed + reported.failed === 0;
  const fellOver = code !== 0 && reported.failed === 0;
  return ranNothing || fellOver ? { ...reported, failed: 1 } : reported;
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (one, other) => ({
      passed: one.passed + other.passed,
      failed: one.failed + other.failed,
      skipped: one.skipped + other.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** "12 passed, 0 failed", with ", 3 skipped" where there are any. */
export function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
