//! What a `WebDAV` server answers in XML (RFC 4918, 13: `multistatus`) of its calendars (RFC 4791).
//!
//! Never resolves an entity that is not one of XML's own. Invariant: an answer that is not
//! whole, or names a part that could not be given, is an error.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

const DAV: &str = "DAV:";
const CALDAV: &str = "urn:ietf:params:xml:ns:caldav";
const SERVER: &str = "http://calendarserver.org/ns/";

/// Deepest nesting that is read.
const DEPTH: usize = 50;

/// Longest tag of a collection that is made use of, in bytes.
const CTAG: usize = 4 * 1024;

/// What a collection says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Collection {
    /// Whether it is one calendar.
    pub is_calendar: bool,
    /// What changes with it.
    pub ctag: Option<String>,
}

/// Reads what a collection says of itself (`PROPFIND`). Errors are a sentence on what is wrong with the answer.
pub fn collection(body: &[u8]) -> Result<Collection, String> {
    let mut found = Collection::default();
    for response in read(body)? {
        for part in response.parts.into_iter().filter(|p| is_success(&p.status)) {
            found.is_calendar |= part.is_calendar;
            let ctag = part.ctag.filter(|tag| tag.len() <= CTAG);
            found.ctag = ctag.or(found.ctag);
        }
    }
    Ok(found)
}

/// Joins the calendar texts of an answer (`REPORT`); empty where there is none. Errors are a sentence on what is
/// wrong with the answer.
pub fn calendars(body: &[u8]) -> Result<Vec<u8>, String> {
    let mut joined = Vec::new();
    for response in read(body)? {
        // A status of its own says that this part is not given, or that the list ends here.
        if response.status.is_some_and(|s| !is_success(&s)) {
            return Err("the server gives only a part of the events".into());
        }
        let given = response.parts.iter().filter(|p| is_success(&p.status));
        let data = given.filter_map(|p| p.data.as_deref());
        let before = joined.len();
        for text in data.filter(|text| !text.trim().is_empty()) {
            joined.extend_from_slice(text.trim().as_bytes());
            joined.extend_from_slice(b"\r\n");
        }
        if joined.len() == before {
            return Err("the server names an event and does not give it".into());
        }
    }
    Ok(joined)
}

fn is_success(status: &str) -> bool {
    let code = status.split_whitespace().nth(1).unwrap_or_default();
    code.len() == 3 && code.starts_with('2')
}

#[derive(Default)]
struct Response {
    status: Option<String>,
    parts: Vec<Part>,
}

#[derive(Default)]
struct Part {
    status: String,
    is_calendar: bool,
    ctag: Option<String>,
    data: Option<String>,
}

/// An element, by what it means here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Multistatus,
    Response,
    Propstat,
    Status,
    Calendar,
    Ctag,
    Data,
    Other,
}

fn element(space: &ResolveResult<'_>, name: &str) -> Element {
    let ResolveResult::Bound(space) = space else {
        return Element::Other;
    };
    match (space.as_ref(), name) {
        (DAV, "multistatus") => Element::Multistatus,
        (DAV, "response") => Element::Response,
        (DAV, "propstat") => Element::Propstat,
        (DAV, "status") => Element::Status,
        (CALDAV, "calendar") => Element::Calendar,
        (CALDAV, "calendar-data") => Element::Data,
        (SERVER, "getctag") => Element::Ctag,
        _ => Element::Other,
    }
}

