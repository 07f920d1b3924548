//! Files that people enclose are relayed as they came, byte by byte: nobody looks into them. What
//! would do harm to whoever opened, unpacked or ran it does none here.

use crate::support::story::play_text;
use data_encoding::BASE64_MIME;
use mail_parser::{MessageParser, MimeHeaders};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Names and contents that harm whoever opens them.
fn harmful() -> Vec<(&'static str, Vec<u8>)> {
    let mut unpacks_to_much = b"PK\x03\x04\x14\x00\x00\x00\x08\x00".to_vec();
    unpacks_to_much.extend([0xFF; 16]);
    unpacks_to_much.extend(b"bomb.txt");
    let mut gzip = vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3];
    gzip.extend([0; 4096]);
    let script = b"#!/bin/sh\necho harm\n".to_vec();
    let page = b"<script>fetch('https://evil.example')</script><img src=x>".to_vec();
    let entities = b"<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><x>&c;</x>".to_vec();
    vec![
        ("orders.zip", unpacks_to_much),
        ("orders.tar.gz", gzip),
        ("orders.exe", b"MZ\x90\0\x03\0\0\0\r\n\0\xFF".to_vec()),
        ("orders.sh", script),
        ("orders.html", page),
        ("orders.xml", entities),
        ("orders.bin", (0..=255).collect()),
        ("empty.txt", Vec::new()),
    ]
}

/// A mail of Dana's with these files.
fn mail(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut out = String::from(
        "Authentication-Results: mx.acme.example;\r\n dmarc=pass (p=reject) header.from=acme.example\r\n\
         From: Dana Dev <dana@acme.example>\r\nTo: clarify@acme.example\r\n\
         Subject: [PBI-142] Which of these files is right?\r\nMessage-ID: <harm@acme.example>\r\n\
         Date: Mon, 23 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n\r\nWhich is right?\r\n",
    );
    for (name, bytes) in files {
        let head = "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64";
        let name = format!("Content-Disposition: attachment; filename=\"{name}\"");
        let text = BASE64_MIME.encode(bytes);
        write!(out, "--b\r\n{head}\r\n{name}\r\n\r\n{text}\r\n").unwrap();
    }
    out.push_str("--b--\r\n");
    out.into_bytes()
}

#[test]
fn enclosed_files_are_handed_on_byte_by_byte_and_nobody_looks_into_them() {
    let files = harmful();
    let mut world = play_text("at Mon 2026-11-23 10:02\n").unwrap();
    world.receive(mail(&files));
    world.settle();
    let question = world.letters.iter().find(|l| l.name == "question");
    let question = question.unwrap_or_else(|| panic!("{}", world.mailboxes()));
    let read = MessageParser::default().parse(&question.bytes).unwrap();
    let came: Vec<(String, Vec<u8>)> = read
        .attachments()
        .map(|p| {
            let name = p.attachment_name().unwrap_or_default().to_owned();
            (name, Sha256::digest(p.contents()).to_vec())
        })
        .collect();
    let went: Vec<(String, Vec<u8>)> = files
        .iter()
        .map(|(name, bytes)| ((*name).to_owned(), Sha256::digest(bytes).to_vec()))
        .collect();
    assert_eq!(came, went);
    world.close();
}
