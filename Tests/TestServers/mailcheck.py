"""Reads the messages of a folder as a mail program would and prints what they hold, as JSON: mailcheck.py FOLDER"""

import email
import email.policy
import hashlib
import json
import pathlib
import sys


def summary(path):
    data = path.read_bytes()
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = list(message.walk())
    defects = [str(defect) for part in parts for defect in part.defects]
    defects += [f"{name}: {defect}" for name in message.keys() for defect in message[name].defects]
    attachments = {
        part.get_filename(): hashlib.sha256(part.get_content()).hexdigest()
        for part in parts
        if part.get_content_type() == "application/pdf"
    }
    pictures = [part for part in parts if part.get_content_type() == "image/png"]
    html = message.get_body(("html",))
    return {
        "envelope": json.loads(path.with_suffix(".json").read_text()),
        "id": message["Message-ID"],
        "to": str(message["To"]),
        "subject": str(message["Subject"]),
        "language": message["Content-Language"],
        "defects": defects,
        "attachments": attachments,
        "pictures": [
            picture["Content-ID"].strip("<>") in html.get_content()
            and picture.get_content().startswith(b"\x89PNG\r\n\x1a\n")
            for picture in pictures
        ],
        "text": len(message.get_body(("plain",)).get_content()),
        "remote": any(mark in html.get_content() for mark in ('src="http', "url(http", "<script")),
        "longest": max(len(line) for line in data.split(b"\r\n")),
        "digest": hashlib.sha256(data).hexdigest(),
    }


files = sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))
print(json.dumps([summary(path) for path in files if path.with_suffix(".json").exists()]))
