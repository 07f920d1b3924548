#!/usr/bin/env python3
"""A small DNS server for one address: dns_server.py ADDRESS FILE

FILE holds a line a text: NAME TEXT.  It is read anew for each question.  A name above or below
one that stands there exists and is empty; any other does not exist.  While FILE is missing
nothing is answered.  UDP and TCP, port 53.
"""
import socketserver
import sys
import threading


def texts(path):
    out = {}
    with open(path, encoding="ascii") as lines:
        for line in lines:
            name, _, text = line.strip().partition(" ")
            if name:
                out.setdefault(name.lower(), []).append(text)
    return out


def answer(query, path):
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1:at + 1 + query[at]].decode("ascii", "replace"))
        at += 1 + query[at]
    name = ".".join(labels).lower()
    kind = int.from_bytes(query[at + 1:at + 3], "big")
    question = query[12:at + 5]
    try:
        known = texts(path)
    except OSError:
        return None
    found = known.get(name, []) if kind == 16 else []
    exists = any(k == name or k.endswith("." + name) or name.endswith("." + k) for k in known)
    records = b""
    for text in found:
        data = text.encode("ascii")
        parts = [data[i:i + 255] for i in range(0, len(data), 255)]
        data = b"".join(bytes([len(p)]) + p for p in parts)
        records += b"\xc0\x0c\x00\x10\x00\x01\x00\x00\x00\x05" + len(data).to_bytes(2, "big") + data
    code = 0 if exists else 3
    head = query[:2] + bytes([0x85, 0x80 | code]) + b"\x00\x01" + len(found).to_bytes(2, "big") + bytes(4)
    return head + question + records


class Udp(socketserver.BaseRequestHandler):
    def handle(self):
        query, sock = self.request
        said = answer(query, self.server.path)
        if said:
            sock.sendto(said, self.client_address)


class Tcp(socketserver.StreamRequestHandler):
    def handle(self):
        size = self.rfile.read(2)
        if len(size) == 2:
            said = answer(self.rfile.read(int.from_bytes(size, "big")), self.server.path)
            if said:
                self.wfile.write(len(said).to_bytes(2, "big") + said)


class UdpServer(socketserver.ThreadingUDPServer):
    daemon_threads = True


class TcpServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True


def main():
    address, path = sys.argv[1:3]
    servers = [UdpServer((address, 53), Udp), TcpServer((address, 53), Tcp)]
    for server in servers:
        server.path = path
        threading.Thread(target=server.serve_forever).start()


if __name__ == "__main__":
    main()
