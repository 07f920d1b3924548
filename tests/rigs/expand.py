"""Expands recurrences with Python's `recurring-ical-events`: a judge of our own expansion.

    python3 expand.py < REQUESTS

Reads one JSON object a line: file, uid, from, to (milliseconds since 1970, UTC), most. Prints
for each a line of JSON: {"spans": [[start, end], ...]}, those of the event's instances that
begin from `from` on and before `to`, in order, at most `most`, without cancelled ones; or
{"error": why}. Floating times and whole days count in UTC.

Needs the packages `icalendar` and `recurring-ical-events` (tried with 7.3.2 and 3.8.2).
"""

import datetime
import json
import signal
import sys

import icalendar
import recurring_ical_events

UTC = datetime.timezone.utc
# An event that takes longer is no judgement.
SECONDS = 5


def instant(value):
    """Milliseconds since 1970 of a date or time."""
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime(value.year, value.month, value.day)
    if value.tzinfo is None:
        value = value.replace(tzinfo=UTC)
    return round(value.timestamp() * 1000)


def calendars(name, cache={}):
    """The calendars of a file, the last one read kept."""
    if name not in cache:
        cache.clear()
        with open(name, "rb") as file:
            cache[name] = icalendar.Calendar.from_ical(file.read(), multiple=True)
    return cache[name]


def spans(ask):
    """The instances of one event."""
    only = icalendar.Calendar()
    for calendar in calendars(ask["file"]):
        events = [e for e in calendar.walk("VEVENT") if str(e.get("UID", "")) == ask["uid"]]
        for part in [*calendar.walk("VTIMEZONE"), *events] if events else []:
            only.add_component(part)
    begin = datetime.datetime.fromtimestamp(ask["from"] / 1000, UTC)
    found = []
    for event in recurring_ical_events.of(only, skip_bad_series=False).after(begin):
        start, end = instant(event.start), instant(event.end)
        if start >= ask["to"] or len(found) >= ask["most"]:
            break
        if start >= ask["from"] and str(event.get("STATUS", "")).upper() != "CANCELLED":
            found.append([start, end])
    return sorted(found)


def too_long(*_):
    raise TimeoutError("it takes too long")


signal.signal(signal.SIGALRM, too_long)
for line in sys.stdin:
    signal.alarm(SECONDS)
    try:
        answer = {"spans": spans(json.loads(line))}
    except Exception as why:  # whatever it is, it is the judge's answer
        answer = {"error": f"{type(why).__name__}: {why}"[:200]}
    signal.alarm(0)
    print(json.dumps(answer), flush=True)
