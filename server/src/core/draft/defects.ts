/** Told of each defect in a rule; the other rules still answer. Tests hand in one that throws. */
export type OnDefect = (rule: string, error: unknown) => void;

/** Runs one rule's code; a rule that throws costs only its own answer. */
export function guarded<T>(rule: string, onDefect: OnDefect, run: () => T, otherwise: T): T {
  try {
    return run();
  } catch (error) {
    onDefect(rule, error);
    return otherwise;
  }
}
