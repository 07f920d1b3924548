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
# An event that takes longer, of the processor's time, is no judgement.
SECONDS = 1


def instant(value):
    """Milliseconds since 1970 of a date or time."""
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime(value.year, value.month, value.day)
    if value.tzinfo is None:
        value = value.replace(tzinfo=UTC)
    return round(value.timestamp() * 1000)


def events(name, cache={}):
    """Zones and events of a file by UID, each a calendar's; the last file read is kept, or why
    it can't be read."""
    if name not in cache:
        cache.clear()
        cache[name] = {}, None
        # Else a zone that one file brings counts in the next that uses its name.
        icalendar.use_zoneinfo()
        try:
            with open(name, "rb") as file:
                for calendar in icalendar.Calendar.from_ical(file.read(), multiple=True):
                    zones = calendar.walk("VTIMEZONE")
                    for event in calendar.walk("VEVENT"):
                        parts = cache[name][0].setdefault(str(event.get("UID", "")).strip(), {})
                        parts.setdefault(id(calendar), [*zones]).append(event)
        except Exception as why:
            cache[name] = {}, why
    found, why = cache[name]
    if why:
        raise why
    return found


def spans(ask):
    """The instances of one event."""
    only = icalendar.Calendar()
    for parts in events(ask["file"]).get(ask["uid"], {}).values():
        for part in parts:
            only.add_component(part)
    begin = datetime.datetime.fromtimestamp(ask["from"] / 1000, UTC)
    until = datetime.datetime.fromtimestamp(ask["to"] / 1000, UTC)
    found = []
    for event in recurring_ical_events.of(only, skip_bad_series=False).between(begin, until):
        start, end = instant(event.start), instant(event.end)
        inside = ask["from"] <= start < ask["to"]
        if inside and str(event.get("STATUS", "")).upper() != "CANCELLED":
            found.append([start, end])
    return sorted(found)[: ask["most"]]


def too_long(*_):
    raise TimeoutError("it takes too long")


signal.signal(signal.SIGVTALRM, too_long)
for line in sys.stdin:
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        answer = {"spans": spans(json.loads(line))}
    except Exception as why:  # whatever it is, it is the judge's answer
        answer = {"error": f"{type(why).__name__}: {why}"[:200]}
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    print(json.dumps(answer), flush=True)
