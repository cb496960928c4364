"""Real applications of Flask, Django and Starlette on loopback, each with an exported text. Argument: a file with [[kind, text], …].

Prints a list with a port for each. An application answers GET and PUT with the status that the path names.
"""

import asyncio
import json
import sys
import threading
from socketserver import TCPServer
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server


class Silent(WSGIRequestHandler):
    def log_message(self, *_):
        pass


class Patient(WSGIServer):
    """All that is asked comes at once: what finds no place to wait is sent again only after a second."""

    request_queue_size = 256

    def server_bind(self):
        """As it stands there it would ask the network for the name of this machine."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address
        self.setup_environ()


def flask(text):
    from flask import Flask
    from flask_cors import CORS

    app = Flask("application")
    exec(text, {"app": app, "CORS": CORS})

    @app.route("/<path:path>", methods=["GET", "PUT"])
    def answer(path):
        return "", 500 if path == "500" else 200

    return app


def starlette(text):
    from starlette.applications import Starlette
    from starlette.middleware.cors import CORSMiddleware
    from starlette.responses import Response
    from starlette.routing import Route

    async def answer(request):
        return Response("", 500 if request.url.path == "/500" else 200)

    app = Starlette(routes=[Route("/{path:path}", answer, methods=["GET", "PUT"])])
    exec(text, {"app": app, "CORSMiddleware": CORSMiddleware})
    return as_wsgi(app)


def as_wsgi(app):
    def wsgi(environ, start_response):
        names = [key for key in environ if key.startswith("HTTP_")]
        headers = [(key[5:].replace("_", "-").lower().encode(), environ[key].encode("latin1")) for key in names]
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": environ["REQUEST_METHOD"],
            "scheme": "http",
            "path": environ["PATH_INFO"],
            "raw_path": environ["PATH_INFO"].encode(),
            "query_string": b"",
            "root_path": "",
            "headers": headers,
            "server": ("127.0.0.1", 80),
        }
        said = {}

        async def receive():
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message):
            said.update(message)

        asyncio.run(app(scope, receive, send))
        start_response(f"{said['status']} Said", [(name.decode(), value.decode("latin1")) for name, value in said["headers"]])
        return [said.get("body", b"")]

    return wsgi


one_at_a_time = threading.Lock()


def django(text):
    """Settings belong to the whole process: they are this one's while it answers."""
    from django.test.utils import override_settings

    settings = {}
    exec(text, settings)
    own = {name: value for name, value in settings.items() if name.startswith("CORS_")}

    def wsgi(environ, start_response):
        with one_at_a_time, override_settings(**own):
            return list(django_application()(environ, start_response))

    return wsgi


def django_application(made=[]):
    if not made:
        import django as package
        from django.conf import settings
        from django.core.wsgi import get_wsgi_application
        from django.http import HttpResponse
        from django.urls import re_path

        def answer(request):
            if request.method not in ("GET", "PUT"):
                return HttpResponse(status=405)
            return HttpResponse(status=500 if request.path == "/500" else 200)

        urls = type(sys)("urls")
        urls.urlpatterns = [re_path(".*", answer)]
        sys.modules["urls"] = urls
        settings.configure(
            ALLOWED_HOSTS=["*"],
            ROOT_URLCONF="urls",
            MIDDLEWARE=["corsheaders.middleware.CorsMiddleware"],
            SECRET_KEY="of no use",
            LOGGING_CONFIG=None,
        )
        package.setup()
        made.append(get_wsgi_application())
    return made[0]


kinds = {"flask": flask, "fastapi": starlette, "django": django}
with open(sys.argv[1], encoding="utf-8") as given:
    wanted = json.load(given)
if any(kind == "django" for kind, _ in wanted):
    django_application()
ports = []
for kind, text in wanted:
    server = make_server("127.0.0.1", 0, kinds[kind](text), Patient, Silent)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    ports.append(server.server_port)
print(json.dumps(ports), flush=True)
sys.stdin.read()
