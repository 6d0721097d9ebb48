"""
PostgreSQL and Redis for scenarios that need them: real servers of Debian's packages, on loopback, new for every act.

LiteLLM reaches PostgreSQL through its own generated Prisma client. The query engine's binary is published outside the package registries,
so its WebAssembly build stands in its place (database/engine.mjs).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
POSTGRES, REDIS = 15432, 16379
_TOOLS = "/usr/lib/postgresql/15/bin"
# LiteLLM also asks the command for migrations at every start. The tables are there, and the migration engine is not.
_PRISMA = '#!/bin/sh\ncase "$1" in migrate | db) exit 0 ;; esac\nexec node "$DATABASE_PACKAGES/node_modules/prisma/build/index.js" "$@"\n'


def client_folder(python: Path) -> Path:
    """Where the Prisma client of this release's environment is kept."""
    return python.parent.parent.with_name(f"{python.parent.parent.name}-database")


def make_client(python: Path) -> None:
    """Installs Prisma's packages and generates the client from the schema that the installed LiteLLM brings. Does nothing when it is there."""
    folder = client_folder(python)
    if (folder / "done").exists():
        return
    print(f"making the database client of {python.parent.parent.name}", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / "database" / name, folder)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True)
    python_packages = ["--target", str(folder / "python"), "--no-deps", "-r", str(HERE / "database" / "requirements.txt")]
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", *python_packages], check=True)
    (folder / "bin").mkdir()
    (folder / "bin" / "prisma").write_text(_PRISMA)
    (folder / "bin" / "prisma").chmod(0o755)
    schema = (_packages(python) / "litellm" / "proxy" / "schema.prisma").read_text()
    schema = re.sub(r'provider *= *"prisma-client-py"', f'provider = "{python} -m prisma"', schema)
    (folder / "schema.prisma").write_text(re.sub(r"\n *binaryTargets.*", "", schema))
    env = os.environ | environment(folder) | {"PATH": f"{python.parent}:{os.environ['PATH']}", "DATABASE_URL": "postgresql://localhost"}
    generated = subprocess.run([str(folder / "bin" / "prisma"), "generate", "--schema", str(folder / "schema.prisma")], env=env, capture_output=True, text=True)
    if generated.returncode != 0:
        raise RuntimeError(f"the Prisma client could not be generated:\n{generated.stdout}{generated.stderr}")
    (folder / "done").touch()


def environment(folder: Path) -> dict[str, str]:
    """Variables with which LiteLLM finds the client in `folder`."""
    engine = str(HERE / "database" / "engine.mjs")
    names = ("PRISMA_QUERY_ENGINE_BINARY", "PRISMA_QUERY_ENGINE_LIBRARY", "PRISMA_SCHEMA_ENGINE_BINARY", "PRISMA_FMT_BINARY")
    return {name: engine for name in names} | {
        "DATABASE_PACKAGES": str(folder),
        "PYTHONPATH": str(folder / "python"),
        "PRISMA_HIDE_UPDATE_MESSAGE": "1",
        "DISABLE_SCHEMA_UPDATE": "true",  # the tables are there already; Prisma's migration engine is a binary that cannot be had
    }


def _packages(python: Path) -> Path:
    return next((python.parent.parent / "lib").glob("python3.*")) / "site-packages"


class Postgres:
    """A server with LiteLLM's tables as a template, from which every act gets a database of its own."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="postgres-"))
        self._as = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self._as:
            shutil.chown(self._folder, "postgres")
        self._count = 0
        data = str(self._folder / "data")
        self._run([f"{_TOOLS}/initdb", "-D", data, "-A", "trust", "-U", "litellm", "--no-sync"])
        options = f"-p {POSTGRES} -k {self._folder} -c fsync=off -c listen_addresses=127.0.0.1"
        self._run([f"{_TOOLS}/pg_ctl", "-D", data, "-o", options, "-l", str(self._folder / "log"), "-w", "start"])
        migrations = sorted((_packages(Path(sys.executable)) / "litellm_proxy_extras" / "migrations").glob("*/migration.sql"))
        self._sql("postgres", "CREATE DATABASE litellm_tables")
        files = [part for file in migrations for part in ("-f", str(file))]
        subprocess.run(self._psql("litellm_tables") + files, check=True, capture_output=True)

    def _run(self, command: list[str]) -> None:
        subprocess.run([*self._as, *command], check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)

    @staticmethod
    def _psql(database: str) -> list[str]:
        return [f"{_TOOLS}/psql", "-q", "-h", "127.0.0.1", "-p", str(POSTGRES), "-U", "litellm", "-d", database]

    def _sql(self, database: str, text: str) -> None:
        subprocess.run([*self._psql(database), "-v", "ON_ERROR_STOP=1", "-c", text], check=True, capture_output=True)

    def new(self, sql: str = "") -> str:
        """The URL of a new database with LiteLLM's tables, on which `sql` was run."""
        self._count += 1
        name = f"litellm_{self._count}"
        self._sql("postgres", f"CREATE DATABASE {name} TEMPLATE litellm_tables")
        if sql:
            self._sql(name, sql)
        return f"postgresql://litellm@127.0.0.1:{POSTGRES}/{name}"

    def stop(self) -> None:
        self._run([f"{_TOOLS}/pg_ctl", "-D", str(self._folder / "data"), "-m", "immediate", "stop"])
        shutil.rmtree(self._folder, ignore_errors=True)


class Redis:
    """A server with the given settings (`requirepass`, `maxmemory`, ...)."""

    def __init__(self, settings: dict[str, str]) -> None:
        fixed = {"port": REDIS, "bind": "127.0.0.1", "save": "", "appendonly": "no", "daemonize": "no"}
        arguments = [part for name, value in (fixed | settings).items() for part in (f"--{name}", str(value))]
        self._process = subprocess.Popen(["redis-server", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, cwd=tempfile.gettempdir())
        time.sleep(0.4)
        if self._process.poll() is not None:
            raise RuntimeError(f"redis-server did not start with {settings}")

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)
