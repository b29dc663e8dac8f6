/** What kind of error this is. No more of it may be told: the message of an error may quote the draft. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}
