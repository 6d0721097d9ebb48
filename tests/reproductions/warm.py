"""
A LiteLLM that is imported once and forked for every run: the import takes ten seconds of CPU, a fork takes none. Each fork is a process
of its own, with its own folder, environment and output, and has done nothing but the import that every start begins with.

As a program: reads one JSON object a line ({"argv", "cwd", "env", "out"}), forks, and answers with the process id.
"""

import json
import os
import re
import runpy
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Names that LiteLLM reads when it needs them. Any other may be read by the import, so a run that sets one starts afresh.
_READ_LATE = re.compile(r"_API_KEY(_\w+)?$|_API_BASE$|^AWS_|^UPSTREAM$|^REFUSED$|^TLS$|^CA$|^HOME$|^DATABASE_URL$|^LITELLM_MASTER_KEY$")


def may_fork(own_env: dict[str, str]) -> bool:
    """May a run with these variables of its own start from an import made without them?"""
    return all(_READ_LATE.search(name) for name in own_env)


class Run:
    """A started process: the same few questions for a fork (which is not our child) and for a process of our own."""

    def __init__(self, pid: int, process: subprocess.Popen | None = None) -> None:
        self.pid, self._process = pid, process

    def running(self) -> bool:
        if self._process is not None:
            return self._process.poll() is None
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:  # its parent ignores SIGCHLD, so that nothing of an ended fork is left
            return False
        return True

    def wait(self, seconds: float) -> bool:
        """Waits until it ends; False when it is still running after `seconds`."""
        end = time.monotonic() + seconds
        while self.running():
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def stop(self) -> None:
        if self.running():
            os.kill(self.pid, signal.SIGTERM)
            if not self.wait(15):
                os.killpg(self.pid, signal.SIGKILL)
                self.wait(5)


class Parent:
    """The process that has imported `module` under `env` and is forked for every run. Starts at the first run."""

    def __init__(self, module: str, env: dict[str, str]) -> None:
        self._command = [sys.executable, str(HERE / "warm.py"), module]
        self._env = env
        self._process: subprocess.Popen | None = None

    def run(self, argv: list[str], cwd: Path, env: dict[str, str], out: Path) -> Run:
        if self._process is None:
            self._process = subprocess.Popen(self._command, env=self._env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            assert self._process.stdout is not None
            if self._process.stdout.readline() != "ready\n":
                raise RuntimeError(f"{self._command} did not get ready")
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps({"argv": argv, "cwd": str(cwd), "env": env, "out": str(out)}) + "\n")
        self._process.stdin.flush()
        return Run(int(self._process.stdout.readline()))

    def end(self) -> None:
        if self._process is not None:
            self._process.communicate()  # the end of its input ends it


def start(argv: list[str], cwd: Path, env: dict[str, str], out: Path) -> Run:
    """A process from scratch."""
    with out.open("wb") as file:
        process = subprocess.Popen([sys.executable, *argv], cwd=cwd, env=env, stdout=file, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True)
    return Run(process.pid, process)


def _become(argv: list[str], cwd: str, env: dict[str, str], out: str) -> None:
    """Turns this fork into the run."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.chdir(cwd)
    file = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    null = os.open(os.devnull, os.O_RDONLY)
    for source, target in ((null, 0), (file, 1), (file, 2)):
        os.dup2(source, target)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = argv
    sys.path[0] = str(Path(argv[0]).parent)
    code = 0
    try:
        runpy.run_path(argv[0], run_name="__main__")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
    except BaseException as error:
        code = 1
        frames = error.__traceback__
        while frames is not None and frames.tb_frame.f_code.co_filename in (__file__, "<frozen runpy>"):
            frames = frames.tb_next  # a run from scratch would not have them
        traceback.print_exception(type(error), error.with_traceback(frames), frames)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def main(module: str) -> None:
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # nothing that the import prints may look like an answer
    for name in module.split(","):
        __import__(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", file=answers, flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _become(**order)
        print(pid, file=answers, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
