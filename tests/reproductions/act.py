"""Runs one act (SDK code, or a proxy with requests) against the upstream and tells what was seen. Runs inside the namespace."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from string import Template

from certificates import make_certificates
from scenario import Act
from upstream import Upstream

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
    }
    fill = lambda text: Template(text).safe_substitute(names)  # noqa: E731
    for name, text in act.files.items():
        (scratch / name).write_text(fill(text))
    env = {
        "PATH": f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
        "HOME": str(scratch),
        "LANG": "C.UTF-8",
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "PYTHONDONTWRITEBYTECODE": "1",
        **({"JSON_LOGS": "True"} if json_logs else {}),
        **names,
        **{name: fill(str(value)) for name, value in act.env.items()},
    }
    servers = [Upstream(UPSTREAM, act.upstream)]
    if act.tls:
        make_certificates(scratch)
        servers.append(Upstream(TLS, act.upstream, str(scratch / "server.pem")))
    try:
        seen = _sdk(fill(act.sdk), scratch, env) if act.sdk is not None else _proxy(act, fill, scratch, env)
    finally:
        for server in servers:
            server.close()
    seen.upstream_requests = sum(server.faults.requests for server in servers)
    return seen


def _sdk(code: str, scratch: Path, env: dict[str, str]) -> Seen:
    (scratch / "app.py").write_text(code)
    command = [sys.executable, str(HERE / "sdk_child.py"), "app.py", "seen.json"]
    done = subprocess.run(command, cwd=scratch, env=env, capture_output=True, text=True, timeout=150)
    result = scratch / "seen.json"
    seen = json.loads(result.read_text()) if result.exists() else {"class": "", "str": "", "traceback": ""}
    return Seen(sdk=seen | {"output": done.stdout + done.stderr})


def _proxy(act: Act, fill, scratch: Path, env: dict[str, str]) -> Seen:
    arguments = list(act.arguments)
    if act.config is not None and act.config != "":
        (scratch / "config.yaml").write_text(fill(act.config))
    if "--config" not in arguments:
        arguments += ["--config", "config.yaml"]
    command = [str(Path(sys.executable).parent / "litellm"), *arguments, "--host", "127.0.0.1", "--port", str(PROXY)]
    log = scratch / "proxy.log"
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=scratch, env=env, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True)
    response = None
    try:
        started = _ready(process)
        if started:
            for request in act.requests:
                time.sleep(request.get("wait", 0))
                for _ in range(request.get("repeat", 1)):
                    response = _request(request)
            time.sleep(0.5)  # the log of a request is written after its answer
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
    return Seen(response=response, log=log.read_text("utf-8", "replace"), started=started)


def _ready(process: subprocess.Popen, seconds: float = 90) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PROXY, timeout=5)
            connection.request("GET", "/health/liveliness")
            if connection.getresponse().status == 200:
                return True
        except OSError:
            time.sleep(0.3)
    return False


def _request(request: dict) -> dict:
    """Sends one request, by default a chat completion of "my-model"; the answer also as the openai client shows it (`client`)."""
    if "text" in request:
        body = request["text"]
    elif "json" in request or request.get("method", "POST") == "POST":
        body = json.dumps(request.get("json", {"model": "my-model", "messages": [{"role": "user", "content": "hi"}]} | request.get("with", {})))
    else:
        body = None
    headers = {"content-type": "application/json"} | ({"authorization": f"Bearer {KEY}"} if request.get("key", True) else {})
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
