"""
A provider that fails on demand. It answers in the shapes of OpenAI, Azure, Anthropic, Bedrock, Ollama and Gemini, and for requests that a
scenario names it returns any status, body and header, waits, cuts the answer, or closes the connection.
"""

import json
import ssl
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SAYS = "Hello from upstream"


def healthy(path: str, body: dict) -> tuple[dict | list[str] | str, str]:
    """A good answer: (JSON, "application/json"), or (the texts of a stream, its content type)."""
    model = body.get("model", "a-model")
    usage = {"prompt_tokens": 5, "completion_tokens": 3, "total_tokens": 8}
    if path.startswith("/api/"):  # Ollama
        done = {"model": model, "created_at": "2026-01-01T00:00:00Z", "done": True, "prompt_eval_count": 5, "eval_count": 3}
        if path == "/api/show":
            return {"template": "", "model_info": {}, "capabilities": ["completion", "tools"]}, "application/json"
        if path == "/api/tags":
            return {"models": [{"name": model, "model": model}]}, "application/json"
        said = {"response": SAYS} if path == "/api/generate" else {"message": {"role": "assistant", "content": SAYS}}
        if body.get("stream", True):
            return [json.dumps(done | {"done": False} | said) + "\n", json.dumps(done | ({"response": ""} if "response" in said else {"message": {"role": "assistant", "content": ""}})) + "\n"], "application/x-ndjson"
        return done | said, "application/json"
    if path.endswith(":batchEmbedContents"):
        return {"embeddings": [{"values": [0.1, 0.2, 0.3]} for _ in body.get("requests", [])]}, "application/json"
    if "/v1beta/" in path or ":generateContent" in path:  # Gemini
        answer = {
            "candidates": [{"content": {"role": "model", "parts": [{"text": SAYS}]}, "finishReason": "STOP", "index": 0}],
            "usageMetadata": {"promptTokenCount": 5, "candidatesTokenCount": 3, "totalTokenCount": 8},
        }
        return answer, "application/json"
    if path.endswith("/messages"):  # Anthropic
        answer = {"id": "msg_1", "type": "message", "role": "assistant", "model": model, "content": [{"type": "text", "text": SAYS}]}
        return answer | {"stop_reason": "end_turn", "stop_sequence": None, "usage": {"input_tokens": 5, "output_tokens": 3}}, "application/json"
    if path.endswith("/converse"):  # Bedrock
        message = {"role": "assistant", "content": [{"text": SAYS}]}
        return {"output": {"message": message}, "stopReason": "end_turn", "usage": {"inputTokens": 5, "outputTokens": 3, "totalTokens": 8}}, "application/json"
    if path == "/token":  # Google's and other OAuth token endpoints
        return {"access_token": "a-token", "expires_in": 3600, "token_type": "Bearer"}, "application/json"
    if path.endswith("/mcp"):
        return _mcp(body), "application/json"
    if path.endswith("/audio/speech"):
        return SAYS, "audio/mpeg"
    if path.endswith("/responses"):
        item = {"type": "message", "id": "msg_1", "status": "completed", "role": "assistant", "content": [{"type": "output_text", "text": SAYS, "annotations": []}]}
        answer = {"id": "resp_1", "object": "response", "created_at": 1, "model": model, "status": "completed", "output": [item], "parallel_tool_calls": True, "tool_choice": "auto", "tools": []}
        tokens = {"input_tokens": 5, "input_tokens_details": {"cached_tokens": 0}, "output_tokens": 3, "output_tokens_details": {"reasoning_tokens": 0}, "total_tokens": 8}
        answer |= {"usage": tokens, "error": None, "incomplete_details": None, "instructions": None, "metadata": {}, "temperature": 1.0, "top_p": 1.0}
        if not body.get("stream"):
            return answer, "application/json"
        delta = {"type": "response.output_text.delta", "item_id": "msg_1", "output_index": 0, "content_index": 0, "delta": SAYS}
        events = [{"type": "response.created", "response": answer | {"status": "in_progress", "output": []}}, delta, {"type": "response.completed", "response": answer}]
        return [f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events], "text/event-stream"
    if path.endswith("/models"):
        return {"object": "list", "data": [{"id": "a-model", "object": "model", "created": 1, "owned_by": "upstream"}]}, "application/json"
    if path.endswith("/embeddings"):
        answer = {"object": "list", "model": model, "data": [{"object": "embedding", "index": 0, "embedding": [0.1, 0.2, 0.3]}]}
        return answer | {"usage": {"prompt_tokens": 5, "total_tokens": 5}}, "application/json"
    if body.get("stream"):  # OpenAI and Azure
        return openai_chunks(model), "text/event-stream"
    message = {"index": 0, "message": {"role": "assistant", "content": SAYS}, "finish_reason": "stop"}
    return {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": model, "choices": [message], "usage": usage, "service_tier": "default"}, "application/json"


def _mcp(message: dict) -> dict | str:
    """The answers of an MCP server (streamable HTTP) with one tool, "search"."""
    results = {
        "initialize": {"protocolVersion": "2025-03-26", "capabilities": {"tools": {}}, "serverInfo": {"name": "upstream", "version": "1"}},
        "tools/list": {"tools": [{"name": "search", "description": "Search", "inputSchema": {"type": "object", "properties": {}}}]},
        "tools/call": {"content": [{"type": "text", "text": SAYS}], "isError": False},
    }
    return {"jsonrpc": "2.0", "id": message["id"], "result": results.get(message["method"], {})} if "id" in message else ""


def openai_chunks(model: str, words: list[str] | None = None) -> list[str]:
    """The answer as server-sent events, one word each."""
    head = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": model}
    said = words or [f"{word} " for word in SAYS.split()]
    deltas = [({"role": "assistant", "content": ""}, None), *(({"content": word}, None) for word in said), ({}, "stop")]
    events = [head | {"choices": [{"index": 0, "delta": delta, "finish_reason": reason}]} for delta, reason in deltas]
    return [f"data: {json.dumps(event)}\n\n" for event in events] + ["data: [DONE]\n\n"]


class Faults:
    """
    What a scenario wants to fail. Each fault: `when`, `times` (for ever without it), `reply`. `when` may name `path` (a part of it), `path_is`, `query`
    (a part), `model`, `key`, `header` (a part of any), `has` and `lacks` (a part of the body), `bytes` (the body has more) and `longer` (a list in it has more).
    """

    def __init__(self, faults: list[dict]) -> None:
        self._faults = [dict(fault) for fault in faults]
        self._lock = threading.Lock()
        self.requests = 0

    def reply_to(self, path: str, key: str, text: str, body: dict, headers: str = "", query: str = "") -> dict | None:
        """The reply of the first fault that fits, or None where the request is answered well."""
        with self._lock:
            self.requests += 1
            for fault in self._faults:
                if fault.get("times", 1) > 0 and self._fits(fault.get("when", {}), path, key, text, body, headers, query):
                    if "times" in fault:
                        fault["times"] -= 1
                    return fault["reply"]
        return None

    @staticmethod
    def _fits(when: dict, path: str, key: str, text: str, body: dict, headers: str, query: str) -> bool:
        return (
            when.get("path", "") in path
            and when.get("path_is", path) == path
            and when.get("model", body.get("model")) == body.get("model")
            and when.get("key", key) == key
            and when.get("header", "") in headers
            and when.get("query", "") in query
            and when.get("has", "") in text
            and ("bytes" not in when or len(text.encode()) > when["bytes"])
            and all(len(body.get(name, [])) > most for name, most in when.get("longer", {}).items())
            and ("lacks" not in when or when["lacks"] not in text)
        )


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    faults: Faults

    def do_GET(self) -> None:
        self._answer("", {})

    def do_POST(self) -> None:
        text = self.rfile.read(int(self.headers.get("content-length", 0))).decode("utf-8", "replace")
        try:
            body = json.loads(text)
        except ValueError:
            body = {}
        self._answer(text, body if isinstance(body, dict) else {})

    def _answer(self, text: str, body: dict) -> None:
        path, _, query = self.path.partition("?")
        given = self.headers.get("authorization", "").removeprefix("Bearer ")
        key = given or self.headers.get("x-api-key") or self.headers.get("api-key") or self.headers.get("x-goog-api-key") or ""
        reply = self.faults.reply_to(path, key, text, body, str(self.headers), query)
        try:
            if reply is None:
                content, kind = healthy(path, body)
                self._send(202 if content == "" else 200, {}, content, kind)
            else:
                self._fail(reply, path, body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client gave up first, as in every timeout scenario

    def _fail(self, reply: dict, path: str, body: dict) -> None:
        time.sleep(reply.get("delay", 0))
        if reply.get("drop"):
            self.close_connection = True
            self.connection.close()
            return
        content: dict | list[str] | str
        if "repeat_chunk" in reply:
            said = [reply["repeat_chunk"]["text"]] * reply["repeat_chunk"]["times"]
            content, kind = openai_chunks(body.get("model", "a-model"), said), "text/event-stream"
        elif "stream" in reply:
            content, kind = reply["stream"], "text/event-stream"
        elif "json" in reply:
            content, kind = json.dumps(reply["json"]), "application/json"
        elif "text" in reply:
            content, kind = reply["text"], "text/html"
        else:
            content, kind = healthy(path, body)
        self._send(reply.get("status", 200), reply.get("headers", {}), content, kind, reply.get("cut"))

    def _send(self, status: int, headers: dict, content: dict | list[str] | str, kind: str, cut: int | None = None) -> None:
        """`cut`: how many pieces of a stream are sent before the connection closes in the middle of it."""
        self.send_response(status)
        for name, value in ({"content-type": kind} | headers).items():
            self.send_header(name, str(value))
        if isinstance(content, list):
            self.send_header("transfer-encoding", "chunked")
            self.end_headers()
            for piece in content if cut is None else content[:cut]:
                data = piece.encode()
                self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
                self.wfile.flush()
                time.sleep(0.005)
            if cut is None:
                self.wfile.write(b"0\r\n\r\n")
            else:
                self.close_connection = True
            return
        data = (content if isinstance(content, str) else json.dumps(content)).encode()
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away in the middle (timeouts, refused certificates) is what scenarios are about."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class Upstream:
    """Serves on 127.0.0.1:`port` until closed; with `certificate` (a PEM file with key) it speaks TLS."""

    def __init__(self, port: int, faults: list[dict], certificate: str | None = None) -> None:
        self.faults = Faults(faults)
        handler = type("Handler", (_Handler,), {"faults": self.faults})
        self._server = _Server(("127.0.0.1", port), handler)
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
