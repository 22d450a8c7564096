"""A mail server for one machine that answers as it is told: mailserver.py MODE[:COUNT] FOLDER

Prints its port. Each message that it takes goes to FOLDER as NUMBER.eml with its envelope in NUMBER.json.
With COUNT only that many transactions meet the misbehaviour, then all is well. Whatever the mode,
busy@… gets 451 and nobody@… 550. Standard library only: the tests with TLS use tlsmailserver.py.

ok; silent: says nothing; 421: no greeting; 451, 550: refuses recipients; 552: finds large messages too big;
data452, data554: refuses the body; drop: takes the message and breaks the connection; lose: the same without
taking it; hang: takes the message and never answers."""

import json
import pathlib
import socket
import sys
import threading
import time

MODE, _, COUNT = sys.argv[1].partition(":")
FOLDER = pathlib.Path(sys.argv[2])
lock = threading.Lock()
state = {"left": int(COUNT) if COUNT else 1 << 30, "number": 0}
LARGE = 40_000


def mode():
    """What this connection meets."""
    with lock:
        state["left"] -= 1
        return MODE if state["left"] >= 0 else "ok"


def keep(sender, recipient, body):
    """Puts a message into the folder; the envelope comes last and makes it complete."""
    with lock:
        state["number"] += 1
        name = f"{state['number']:04}"
    (FOLDER / f"{name}.eml").write_bytes(body)
    (FOLDER / f"{name}.json").write_text(json.dumps({"from": sender, "to": recipient}))


def address(word):
    """The mailbox of MAIL FROM:<…> or RCPT TO:<…>."""
    return word[word.index("<") + 1 : word.index(">")]


def receive(file):
    """The body with its leading dots as they were."""
    body = b""
    while True:
        line = file.readline()
        if not line:
            return None
        if line == b".\r\n":
            return body
        body += line[1:] if line.startswith(b".") else line


def answer_recipient(now, recipient):
    if recipient.startswith("busy@") or now == "451":
        return "451 later"
    return "550 nobody" if recipient.startswith("nobody@") or now == "550" else "250 ok"


def converse(connection):
    now = mode()
    file = connection.makefile("rb")

    def say(text):
        connection.sendall(text.encode() + b"\r\n")

    if now == "silent":
        return time.sleep(60)
    if now == "421":
        return say("421 too busy")
    say("220 test")
    sender = recipient = ""
    while line := file.readline():
        word = line.strip().decode("utf-8", "replace")
        verb = word[:4].upper()
        if verb == "EHLO":
            say("250-test")
            say("250 SIZE 20000000")
        elif verb == "MAIL":
            sender = address(word)
            size = int(word.split("SIZE=")[1]) if "SIZE=" in word else 0
            say("552 too big" if now == "552" and size > LARGE else "250 ok")
        elif verb == "RCPT":
            recipient = address(word)
            say(answer_recipient(now, recipient))
        elif verb == "DATA":
            say("354 go on")
            body = receive(file)
            if body is None:
                return
            if now in ("data452", "data554"):
                say(now[4:] + " no")
                continue
            if now != "lose":
                keep(sender, recipient, body)
            if now == "hang":
                return time.sleep(60)
            if now in ("drop", "lose"):
                return
            say("250 taken")
        elif verb == "QUIT":
            return say("221 bye")
        else:
            say("250 ok")


def serve(connection):
    with connection:
        try:
            converse(connection)
        except OSError:
            pass


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
