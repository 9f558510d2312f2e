"""The days of calendar files, as two Python libraries read them.

Reads JSON from standard input, a list of {"name", "file", "first", "last", "days"}, and fails where a
library finds other days than the plan asks for. A day begins at three in the morning.
"""

import datetime
import json
import sys

import dateutil.rrule
import icalendar
import recurring_ical_events

DAY_START = datetime.timedelta(hours=3)


def parse(day):
    return datetime.date.fromisoformat(day)


def events(calendar):
    return [it for it in calendar.walk("VEVENT") if it.get("STATUS") != "CANCELLED"]


def by_recurring(calendar, first, last):
    # One day more: a session past midnight is on the next date.
    until = last + datetime.timedelta(days=1)
    found = recurring_ical_events.of(calendar).between(first, until + datetime.timedelta(days=1))
    return [it["DTSTART"].dt for it in found if it.get("STATUS") != "CANCELLED"]


def by_dateutil(calendar, first, last):
    times = []
    end = datetime.datetime.combine(last + datetime.timedelta(days=2), datetime.time())
    for event in events(calendar):
        rule = event["RRULE"].to_ical().decode()
        series = dateutil.rrule.rrulestr(rule, dtstart=event["DTSTART"].dt)
        times += series.between(event["DTSTART"].dt, end, inc=True)
    return times


def main():
    broken = 0
    files = json.load(sys.stdin)
    for it in files:
        calendar = icalendar.Calendar.from_ical(it["file"])
        first, last = parse(it["first"]), parse(it["last"])
        for reader in (by_recurring, by_dateutil):
            days = sorted({(time - DAY_START).date() for time in reader(calendar, first, last)})
            days = [str(day) for day in days if day <= last]
            if days != it["days"]:
                broken += 1
                print(f"{it['name']}, {reader.__name__}: {len(days)} days instead of {len(it['days'])}")
    print(f"{len(files)} files, two readers, {broken} differ")
    sys.exit(1 if broken else 0)


main()
