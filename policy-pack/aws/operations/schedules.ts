const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const LONGEST_MONTH = 31;
const DAYS_OF_WEEK = 7;
const MINUTES_OF_DAY = 1440;
const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: MINUTES_OF_DAY };

/** A day as a cron expression sees it: month and weekday count from 1, which is January and Sunday. */
interface Day {
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  /** The last day of its month. */
  readonly last: number;
}

type Test = (day: Day) => boolean;

const FIRST_YEAR = 2025;
/** After 28 years dates fall on the same weekdays again, leap years included. */
const DAYS_OF_CALENDAR = 28 * 365 + 7;
let calendar: readonly Day[] | undefined;

/** Made when it is first asked for: most programs have no such schedule. */
function calendarDays(): readonly Day[] {
  return (calendar ??= Array.from({ length: DAYS_OF_CALENDAR }, (_, i) => {
    const date = new Date(Date.UTC(FIRST_YEAR, 0, 1 + i));
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return { month: month + 1, day: date.getUTCDate(), weekday: date.getUTCDay() + 1, last };
  }));
}

/**
 * The most days between two times of `rate(...)`, `cron(...)` or `at(...)`, as EventBridge, its Scheduler and Secrets
 * Manager write them. Undefined of what is not read here: a cron expression that names years or the nearest weekday.
 */
export function longestPauseDays(expression: string): number | undefined {
  const [, kind = "", inner = ""] = /^(rate|cron|at)\((.*)\)$/i.exec(expression.trim()) ?? [];
  if (kind.toLowerCase() === "at") return Infinity;
  if (kind.toLowerCase() === "rate") {
    const [, count, unit = ""] = /^(\d+) (minute|hour|day)s?$/i.exec(inner.trim()) ?? [];
    return count === undefined ? undefined : (Number(count) * (MINUTES[unit.toLowerCase()] ?? 0)) / MINUTES_OF_DAY;
  }
  const [, , day, month, weekday, year] = inner.trim().toUpperCase().split(/\s+/);
  if (day === undefined || month === undefined || weekday === undefined || year !== "*") return undefined;
  const tests = [monthTest(month), dayTest(day), weekdayTest(weekday)];
  return tests.includes(undefined) ? undefined : longestGap((date) => tests.every((test) => test?.(date)));
}

function longestGap(comes: Test): number {
  const days = calendarDays().flatMap((day, i) => (comes(day) ? [i] : []));
  const [first = Infinity] = days;
  return Math.max(first, ...days.map((day, i) => (days[i + 1] ?? first + DAYS_OF_CALENDAR) - day));
}

function monthTest(field: string): Test | undefined {
  const months = numbersOf(field, MONTHS.length, MONTHS);
  return months && ((date) => months.has(date.month));
}

function dayTest(field: string): Test | undefined {
  if (field === "L") return (date) => date.day === date.last;
  const days = numbersOf(field, LONGEST_MONTH, []);
  return days && ((date) => days.has(date.day));
}

function weekdayTest(field: string): Test | undefined {
  const [, name = "", nth, last] = /^(\w+?)(?:#([1-5])|(L))$/.exec(field) ?? [];
  if (nth === undefined && last === undefined) {
    const weekdays = numbersOf(field === "L" ? "SAT" : field, DAYS_OF_WEEK, WEEKDAYS);
    return weekdays && ((date) => weekdays.has(date.weekday));
  }
  const weekdays = numbersOf(name, DAYS_OF_WEEK, WEEKDAYS);
  const isThat: Test =
    last === undefined
      ? (date) => Math.ceil(date.day / DAYS_OF_WEEK) === Number(nth)
      : (date) => date.day + DAYS_OF_WEEK > date.last;
  return weekdays && ((date) => weekdays.has(date.weekday) && isThat(date));
}

/** The numbers of a field: `*`, `?`, `4`, `APR`, `1-6`, `1/3`, lists of them; undefined where it is written otherwise. */
function numbersOf(field: string, most: number, names: readonly string[]): ReadonlySet<number> | undefined {
  const parts = field.split(",").map((part) => numbersOfPart(part, most, names));
  return parts.some((part) => part.length === 0) ? undefined : new Set(parts.flat());
}

function numbersOfPart(part: string, most: number, names: readonly string[]): readonly number[] {
  const [range = "", step = ""] = part.split("/");
  const isAny = range === "*" || range === "?";
  const [first = 0, last] = isAny ? [1, most] : range.split("-").map((text) => numberOf(text, names));
  if (!(first >= 1 && first <= most)) return [];
  const until = last ?? (step === "" ? first : most);
  const by = step === "" ? 1 : Number(step);
  const all = Array.from({ length: most }, (_, i) => i + 1);
  return by >= 1 ? all.filter((n) => n >= first && n <= until && (n - first) % by === 0) : [];
}

function numberOf(text: string, names: readonly string[]): number {
  const index = names.indexOf(text);
  return index >= 0 ? index + 1 : Number(text);
}
