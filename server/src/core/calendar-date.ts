/** The calendar date (YYYY-MM-DD) of an instant in the host's own time zone. */
export function calendarDate(instant: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
