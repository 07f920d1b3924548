#!/usr/bin/env python3
"""Submit one mail after a log-in, as an ordinary mail program does (STARTTLS, AUTH).

    submit.py --port N --user U [--password secret] --cafile FILE --to ADDRESS < MAIL

The envelope sender is the user that logs in. Standard library only.
"""
import argparse, smtplib, ssl, sys

p = argparse.ArgumentParser()
p.add_argument("--port", type=int, required=True)
p.add_argument("--user", required=True)
p.add_argument("--password", default="secret")
p.add_argument("--cafile", required=True)
p.add_argument("--to", required=True)
a = p.parse_args()
mail = sys.stdin.buffer.read()
with smtplib.SMTP("localhost", a.port, timeout=30) as smtp:
    smtp.starttls(context=ssl.create_default_context(cafile=a.cafile))
    smtp.login(a.user, a.password)
    smtp.sendmail(a.user, [a.to], mail)
