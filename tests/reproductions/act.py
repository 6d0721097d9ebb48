"""Runs one act (SDK code, or a proxy with requests) against the upstream and tells what was seen. Runs inside the namespace."""

import atexit
import http.client
import json
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

from certificates import make_certificates
from database import REDIS, Postgres, Redis, client_folder, environment
from scenario import Act
from upstream import Upstream
from warm import Parent, Run, may_fork, start

HERE = Path(__file__).resolve().parent
UPSTREAM, REFUSED, TLS, PROXY = 18080, 18081, 18443, 4000
KEY = "sk-1234"


@dataclass
class Seen:
    """What a user sees. `sdk`: class, str, traceback, output. `response`: status, headers, body, client. Logs of the proxy."""

    sdk: dict | None = None
    response: dict | None = None
    log: str | None = None
    started: bool = True
    upstream_requests: int = 0
    # Refused requests before the last one, for the person who writes a scenario.
    earlier: list[str] = field(default_factory=list)

    def everything(self) -> str:
        return json.dumps([self.sdk, self.response], ensure_ascii=False) + (self.log or "") + "\n".join(
            str(part) for half in (self.sdk, self.response) if half for part in half.values()
        )


def perform(act: Act, scratch: Path, json_logs: bool = False) -> Seen:
    """Runs one act in the empty folder `scratch`."""
    names = {
        "UPSTREAM": f"http://127.0.0.1:{UPSTREAM}",
        "REFUSED": f"http://127.0.0.1:{REFUSED}",
        "TLS": f"https://127.0.0.1:{TLS}",
        "CA": str(scratch / "litellm-ca.pem"),
        "REDIS": str(REDIS),
    }
    fill = lambda text: Template(text).safe_substitute(names)  # noqa: E731
    if any("${PRIVATE_KEY}" in text for text in act.files.values()):
        made = subprocess.run(["openssl", "genrsa", "2048"], check=True, capture_output=True, text=True).stdout
        names["PRIVATE_KEY"] = made.replace("\n", "\\n")  # as it stands in JSON
    for name, text in act.files.items():
        (scratch / name).write_text(fill(text))
    own = {name: fill(str(value)) for name, value in act.env.items()}
    base = _base_env(json_logs, act.database is not None)
    if act.database is not None:
        own = {"DATABASE_URL": _postgres().new(act.database)} | own
    env = base | {"HOME": str(scratch)} | names | own
    if act.without:
        (scratch / "missing").mkdir()
        (scratch / "missing" / "sitecustomize.py").write_text(_MISSING.replace("NAMES", repr(act.without)))
        own["PYTHONPATH"] = env["PYTHONPATH"] = str(scratch / "missing")
    kind = "litellm" if act.sdk is not None else "litellm.proxy.proxy_server,litellm.proxy.proxy_cli"

    def begin(argv: list[str], out: Path) -> Run:
        if not may_fork(own):
            return start(argv, scratch, env, out)
        parent = _parents.setdefault((kind, json_logs, act.database is not None), Parent(kind, base))
        return parent.run(argv, scratch, env, out)

    servers: list[Upstream | Redis] = [Upstream(UPSTREAM, act.upstream)]
    if act.tls:
        make_certificates(scratch)
        servers.append(Upstream(TLS, act.upstream, str(scratch / "server.pem")))
    if act.redis is not None:
        servers.append(Redis(act.redis))
    try:
        seen = _sdk(fill(act.sdk), scratch, begin) if act.sdk is not None else _proxy(act, fill, scratch, begin)
    finally:
        for server in servers:
            server.close()
    seen.upstream_requests = sum(server.faults.requests for server in servers if isinstance(server, Upstream))
    return seen


# What Python raises for a package that is not there, for packages that are.
_MISSING = """import sys
from importlib.abc import MetaPathFinder

class Missing(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in NAMES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
"""
_parents: dict[tuple[str, bool, bool], Parent] = {}
_started: list[Postgres] = []


def _postgres() -> Postgres:
    """The server of this whole run, started by the first act that needs it."""
    if not _started:
        _started.append(Postgres())
        atexit.register(_started[0].stop)
    return _started[0]


def _base_env(json_logs: bool, database: bool) -> dict[str, str]:
    """What every run finds in its environment, but for its folder and its scenario."""
    folder = client_folder(Path(sys.executable))
    client = f"{folder / 'bin'}:" if database else ""
    return {
        "PATH": f"{client}{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
        "HOME": "/nonexistent",
        "LANG": "C.UTF-8",
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        # Newer releases refuse to start with a key that everybody knows, such as ours.
        "LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY": "true",
        "PYTHONDONTWRITEBYTECODE": "1",
        **({"JSON_LOGS": "True"} if json_logs else {}),
        **(environment(folder) if database else {}),
    }


