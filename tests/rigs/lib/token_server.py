#!/usr/bin/env python3
"""A token server of OAuth2 for tests: token endpoint, device endpoint, introspection.

    token_server.py PORT

The client's id is the address of the user whose tokens it gets. Everything is kept in memory.

POST /token       client_credentials, refresh_token, or a device code. Each refresh token is good
                  once: the answer brings the next one. A scope "life-N" makes access tokens last
                  N seconds, else an hour.
POST /device      a code that is confirmed by itself after its first question
POST /introspect  RFC 7662, for the mail server
POST /revoke      user=ADDRESS: all tokens of that user are good no longer, or with only=refresh
                  the refresh tokens alone
"""
import json, re, secrets, sys, threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

LOCK, ACCESS, REFRESH, DEVICE = threading.Lock(), {}, {}, {}


def grant(user, scope, refresh):
    life = re.search(r"\blife-(\d+)", scope)
    life = int(life.group(1)) if life else 3600
    access = "at-" + secrets.token_urlsafe(24)
    ACCESS[access] = (user, time.time() + life)
    told = {"access_token": access, "token_type": "Bearer", "expires_in": life}
    if refresh:
        told["refresh_token"] = "rt-" + secrets.token_urlsafe(24)
        REFRESH[told["refresh_token"]] = (user, scope)
    return 200, told


def token(q):
    kind, client = q.get("grant_type"), q.get("client_id", "")
    if kind == "client_credentials":
        if not q.get("client_secret"):
            return 401, {"error": "invalid_client"}
        return grant(client, q.get("scope", ""), False)
    if kind == "refresh_token":
        known = REFRESH.pop(q.get("refresh_token"), None)
        return grant(*known, True) if known else (400, {"error": "invalid_grant"})
    known = DEVICE.get(q.get("device_code"))
    if not known or known[0] != client:
        return 400, {"error": "expired_token"}
    if not known[2]:
        known[2] = True
        return 400, {"error": "authorization_pending"}
    del DEVICE[q["device_code"]]
    return grant(known[0], known[1], True)


def device(q):
    code = secrets.token_urlsafe(16)
    DEVICE[code] = [q.get("client_id", ""), q.get("scope", ""), False]
    return 200, {"device_code": code, "user_code": "WDJB-MJHT", "interval": 1, "expires_in": 60,
                 "verification_uri": "http://localhost/device"}


def introspect(q):
    user, until = ACCESS.get(q.get("token"), ("", 0))
    if until < time.time():
        return 200, {"active": False}
    return 200, {"active": True, "username": user, "token_type": "Bearer", "scope": "mail"}


def revoke(q):
    for kept in [REFRESH] if q.get("only") == "refresh" else [ACCESS, REFRESH]:
        for each in [t for t, known in kept.items() if known[0] == q.get("user")]:
            del kept[each]
    return 200, {}


PATHS = {"/token": token, "/device": device, "/introspect": introspect, "/revoke": revoke}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        length = int(self.headers.get("Content-Length") or 0)
        form = parse_qs(self.rfile.read(length).decode())
        form.update(parse_qs(urlsplit(self.path).query))
        form = {key: values[0] for key, values in form.items()}
        work = PATHS.get(urlsplit(self.path).path, lambda _: (404, {"error": "invalid_request"}))
        with LOCK:
            status, told = work(form)
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
