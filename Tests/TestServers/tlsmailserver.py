"""A mail server with TLS and login, of aiosmtpd: tlsmailserver.py starttls|tls FOLDER

Prints its port, or why it cannot be. Puts its certificate into FOLDER/certificate.pem, the messages
that it takes beside it as NUMBER.eml with NUMBER.json. It wants TLS, then the user `report` with the
password `correct horse`."""

import asyncio
import json
import pathlib
import shutil
import socket
import ssl
import subprocess
import sys

try:
    from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
except ImportError:
    print("aiosmtpd is not installed (Debian: python3-aiosmtpd)", flush=True)
    sys.exit()
if shutil.which("openssl") is None:
    print("openssl is not installed", flush=True)
    sys.exit()

MODE, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
KEY, CERTIFICATE = FOLDER / "key.pem", FOLDER / "certificate.pem"
subprocess.run(
    f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout {KEY} -out {CERTIFICATE}"
    " -addext subjectAltName=DNS:localhost,IP:127.0.0.1".split(),
    check=True,
    capture_output=True,
)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERTIFICATE, KEY)
messages = []


class Handler:
    """Keeps what is delivered."""

    async def handle_DATA(self, server, session, envelope):
        messages.append(envelope)
        name = f"{len(messages):04}"
        (FOLDER / f"{name}.eml").write_bytes(envelope.content)
        # Under TLS from the first byte aiosmtpd's session does not name its TLS.
        secure = MODE == "tls" or session.ssl is not None
        facts = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos[0],
            "tls": secure,
            "login": bool(session.authenticated),
        }
        (FOLDER / f"{name}.json").write_text(json.dumps(facts))
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (b"report", b"correct horse")
    # Not handled: aiosmtpd then answers 235 or 535 itself.
    return AuthResult(success=right, handled=False)


def protocol():
    return SMTP(
        Handler(),
        authenticator=authenticate,
        auth_required=True,
        auth_require_tls=MODE == "starttls",
        require_starttls=MODE == "starttls",
        tls_context=context if MODE == "starttls" else None,
        hostname="localhost",
    )


async def serve():
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    server = await asyncio.get_running_loop().create_server(
        protocol, sock=listener, ssl=context if MODE == "tls" else None
    )
    print(port, flush=True)
    await server.serve_forever()


asyncio.run(serve())