fn read(body: &[u8]) -> Result<Vec<Response>, String> {
    let text = std::str::from_utf8(body).map_err(|_| "the answer is no UTF-8".to_owned())?;
    let mut reader = NsReader::from_str(text);
    let mut walk = Walk::default();
    loop {
        let (space, event) = reader
            .read_resolved_event()
            .map_err(|e| format!("the answer is no XML: {e}"))?;
        match event {
            Event::Start(start) => walk.open(element(&space, start.local_name().as_ref()))?,
            Event::Empty(start) => {
                walk.open(element(&space, start.local_name().as_ref()))?;
                walk.close();
            }
            Event::End(_) => walk.close(),
            Event::Text(text) => walk.text(&text.xml10_content()),
            Event::CData(text) => walk.text(&text.xml10_content()),
            Event::GeneralRef(entity) => walk.text(&resolved(&entity)?),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    if walk.open.is_empty() && walk.is_multistatus {
        Ok(walk.responses)
    } else {
        Err("the answer is no whole list".into())
    }
}

fn resolved(entity: &BytesRef<'_>) -> Result<String, String> {
    let unknown = || "the answer holds an unknown entity".to_owned();
    if let Some(sign) = entity.resolve_char_ref().map_err(|_| unknown())? {
        return Ok(sign.to_string());
    }
    resolve_predefined_entity(entity)
        .map(str::to_owned)
        .ok_or_else(unknown)
}

/// Where the reading stands.
#[derive(Default)]
struct Walk {
    open: Vec<Element>,
    is_multistatus: bool,
    responses: Vec<Response>,
}

impl Walk {
    fn open(&mut self, element: Element) -> Result<(), String> {
        if self.open.len() >= DEPTH {
            return Err("the answer is nested too deeply".into());
        }
        match element {
            Element::Multistatus if self.open.is_empty() => self.is_multistatus = true,
            Element::Response => self.responses.push(Response::default()),
            Element::Propstat => {
                if let Some(response) = self.responses.last_mut() {
                    response.parts.push(Part::default());
                }
            }
            Element::Calendar => {
                if let Some(part) = self.part() {
                    part.is_calendar = true;
                }
            }
            _ => {}
        }
        self.open.push(element);
        Ok(())
    }

    fn close(&mut self) {
        self.open.pop();
    }

    fn part(&mut self) -> Option<&mut Part> {
        self.responses.last_mut()?.parts.last_mut()
    }

    fn text(&mut self, text: &str) {
        let within = self.open.contains(&Element::Propstat);
        match self.open.last() {
            Some(Element::Status) if within => {
                if let Some(part) = self.part() {
                    part.status.push_str(text);
                }
            }
            Some(Element::Status) => {
                if let Some(response) = self.responses.last_mut() {
                    response.status.get_or_insert_default().push_str(text);
                }
            }
            Some(Element::Ctag) => {
                if let Some(part) = self.part() {
                    part.ctag.get_or_insert_default().push_str(text);
                }
            }
            Some(Element::Data) => {
                if let Some(part) = self.part() {
                    part.data.get_or_insert_default().push_str(text);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(inside: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><multistatus xmlns=\"DAV:\" \
             xmlns:C=\"urn:ietf:params:xml:ns:caldav\" \
             xmlns:S=\"http://calendarserver.org/ns/\">{inside}</multistatus>"
        )
    }

    fn event(data: &str, status: &str) -> String {
        format!(
            "<response><href>/a.ics</href><propstat><prop><C:calendar-data>{data}\
             </C:calendar-data></prop><status>HTTP/1.1 {status}</status></propstat></response>"
        )
    }

    #[test]
    fn calendar_texts_are_joined_with_their_entities() {
        let two = answer(&format!(
            "{}{}",
            event(
                "BEGIN:VCALENDAR&#13;\nSUMMARY:a &amp; b &lt;c&gt;\nEND:VCALENDAR",
                "200 OK"
            ),
            event("<![CDATA[BEGIN:VCALENDAR\nEND:VCALENDAR]]>", "200 OK")
        ));
        let joined = String::from_utf8(calendars(two.as_bytes()).unwrap()).unwrap();
        assert_eq!(joined.matches("BEGIN:VCALENDAR").count(), 2);
        assert!(joined.contains("SUMMARY:a & b <c>"), "{joined}");
        assert_eq!(calendars(answer("").as_bytes()).unwrap(), b"");
    }

    #[test]
    fn an_answer_in_part_is_none() {
        let cut = answer(&event("BEGIN:VCALENDAR", "200 OK"));
        for (text, says) in [
            (answer(&event("x", "404 Not Found")), "does not give it"),
            (
                answer("<response><href>/a.ics</href></response>"),
                "does not give it",
            ),
            (
                answer(&format!(
                    "{}<response><href>/</href><status>HTTP/1.1 507 Insufficient Storage\
                     </status></response>",
                    event("BEGIN:VCALENDAR", "200 OK")
                )),
                "only a part",
            ),
            (cut[..cut.len() - 14].to_owned(), ""),
            ("<html>log in</html>".to_owned(), "no whole list"),
            (String::new(), "no whole list"),
            (answer(&event("&bomb;", "200 OK")), "unknown entity"),
            (answer(&"<a>".repeat(60)), "too deeply"),
        ] {
            let said = calendars(text.as_bytes()).unwrap_err();
            assert!(said.contains(says), "{text}: {said}");
        }
    }

    #[test]
    fn a_collection_says_what_it_is() {
        let is = |types: &str| {
            let text = answer(&format!(
                "<response><href>/c/</href><propstat><prop><resourcetype>{types}</resourcetype>\
                 <S:getctag>\"7\"</S:getctag></prop><status>HTTP/1.1 200 OK</status></propstat>\
                 <propstat><prop><x/></prop><status>HTTP/1.1 404 Not Found</status></propstat>\
                 </response>"
            ));
            collection(text.as_bytes()).unwrap()
        };
        let calendar = is("<collection/><C:calendar/>");
        assert!(calendar.is_calendar);
        assert_eq!(calendar.ctag.as_deref(), Some("\"7\""));
        assert!(!is("<collection/>").is_calendar);
    }
}
