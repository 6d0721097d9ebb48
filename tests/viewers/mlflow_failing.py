"""
An MLflow server on loopback whose store holds what a failing LiteLLM call leaves there: a trace with the exception of its spans, and a run with a log
among its artifacts. Arguments: port, file of the log. Runs in the folder that it may fill.
"""
import os
import sys
import types

port, log = sys.argv[1:]
os.environ |= {"MLFLOW_DISABLE_TELEMETRY": "true", "DO_NOT_TRACK": "true", "MLFLOW_ENABLE_ASYNC_TRACE_LOGGING": "false"}
store = f"sqlite:///{os.getcwd()}/mlflow.db"

import mlflow  # after its settings


def error_class(module: str, name: str) -> type:
    """A class with the name that LiteLLM's and OpenAI's errors have in a traceback; neither package is needed here."""
    sys.modules.setdefault(module, types.ModuleType(module))
    return type(name, (Exception,), {"__module__": module})


NAMES = ["RateLimitError", "AuthenticationError"]
OPENAI = {name: error_class("openai", name) for name in NAMES}
LITELLM = {name: error_class("litellm.exceptions", name) for name in NAMES}
FAILURES = {
    "gpt-4o": ("RateLimitError", 429, "You exceeded your current quota, please check your plan and billing details.", "insufficient_quota"),
    "gpt-4o-mini": (
        "AuthenticationError",
        401,
        "Incorrect API key provided: sk-abc*****xyz. You can find your API key at https://platform.openai.com/account/api-keys.",
        "invalid_api_key",
    ),
}


@mlflow.trace(name="litellm-completion", span_type="LLM")
def completion(model: str, messages: list) -> str:
    name, status, words, code = FAILURES[model]
    body = {"error": {"message": words, "type": code, "param": None, "code": code}}
    try:
        raise OPENAI[name](f"Error code: {status} - {body}")
    except OPENAI[name] as error:
        raise LITELLM[name](f"litellm.{name}: {name}: OpenAIException - {words}") from error


@mlflow.trace(name="answer", span_type="CHAIN")
def answer(question: str) -> str:
    messages = [{"role": "user", "content": question}]
    try:
        return completion("gpt-4o", messages)
    except LITELLM["RateLimitError"]:
        pass
    return completion("gpt-4o-mini", messages)


mlflow.set_tracking_uri(store)
mlflow.set_experiment("gateway")
with mlflow.start_run(run_name="nightly") as run:
    with open(log, encoding="utf-8") as file:
        mlflow.log_text(file.read(), "proxy.log")
try:
    answer("Say hello.")
except LITELLM["AuthenticationError"]:
    pass
mlflow.flush_trace_async_logging()
print(f"experiment {run.info.experiment_id} run {run.info.run_id} trace {mlflow.get_last_active_trace_id()}", flush=True)

server = os.path.join(os.path.dirname(sys.executable), "mlflow")
own = ["--backend-store-uri", store, "--host", "127.0.0.1", "--port", port, "--workers", "1", "--allowed-hosts", "*"]
os.execv(server, [server, "server", *own])
