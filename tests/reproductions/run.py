"""
Provokes known failures with the real LiteLLM, applies the fixes of their rules, and records both.

    npm run reproduce                                    every scenario, on every release that has a lock
    npm run reproduce -- --rule no-deployments-cooldown --litellm 1.83.14

Each release gets a virtual environment from its committed lock (locks/VERSION.txt). LiteLLM runs in a network namespace with loopback only.
Needs Linux, Python 3.11, `unshare` (as root, or with user namespaces) and `ip`. Recordings go to recordings/, proofs to rules/verified.json.
"""

import argparse
import datetime
import fcntl
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from database import make_client  # noqa: E402
from scenario import load_all  # noqa: E402
from signatures.guard import Refused, exact_version  # noqa: E402

VERIFIED = ROOT / "rules" / "verified.json"


def environment(litellm: str, venvs: Path) -> Path:
    """The Python of a release's virtual environment, made from its lock when it is not there yet. Raises Refused."""
    litellm = exact_version(litellm)
    lock = HERE / "locks" / f"{litellm}.txt"
    if not lock.is_file():
        raise Refused(
            f"litellm {litellm} has no lock. Make one as of its date: echo 'litellm[proxy]=={litellm}' | "
            f"uv pip compile --python-version 3.11 --no-header --no-annotate --exclude-newer DATE - -o {lock.relative_to(ROOT)}"
        )
    for line in lock.read_text().splitlines():
        if line.startswith("litellm=="):
            exact_version(line)
    python = venvs / litellm / "bin" / "python"
    if not python.is_file():
        print(f"making the environment of litellm {litellm}", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(venvs / litellm)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "--only-binary=:all:", "-r", str(lock)], check=True)
    shown = subprocess.run([str(python), "-c", "from importlib.metadata import version; print(version('litellm'))"], capture_output=True, text=True)
    if shown.stdout.strip() != litellm:
        raise Refused(f"{python} holds litellm {shown.stdout.strip() or 'not at all'}, not {litellm}; remove that folder and run again.")
    return python


def run_inside(python: Path, arguments: list[str]) -> dict:
    """Runs inside.py without any network but loopback, and returns the results of the scenarios that it got through."""
    with tempfile.NamedTemporaryFile(suffix=".json") as results:
        script = 'ip link set lo up && exec "$0" "$@"'
        unshare = ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-rn"]
        command = [*unshare, "sh", "-c", script, str(python), str(HERE / "inside.py"), "--results", results.name, *arguments]
        ended = subprocess.run(command).returncode
        text = Path(results.name).read_text()
        if ended != 0 and not text:
            raise Refused("the run inside the network namespace failed, see above")
        return json.loads(text or "{}")


def fix_hashes() -> dict[str, str]:
    """{"<rule>/<fix>": hash} of the catalog as it is now: taken before a run, so that a fix edited meanwhile gets no mark."""
    node = ROOT / "node_modules" / ".bin" / "node"
    done = subprocess.run([str(node), str(HERE / "fix-hashes.ts")], cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise Refused(f"the catalog does not compile:\n{done.stderr.strip()}")
    return json.loads(done.stdout)


def write_verified(litellm: str, results: dict, hashes: dict[str, str]) -> tuple[int, list[str]]:
    """Marks fixes whose failure was provoked and gone, and unmarks those that this release showed not to work."""
    with VERIFIED.open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)  # several runs may end at once
        return _write_verified(litellm, results, hashes)


def _write_verified(litellm: str, results: dict, hashes: dict[str, str]) -> tuple[int, list[str]]:
    verified = json.loads(VERIFIED.read_text())
    for name, proof in list(verified.items()):  # marks whose scenario no longer tries that fix
        if proof["litellm"] == litellm and proof["scenario"] in results and name.split("/")[1] not in results[proof["scenario"]]["fixes"]:
            del verified[name]
    marked, failed = 0, []
    for scenario, result in results.items():
        for fix, reason in result["fixes"].items():
            name = f"{result['rule']}/{fix}"
            if reason is not None or name not in hashes:
                failed.append(f"{scenario}: {name}" + ("" if name in hashes else " (no such fix in the catalog)"))
                if verified.get(name, {}).get("litellm") == litellm:
                    del verified[name]
                continue
            # A fix proved on several releases carries the newest.
            if _numbers(verified.get(name, {}).get("litellm", "0")) <= _numbers(litellm):
                verified[name] = {"litellm": litellm, "date": datetime.date.today().isoformat(), "scenario": scenario, "hash": hashes[name]}
            marked += 1
    VERIFIED.write_text(json.dumps(dict(sorted(verified.items())), indent=2) + "\n")
    return marked, failed


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split("-")[0].split(".") if part.isdigit()]


def run_upgrades(litellm: str, results: dict, venvs: Path) -> None:
    """Runs the fixes that move to another release there, and adds their outcomes to `results`."""
    wanted: dict[str, list[str]] = {}
    for scenario in load_all():
        if results.get(scenario.id, {"provoked": ""})["provoked"] is None:
            for release in {fix.release for fix in scenario.fixes} - {None, litellm}:
                wanted.setdefault(release, []).append(scenario.id)
    for release, ids in wanted.items():
        upgraded = run_inside(environment(release, venvs), ["--failed-on", litellm, "--scenario", ",".join(ids)])
        for id, result in upgraded.items():
            results[id]["fixes"] |= result["fixes"]


def main() -> int:
    parser = argparse.ArgumentParser(prog="npm run reproduce --", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rule", help="only scenarios of this rule")
    parser.add_argument("--scenario", help="only this scenario (several: a comma between them)")
    parser.add_argument("--litellm", help="only this release")
    parser.add_argument("--new", action="store_true", help="only scenarios that have no recording, or one with a fix that did not work")
    parser.add_argument("--venvs", default=str(Path.home() / ".cache" / "litellm-error-explainer" / "venvs"), help="where environments are kept")
    options = parser.parse_args()
    try:
        releases = [exact_version(options.litellm)] if options.litellm else sorted((file.stem for file in (HERE / "locks").glob("*.txt")), key=_numbers)
        chosen = [part for name in ("rule", "scenario") if getattr(options, name) for part in (f"--{name}", getattr(options, name))]
        chosen += ["--new"] if options.new else []
        failures, hashes = 0, fix_hashes()
        for litellm in releases:
            python = environment(litellm, Path(options.venvs))
            acts = [act for each in load_all(options.rule, options.scenario) for act in (each.provoke, *(fix.act for fix in each.fixes))]
            if any(act.database is not None for act in acts):
                make_client(python)
            results = run_inside(python, chosen)
            run_upgrades(litellm, results, Path(options.venvs))
            marked, failed = write_verified(litellm, results, hashes)
            silent = [scenario for scenario, result in results.items() if result["provoked"] is not None]
            failures += len(failed) + len(silent)
            print(f"litellm {litellm}: {len(results)} scenarios, {len(results) - len(silent)} provoked, {marked} fixes verified, {len(failed)} fixes failed")
            for line in [*(f"not provoked: {each}" for each in silent), *(f"not gone: {each}" for each in failed)]:
                print(f"    {line}")
    except Refused as refused:
        print(f"reproduce: {refused}", file=sys.stderr)
        return 2
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
