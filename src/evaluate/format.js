// The formatting helpers a card may import from './format.js'. They give the same text in every host, time
// zone and locale: nothing here reads the clock, the host's zone or its locale.

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function twoDigits(number) {
  return number < 10 ? '0' + number : String(number);
}

// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
function daysFromCivil(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function civilFromDays(days) {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function daysInMonth(year, month) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

function parseIsoDate(iso) {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      String(iso).trim(),
    );
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute] = [Number(match[4] || 0), Number(match[5] || 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59)
    return null;
  return { year, month, day, hour, minute, zone: match[7] || null };
}

function zoneMinutes(zone) {
  if (zone === 'UTC' || zone === 'Z') return 0;
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match)
    throw new TypeError('formatDate takes a zone such as "UTC" or "+02:00". ' + zone + ' is neither.');
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

function shiftToZone(date, zone) {
  if (date.zone === null) return date;
  const total =
    daysFromCivil(date.year, date.month, date.day) * 1440 +
    date.hour * 60 +
    date.minute -
    zoneMinutes(date.zone) +
    zoneMinutes(zone);
  const days = Math.floor(total / 1440);
  const rest = total - days * 1440;
  return { ...civilFromDays(days), hour: Math.floor(rest / 60), minute: rest % 60 };
}

/**
 * Writes an ISO 8601 date with a pattern of yyyy, yy, MMMM, MMM, MM, M, dd, d, EEEE, EEE, HH, mm; text in
 * 'quotes' stays. The zone ("UTC", "+02:00") matters only for values that carry one. Text that is not an
 * ISO date comes back as it is; an empty value gives ''.
 */
export function formatDate(iso, pattern = 'd MMM yyyy', zone = 'UTC') {
  if (iso === null || iso === undefined || iso === '') return '';
  const parsed = parseIsoDate(iso);
  if (!parsed) return String(iso);
  const date = shiftToZone(parsed, zone);
  const dayOfWeek = (((daysFromCivil(date.year, date.month, date.day) + 4) % 7) + 7) % 7;
  const parts = {
    yyyy: String(date.year).padStart(4, '0'),
    yy: twoDigits(date.year % 100),
    MMMM: monthNames[date.month - 1],
    MMM: monthNames[date.month - 1].slice(0, 3),
    MM: twoDigits(date.month),
    M: String(date.month),
    dd: twoDigits(date.day),
    d: String(date.day),
    EEEE: dayNames[dayOfWeek],
    EEE: dayNames[dayOfWeek].slice(0, 3),
    HH: twoDigits(date.hour),
    mm: twoDigits(date.minute),
  };
  return pattern.replace(/'([^']*)'|yyyy|yy|MMMM|MMM|MM|M|dd|d|EEEE|EEE|HH|mm/g, (token, quoted) =>
    quoted === undefined ? parts[token] : quoted,
  );
}

/** 12345.6 → "12,345.6": `decimals` digits (0 to 20) when given, `group` between thousands, `point` before decimals. */
export function formatNumber(value, decimals, group = ',', point = '.') {
  const number = Number(value);
  if (value === null || value === undefined || value === '' || !Number.isFinite(number))
    return value === null || value === undefined ? '' : String(value);
  const text =
    decimals === undefined || decimals === ''
      ? String(Math.abs(number))
      : Math.abs(number).toFixed(Number(decimals));
  // What rounds to zero has no sign.
  const sign = number < 0 && /[1-9]/.test(text) ? '-' : '';
  if (text.includes('e')) return sign + text;
  const [whole, fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, () => group);
  return sign + grouped + (fraction ? point + fraction : '');
}

/** plural(1, 'minute') → "1 minute", plural(8, 'minute') → "8 minutes"; `many` when adding s is wrong. */
export function plural(count, one, many = one + 's') {
  if (count === null || count === undefined || count === '') return '';
  return formatNumber(count) + ' ' + (Number(count) === 1 ? one : many);
}

/** "Mira Lindqvist" → "ML": the first letters of the first and last word. */
export function initials(name) {
  const words = String(name ?? '')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const first = words.length > 0 ? Array.from(words[0])[0] : '';
  const last = words.length > 1 ? Array.from(words[words.length - 1])[0] : '';
  return (first + last).toUpperCase();
}

export function upper(text) {
  return String(text ?? '').toUpperCase();
}

export function lower(text) {
  return String(text ?? '').toLowerCase();
}

/** A list as text: join(['a', 'b'], ' · ') → "a · b". */
export function join(list, separator = ', ') {
  return Array.isArray(list) ? list.join(separator) : String(list ?? '');
}
