"""LiteLLM's own proxy with PostgreSQL and its Admin UI, until it is told to end: `python litellm_admin.py PORT DATABASE_PORT`, in an environment of the
reproductions (../reproductions/README.md). The key of the proxy, and the password of its user `admin`, is `sk-1234`."""

import os
import signal
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "reproductions"))

import database  # noqa: E402

CONFIG = """
model_list:
  - model_name: gpt-4o
    litellm_params: {model: openai/gpt-4o, api_base: "http://127.0.0.1:9/v1", api_key: sk-none, num_retries: 0}
general_settings: {master_key: sk-1234, proxy_batch_write_at: 1, store_prompts_in_spend_logs: true}
litellm_settings: {telemetry: false}
router_settings: {num_retries: 0, disable_cooldowns: true}
"""


def main(port: int, database_port: int) -> None:
    database.POSTGRES = database_port
    folder = database.client_folder(Path(sys.executable))
    database.make_client(Path(sys.executable))
    postgres = database.Postgres()
    proxy = None

    def end(*_) -> None:
        if proxy and proxy.poll() is None:
            proxy.kill()
        postgres.stop()
        os._exit(0)

    signal.signal(signal.SIGTERM, end)
    Path("config.yaml").write_text(CONFIG)
    environment = {
        "PATH": f"{folder / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": os.getcwd(),
        "LANG": "C.UTF-8",
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "DATABASE_URL": postgres.new(),
        "UI_USERNAME": "admin",
        "UI_PASSWORD": "sk-1234",
        **database.environment(folder),
    }
    command = [str(Path(sys.executable).parent / "litellm"), "--config", "config.yaml", "--host", "127.0.0.1", "--port", str(port)]
    proxy = subprocess.Popen(command, env=environment)
    proxy.wait()
    end()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
