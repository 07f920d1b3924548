// Expands recurrences with npm's `ical.js`: a judge of our own expansion.
//
//     node expand.mjs FOLDER < REQUESTS
//
// FOLDER is where `npm install ical.js` was run (tried with 2.2.1). Requests and answers are
// those of `expand.py`. A zone that the file does not bring is taken from Node's own.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";

const { default: ICAL } = await import(
  pathToFileURL(resolve(process.argv[2], "node_modules/ical.js/dist/ical.js")));

// An event that takes longer is no judgement.
const MILLISECONDS = 1000;
let kept = { file: null };

// The calendars of a file, each with its events by UID; the last file is kept, or why it
// can't be read.
function calendars(file) {
  if (kept.file !== file) {
    kept = { file };
    try {
      const parsed = ICAL.parse(readFileSync(file, "utf8"));
      const all = Array.isArray(parsed[0]) ? parsed : [parsed];
      kept.calendars = all.map((one) => {
        const whole = new ICAL.Component(one);
        return byUid(whole.name === "vevent" ? [whole] : whole.getAllSubcomponents("vevent"));
      });
    } catch (why) {
      kept.why = why;
    }
  }
  if (kept.why) throw kept.why;
  return kept.calendars;
}

function byUid(events) {
  const found = new Map();
  for (const event of events) {
    const uid = String(event.getFirstPropertyValue("uid") ?? "").trim();
    found.set(uid, [...(found.get(uid) ?? []), event]);
  }
  return found;
}

const formats = new Map();

// Milliseconds east of UTC that a zone of Node's has at an instant.
function east(zone, instant) {
  const parts = {};
  if (!formats.has(zone)) {
    formats.set(zone, new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23",
      year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" }));
  }
  for (const { type, value } of formats.get(zone).formatToParts(instant)) parts[type] = Number(value);
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - instant;
}

// Milliseconds since 1970 of a time; `tzid` is what its property names.
function instant(time, tzid) {
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  if (time.isDate || time.zone === ICAL.Timezone.utcTimezone) return wall;
  if (time.zone && time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
  if (!tzid) return wall;
  const before = east(tzid, wall - 86400000);
  const first = wall - before;
  return east(tzid, first) === before ? first : wall - east(tzid, first);
}

function spans({ file, uid: wanted, from, to, most }) {
  const found = [];
  for (const calendar of calendars(file)) {
    const events = (calendar.get(wanted) ?? [])
      .map((event) => new ICAL.Event(event, { strictExceptions: false, exceptions: [] }));
    const changes = events.filter((event) => event.isRecurrenceException());
    for (const event of events.filter((event) => !event.isRecurrenceException())) {
      for (const change of changes) event.relateException(change);
      const tzid = (item, name) => item.component.getFirstProperty(name)?.getParameter("tzid");
      const tell = (item, startDate, endDate) => {
        const start = instant(startDate, tzid(item, "dtstart"));
        const end = instant(endDate, tzid(item, "dtend") ?? tzid(item, "dtstart"));
        const cancelled = item.component.getFirstPropertyValue("status") === "CANCELLED";
        if (start >= from && start < to && !cancelled) found.push([start, end]);
      };
      if (!event.isRecurring()) {
        tell(event, event.startDate, event.endDate);
        continue;
      }
      const walk = event.iterator();
      for (let next = walk.next(); next && found.length < most; next = walk.next()) {
        if (instant(next, tzid(event, "dtstart")) >= to) break;
        const { item, startDate, endDate } = event.getOccurrenceDetails(next);
        tell(item, startDate, endDate);
      }
    }
  }
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

// The only way to end what doesn't look at a clock: the engine ends it.
const bounded = new Script("answer()");
for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    globalThis.answer = () => spans(JSON.parse(line));
    answer = { spans: bounded.runInThisContext({ timeout: MILLISECONDS }) };
  } catch (why) {
    answer = { error: String(why).slice(0, 200) };
  }
  console.log(JSON.stringify(answer));
}
