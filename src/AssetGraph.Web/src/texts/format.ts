import i18next from 'i18next';

function language(): string {
  return i18next.resolvedLanguage === undefined || i18next.resolvedLanguage === 'en' ? 'en-GB' : i18next.resolvedLanguage;
}

/** A number with the language's own grouping; `digits` after the point at most. */
export function formatNumber(value: number, digits = 0): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(value);
}

/** A share in [0, 1] as whole percent. */
export function formatShare(value: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

export function formatMoney(amount: number, currency: string): string {
  return new Intl.NumberFormat(language(), { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
}

/** A value in [0, 1] as whole points of 100. */
export function points(value: number): string {
  return String(Math.round(value * 100));
}

/** A signed change with three digits, as +0.012 or −0.120. */
export function formatChange(value: number): string {
  return new Intl.NumberFormat(language(), { signDisplay: 'exceptZero', minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value);
}

/** A figure with three digits after the point at most, for those that are compared. */
export function formatFigure(value: number): string {
  return formatNumber(value, 3);
}

/** A date as exactly as it is given: a year, a month or a day. What is no such date is shown as it stands. */
export function formatDate(date: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) {
    return date;
  }
  const [, year, month, day] = match;
  if (month === undefined) {
    return year ?? date;
  }
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day)));
  return new Intl.DateTimeFormat(language(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(instant);
}

/** A list as the language writes one: a, b and c. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(words);
}
