#!/usr/bin/python3
"""A mail server for tests, on aiosmtpd. Its first line of output is {"port": …}; afterwards each mail
that it takes is one line: {"from", "to", "user", "encrypted", "headers", "text", "html", "raw"}, with the
headers and parts decoded. It ends with its standard input."""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import os
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any that is free")
    parser.add_argument("--tls", choices=["none", "implicit", "starttls"], default="none")
    parser.add_argument("--certificate", help="certificate chain, PEM")
    parser.add_argument("--key", help="private key, PEM")
    parser.add_argument("--user", help="want this user name")
    parser.add_argument("--password", help="and this password")
    parser.add_argument("--refuse", action="append", default=[], help="a recipient that does not exist")
    parser.add_argument("--busy", type=int, default=0, help="so many recipients are told to come back later")
    parser.add_argument("--slow", type=float, default=0, help="seconds until a sender is answered")
    parser.add_argument("--folder", help="also write each mail there, as NUMBER.eml")
    return parser.parse_args()


class Handler:
    """What the server does with what it is told."""

    def __init__(self, wanted):
        self.wanted = wanted
        self.busy = wanted.busy
        self.taken = 0

    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        await asyncio.sleep(self.wanted.slow)
        envelope.mail_from = address
        return "250 2.1.0 Sender taken"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address in self.wanted.refuse:
            return "550 5.1.1 No such user"
        if self.busy > 0:
            self.busy -= 1
            return "451 4.7.1 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Recipient taken"

    async def handle_DATA(self, server, session, envelope):
        self.taken += 1
        if self.wanted.folder:
            with open(os.path.join(self.wanted.folder, f"{self.taken:04}.eml"), "wb") as file:
                file.write(envelope.content)
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        say({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "user": session.auth_data,
            "encrypted": session.ssl is not None or self.wanted.tls == "implicit",
            "headers": [[name, str(value)] for name, value in message.items()],
            "text": part(message, "plain"),
            "html": part(message, "html"),
            "raw": envelope.content.decode("utf-8"),
        })
        return "250 2.0.0 Mail taken"

    def login(self, user, password):
        if (user, password) == (self.wanted.user, self.wanted.password):
            return AuthResult(success=True, handled=False, auth_data=user)
        return AuthResult(success=False, handled=False, message="535 5.7.8 Wrong user name or password")


def part(message, kind):
    found = message.get_body(preferencelist=[kind])
    return found.get_content().replace("\r\n", "\n") if found else None


def say(value):
    print(json.dumps(value), flush=True)


def context(wanted):
    made = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    made.load_cert_chain(wanted.certificate, wanted.key)
    return made


async def main():
    wanted = options()
    warnings.simplefilter("ignore")
    logging.disable()
    loop = asyncio.get_running_loop()
    handler = Handler(wanted)
    secured = context(wanted) if wanted.tls != "none" else None

    def check(server, session, envelope, mechanism, data):
        assert isinstance(data, LoginPassword)
        return handler.login(data.login.decode(), data.password.decode())

    def protocol():
        return SMTP(
            handler,
            hostname="mail.example.com",
            tls_context=secured if wanted.tls == "starttls" else None,
            require_starttls=wanted.tls == "starttls",
            auth_required=wanted.user is not None,
            auth_require_tls=False,
            authenticator=check,
            loop=loop,
        )

    implicit = secured if wanted.tls == "implicit" else None
    server = await loop.create_server(protocol, "127.0.0.1", wanted.port, ssl=implicit)
    say({"port": server.sockets[0].getsockname()[1]})
    # Whoever started this server holds the other end; a test that is killed leaves nothing behind.
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())
