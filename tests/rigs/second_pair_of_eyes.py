"""Reads calendar files with Python's `icalendar`: a second pair of eyes on our own reading.

    python3 second_pair_of_eyes.py FILE.ics|FILE.eml ...

Prints one JSON object a calendar object, in the order of the arguments:
file, method, uid, sequence, dtstamp, dtstart, dtend, summary, description, comment, location,
status, class,
organizer {address, name}, attendees [{address, name, partstat, role, rsvp}], or
{file, error} where it can't be read. Times are RFC 3339 in UTC; dates stay dates, floating
times bear no offset. A mail gives its text/calendar parts, else its application/ics ones.
Exit code 1 if any file could not be read.

Needs the package `icalendar` (tried with 7.3.0):
    python3 -m venv VENV && VENV/bin/pip install icalendar
"""

import datetime
import email
import email.policy
import json
import sys

import icalendar


def calendar_parts(name, data):
    """The calendar objects of a file, as bytes."""
    if name.endswith(".ics") or data.lstrip(b"\xef\xbb\xbf \r\n").upper().startswith(b"BEGIN:VCALENDAR"):
        return [data]
    mail = email.message_from_bytes(data, policy=email.policy.default)
    for kind in ("text/calendar", "application/ics"):
        found = [p.get_payload(decode=True) for p in mail.walk() if p.get_content_type() == kind]
        if found:
            return found
    raise ValueError("no calendar part")


def when(prop):
    """A date or time as text; None where there is none."""
    if prop is None:
        return None
    at = prop.dt
    if isinstance(at, datetime.datetime) and at.tzinfo is not None:
        return at.astimezone(datetime.timezone.utc).isoformat().replace("+00:00", "Z")
    return at.isoformat()


def person(prop):
    """An ORGANIZER or ATTENDEE."""
    if prop is None:
        return None
    address = str(prop)
    if address.lower().startswith("mailto:"):
        address = address[len("mailto:"):]
    name = prop.params.get("CN")
    return {"address": address.lower(), "name": None if name is None else str(name)}


def attendee(prop):
    """An ATTENDEE with its answer."""
    return person(prop) | {
        "partstat": prop.params.get("PARTSTAT"),
        "role": prop.params.get("ROLE"),
        "rsvp": prop.params.get("RSVP"),
    }


def text(prop):
    """A property as text."""
    return None if prop is None else str(prop)


def end_of(event):
    """DTEND, else DTSTART plus DURATION."""
    if event.get("DTEND") is not None or event.get("DURATION") is None:
        return when(event.get("DTEND"))
    return when(icalendar.vDDDTypes(event["DTSTART"].dt + event["DURATION"].dt))


def reading(name, data):
    """What a calendar object says."""
    calendar = icalendar.Calendar.from_ical(data)
    events = [c for c in calendar.walk("VEVENT") if c.get("UID") is not None]
    if not events:
        raise ValueError("no VEVENT with a UID")
    event = events[0]
    attendees = event.get("ATTENDEE", [])
    if not isinstance(attendees, list):
        attendees = [attendees]
    return {
        "file": name,
        "method": text(calendar.get("METHOD")),
        "uid": text(event.get("UID")),
        "sequence": int(event.get("SEQUENCE", 0)),
        "dtstamp": when(event.get("DTSTAMP")),
        "dtstart": when(event.get("DTSTART")),
        "dtend": end_of(event),
        "summary": text(event.get("SUMMARY")),
        "description": text(event.get("DESCRIPTION")),
        "comment": text(event.get("COMMENT")),
        "location": text(event.get("LOCATION")),
        "status": text(event.get("STATUS")),
        "class": text(event.get("CLASS")),
        "organizer": person(event.get("ORGANIZER")),
        "attendees": [attendee(a) for a in attendees],
    }


def main(names):
    """Reads each file; returns the exit code."""
    failed = False
    for name in names:
        try:
            with open(name, "rb") as file:
                data = file.read()
            for part in calendar_parts(name, data):
                print(json.dumps(reading(name, part), ensure_ascii=False))
        except Exception as error:  # any failure of a reader is a finding, not a crash
            failed = True
            print(json.dumps({"file": name, "error": f"{type(error).__name__}: {error}"}))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
