import { dayOf } from '@okenko/shared/common/instants';
const DAY_MS = 86_400_000;
/** Days on which offices are closed, `MM-DD`; the moving ones follow Easter. */ const FIXED = {
    CZ: [
        '01-01',
        '05-01',
        '05-08',
        '07-05',
        '07-06',
        '09-28',
        '10-28',
        '11-17',
        '12-24',
        '12-25',
        '12-26'
    ],
    PL: [
        '01-01',
        '01-06',
        '05-01',
        '05-03',
        '08-15',
        '11-01',
        '11-11',
        '12-24',
        '12-25',
        '12-26'
    ]
};
/** Days after Easter Sunday: Good Friday and Monday; Monday and Corpus Christi. */ const MOVING = {
    CZ: [
        -2,
        1
    ],
    PL: [
        1,
        60
    ]
};
/** Contacts by weekday, 1 = Monday, against the mean of the week: Monday and Wednesday are the long days. */ const BY_WEEKDAY = [
    0,
    1.22,
    0.97,
    1.14,
    0.93,
    0.74
];
/** Contacts by month, January first: summer is quiet, the new year and the autumn are not. */ const BY_MONTH = [
    1.12,
    1.04,
    1.04,
    1,
    0.98,
    0.96,
    0.8,
    0.82,
    1.08,
    1.08,
    1.08,
    0.94
];
/** Calendar days `YYYY-MM-DD` from the first to the last, both included. */ export function daysBetween(first, last) {
    const start = Date.parse(first);
    const count = Math.floor((Date.parse(last) - start) / DAY_MS) + 1;
    return Array.from({
        length: Math.max(0, count)
    }, (_, index)=>isoDay(new Date(start + index * DAY_MS)));
}
/** The same day of the month, six months earlier, or the last of that month. */ export function halfYearBefore(day) {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 6, 0)).getUTCDate();
    return isoDay(new Date(Date.UTC(year, month - 7, Math.min(date, last))));
}
/** The office's spans on that day; none on a holiday. */ export function spansOf(day, hours, country) {
    if (isHoliday(day, country)) return [];
    return hours.filter((span)=>span.weekday === weekdayOf(day));
}
function isHoliday(day, country) {
    const easter = easterOf(Number(day.slice(0, 4)));
    const moving = MOVING[country].map((after)=>isoDay(new Date(easter + after * DAY_MS)));
    return FIXED[country].includes(day.slice(5)) || moving.includes(day);
}
/** How busy a day is against the mean: weekday, month, the first days of a month and those before benefits are paid. */ export function busyness(day) {
    const date = Number(day.slice(8));
    const opening = date <= 4 ? 1.22 : 1;
    const paying = date >= 14 && date <= 16 ? 1.1 : 1;
    const endOfYear = day.slice(5) >= '12-20' ? 0.55 : 1;
    const month = BY_MONTH[Number(day.slice(5, 7)) - 1] ?? 1;
    return (BY_WEEKDAY[weekdayOf(day)] ?? 0.5) * month * opening * paying * endOfYear;
}
/** 1 = Monday, 7 = Sunday. */ export function weekdayOf(day) {
    return new Date(Date.parse(day)).getUTCDay() || 7;
}
/** Turns minutes of that day on the office's wall into moments. Clocks change at night, so noon speaks for the day. */ export function wallClock(day, zone) {
    const noon = Date.parse(`${day}T12:00:00Z`);
    const there = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit'
    });
    const [hour = 0, minute = 0] = there.format(noon).split(':').map(Number);
    const ahead = (hour - 12) * 60 + minute;
    return (minutes)=>new Date(Date.parse(day) + (minutes - ahead) * 60_000);
}
/** Minutes since midnight of `08:30`. */ export function minutesOf(time) {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
}
export function today(now, zone) {
    return dayOf(now, zone);
}
/** Easter Sunday as a UTC day (J. Meeus, Astronomical Algorithms, 2nd ed., chapter 8). */ function easterOf(year) {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
    const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - c % 4) % 7;
    const f = Math.floor((a + 11 * d + 22 * e) / 451);
    const month = Math.floor((d + e - 7 * f + 114) / 31);
    const date = (d + e - 7 * f + 114) % 31 + 1;
    return Date.UTC(year, month - 1, date);
}
function isoDay(moment) {
    return moment.toISOString().slice(0, 10);
}

//# sourceMappingURL=demo-calendar.js.map