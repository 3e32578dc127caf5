"""A real SMTP server for tests: python3 mailserver.py FOLDER [LOGIN PASSWORD [CERTIFICATE KEY]]

Prints its port. Each mail that it was given is written to FOLDER as a JSON file: what it took to taken-N.json, what it did
not answer to unanswered-N.json. The file FOLDER/mood says what it does with the next mail: take it (also when there is no
file), refuse it (451), drop the connection after it, hang, or take it and leave without waiting for QUIT. An address that
begins with "nobody" is refused (550); at one that begins with "cut" the connection is dropped before the mail.
"""
import asyncio
import email
import email.policy
import hashlib
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder = pathlib.Path(sys.argv[1])
account = sys.argv[2:4]
certificate = sys.argv[4:6]


def described(session, envelope):
    message = email.message_from_bytes(envelope.content, policy=email.policy.default)
    return {
        "encrypted": session.ssl is not None,
        "login": session.auth_data.login.decode() if session.authenticated else None,
        "to": envelope.rcpt_tos,
        "from": envelope.mail_from,
        "headers": {name: str(value) for name, value in message.items()},
        "structure": [part.get_content_type() for part in message.walk()],
        "text": message.get_body(("plain",)).get_content(),
        "html": message.get_body(("html",)).get_content() if message.get_body(("html",)) else None,
        "files": [
            {
                "name": part.get_filename(),
                "type": part.get_content_type(),
                "sha256": hashlib.sha256(part.get_content()).hexdigest(),
            }
            for part in message.iter_attachments()
        ],
    }


class Handler:
    count = 0

    def keep(self, kind, session, envelope):
        Handler.count += 1
        path = folder / f"{kind}-{Handler.count:03}.json"
        next_path = path.with_suffix(".next")
        next_path.write_text(json.dumps(described(session, envelope), ensure_ascii=False), encoding="utf-8")
        next_path.rename(path)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 no such user"
        if address.startswith("cut"):
            server.transport.abort()
            return "421 nobody hears this"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        mood = folder / "mood"
        match mood.read_text().strip() if mood.exists() else "take":
            case "refuse":
                return "451 4.3.0 try again later"
            case "drop":
                self.keep("unanswered", session, envelope)
                server.transport.abort()
                return "250 nobody hears this"
            case "hang":
                self.keep("unanswered", session, envelope)
                await asyncio.sleep(3600)
            case "leave":
                self.keep("taken", session, envelope)
                await server.push("250 ok")
                server.transport.close()
                return "421 nobody hears this"
        self.keep("taken", session, envelope)
        return "250 ok"


class Server(SMTP):
    # The name of a mechanism may be written in any case; aiosmtpd knows only capitals.
    async def smtp_AUTH(self, arg):
        mechanism, _, rest = (arg or "").partition(" ")
        await super().smtp_AUTH(f"{mechanism.upper()} {rest}".strip())


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=[data.login.decode(), data.password.decode()] == account, handled=False, auth_data=data)


def protocol():
    options = {"hostname": "127.0.0.1"}
    if account:
        options |= {"authenticator": authenticate, "auth_required": True, "auth_require_tls": bool(certificate)}
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        options |= {"tls_context": context, "require_starttls": True}
    return Server(Handler(), **options)


async def serve():
    server = await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
