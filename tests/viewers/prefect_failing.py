"""
A flow that fails in LiteLLM, run against a Prefect server: it prints what a proxy printed, then a task of it raises, is tried again, and raises again.
Arguments: a JSON file of what was printed. The last line that it writes is the id of the flow run.
"""
import json
import sys
import types

from prefect import flow, task
from prefect.runtime import flow_run

# The class, its module and its words are those of LiteLLM, which is not needed here.
sys.modules["litellm.exceptions"] = types.ModuleType("litellm.exceptions")
AuthenticationError = type("AuthenticationError", (Exception,), {"__module__": "litellm.exceptions"})
WORDS = (
    "litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided: sk-abc*****xyz. "
    "You can find your API key at https://platform.openai.com/account/api-keys."
)
ids = []


@task(retries=1, retry_delay_seconds=0)
def ask(model: str) -> str:
    raise AuthenticationError(WORDS)


@flow(name="nightly", log_prints=True)
def nightly(printed: list) -> None:
    ids.append(flow_run.get_id())
    for message in printed:
        print(message)
    ask("gpt-4o")


try:
    with open(sys.argv[1], encoding="utf-8") as file:
        nightly(json.load(file))
except AuthenticationError:
    pass
print(ids[0])