def _sdk(code: str, scratch: Path, begin) -> Seen:
    (scratch / "app.py").write_text(code)
    run = begin([str(HERE / "sdk_child.py"), "app.py", "seen.json"], scratch / "output")
    if not run.wait(150):
        run.stop()
    result = scratch / "seen.json"
    seen = json.loads(result.read_text()) if result.exists() else {"class": "", "str": "", "traceback": ""}
    return Seen(sdk=seen | {"output": (scratch / "output").read_text("utf-8", "replace")})


def _proxy(act: Act, fill, scratch: Path, begin) -> Seen:
    arguments = list(act.arguments)
    if act.config is not None and act.config != "":
        (scratch / "config.yaml").write_text(fill(act.config))
    if "--config" not in arguments:
        arguments += ["--config", "config.yaml"]
    log = scratch / "proxy.log"
    run = begin([str(Path(sys.executable).parent / "litellm"), *arguments, "--host", "127.0.0.1", "--port", str(PROXY)], log)
    response = None
    earlier: list[str] = []
    try:
        started = _ready(run)
        if started:
            for request in act.requests:
                time.sleep(request.get("wait", 0))
                for _ in range(request.get("repeat", 1)):
                    if response is not None and response["status"] >= 400:
                        earlier.append(f"{response['status']} {response['body'][:300]}")
                    response = _request(request)
            time.sleep(0.5)  # the log of a request is written after its answer
    finally:
        run.stop()
    return Seen(response=response, log=log.read_text("utf-8", "replace"), started=started, earlier=earlier)


def _ready(run: Run, seconds: float = 90) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end and run.running():
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PROXY, timeout=5)
            connection.request("GET", "/health/liveliness")
            if connection.getresponse().status == 200:
                return True
        except OSError:
            time.sleep(0.1)
    return False


def _request(request: dict) -> dict:
    """Sends one request, by default a chat completion of "my-model"; the answer also as the openai client shows it (`client`)."""
    if "text" in request:
        body = request["text"]
    elif "json" in request or request.get("method", "POST") == "POST":
        body = json.dumps(request.get("json", {"model": "my-model", "messages": [{"role": "user", "content": "hi"}]} | request.get("with", {})))
    else:
        body = None
    kind = "application/json"
    if "form" in request:
        body, kind = _form(request["form"])
    headers = {"content-type": kind} | ({"authorization": f"Bearer {KEY}"} if request.get("key", True) else {})
    if isinstance(request.get("key"), str):
        headers["authorization"] = f"Bearer {request['key']}"
    headers |= request.get("headers", {})
    path = request.get("path", "/v1/chat/completions")
    connection = http.client.HTTPConnection("127.0.0.1", PROXY, timeout=request.get("timeout", 60))
    connection.request(request.get("method", "POST"), path, body, headers)
    answer = connection.getresponse()
    try:
        text = answer.read().decode("utf-8", "replace")
    except http.client.IncompleteRead as cut:
        text = cut.partial.decode("utf-8", "replace")
    kept = {name.lower(): value for name, value in answer.getheaders() if name.lower() in _HEADERS}
    return {"status": answer.status, "headers": kept, "body": text, "client": _as_client(answer.status, text)}


def _form(fields: dict[str, str]) -> tuple[bytes, str]:
    """A multipart form; a value "@NAME" is a file of that name with a second of silence."""
    sound = b"RIFF" + (36 + 8000).to_bytes(4, "little") + b"WAVEfmt \x10\0\0\0\1\0\1\0@\x1f\0\0@\x1f\0\0\1\0\x08\0data" + (8000).to_bytes(4, "little") + b"\x80" * 8000
    parts = []
    for name, value in fields.items():
        file = f'; filename="{value[1:]}"\r\ncontent-type: audio/wav' if value.startswith("@") else ""
        parts.append(f'--edge\r\ncontent-disposition: form-data; name="{name}"{file}\r\n\r\n'.encode() + (sound if file else value.encode()) + b"\r\n")
    return b"".join(parts) + b"--edge--\r\n", "multipart/form-data; boundary=edge"


_HEADERS = {"content-type", "retry-after", "x-litellm-model-group", "x-litellm-attempted-fallbacks", "x-litellm-attempted-retries", "x-litellm-version"}


def _as_client(status: int, body: str) -> str:
    """str() of the error that the openai client raises for this answer; empty for a good one."""
    if status < 400:
        return ""
    import httpx
    import openai

    answer = httpx.Response(status, content=body.encode(), request=httpx.Request("POST", "http://127.0.0.1:4000/v1/chat/completions"))
    client = openai.OpenAI(api_key=KEY, base_url="http://127.0.0.1:4000")
    return str(client._make_status_error_from_response(answer))  # the client's own words; there is no public way to them
