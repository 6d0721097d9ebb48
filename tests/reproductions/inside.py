"""Runs scenarios with this Python's LiteLLM. run.py starts it inside a network namespace that knows loopback only."""

import argparse
import json
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from act import Seen, perform  # noqa: E402
from scenario import Act, Mistake, Scenario, load_all  # noqa: E402
from scrub import scrub  # noqa: E402

RECORDINGS = Path(__file__).resolve().parent / "recordings"


def run_act(act: Act, json_logs: bool = False) -> Seen:
    """Runs one act in a folder of its own and scrubs what was seen."""
    with tempfile.TemporaryDirectory(prefix="reproduce-") as scratch:
        seen = perform(act, Path(scratch), json_logs)
        clean = lambda value: scrub(value, scratch) if isinstance(value, str) else value  # noqa: E731
        for half in (seen.sdk, seen.response):
            if half is not None:
                for name, value in half.items():
                    half[name] = clean(value)
        seen.log = clean(seen.log)
        return seen


def why_not_gone(seen: Seen, gone: dict) -> str | None:
    """None when the run is what success looks like, else what was seen instead."""
    if seen.sdk is not None and seen.sdk["class"]:
        return f"raised {seen.sdk['class']}: {seen.sdk['str'][:300]}"
    if not seen.started:
        return f"the proxy did not start: {(seen.log or '')[-600:]}"
    if seen.response is not None and seen.response["status"] != gone.get("status", 200):
        return f"status {seen.response['status']}: {seen.response['body'][:300]}" + "".join(f" (before it: {each})" for each in seen.earlier)
    everything = seen.everything()
    for text in _list(gone.get("text")):
        if text not in everything:
            return f'"{text}" was not seen: {everything[:600]}'
    for text in _list(gone.get("not")):
        if text in everything:
            return f'"{text}" was still seen'
    return None


def _list(value: str | list[str] | None) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else value


def run_scenario(scenario: Scenario, litellm: str) -> dict:
    """Provokes the failure, tries each fix, writes the recording. {"provoked": reason or None, "fixes": {id: reason or None}}"""
    seen = run_act(scenario.provoke)
    if seen.started != scenario.provoke.starts:
        return {"provoked": f"started is {seen.started}: {(seen.log or '')[-800:]}", "fixes": {}}
    if not any(text in seen.everything() for text in scenario.shows):
        return {"provoked": f'"{" or ".join(scenario.shows)}" was not seen in: {seen.everything()[:1200]} (before it: {seen.earlier})', "fixes": {}}
    recording = {"scenario": scenario.id, "rule": scenario.rule, "litellm": litellm}
    if seen.sdk is not None:
        recording["sdk"] = seen.sdk
    else:
        recording |= {"response": seen.response, "log": seen.log, "json_log": run_act(scenario.provoke, json_logs=True).log}
    outcome: dict[str, str | None] = {}
    for fix in scenario.fixes:
        if fix.release in (None, litellm):
            outcome[fix.id] = why_not_gone(run_act(fix.act), fix.gone)
    recording["fixes"] = {id: "gone" if reason is None else reason for id, reason in outcome.items()}
    RECORDINGS.mkdir(exist_ok=True)
    (RECORDINGS / f"{scenario.id}.{litellm}.json").write_text(json.dumps(recording, indent=2, ensure_ascii=False) + "\n")
    return {"provoked": None, "fixes": outcome}


def run_upgrades(scenario: Scenario, failed_on: str, litellm: str) -> dict[str, str | None]:
    """Runs the fixes of `scenario` that move to this release, and adds them to the recording of the release on which it failed."""
    outcome = {fix.id: why_not_gone(run_act(fix.act), fix.gone) for fix in scenario.fixes if fix.release == litellm}
    file = RECORDINGS / f"{scenario.id}.{failed_on}.json"
    recording = json.loads(file.read_text())
    recording["fixes"] |= {id: "gone" if reason is None else reason for id, reason in outcome.items()}
    file.write_text(json.dumps(recording, indent=2, ensure_ascii=False) + "\n")
    return outcome


def _settled(scenario: Scenario, litellm: str) -> bool:
    """Is there a recording of this release in which each fix of the scenario worked?"""
    file = RECORDINGS / f"{scenario.id}.{litellm}.json"
    fixes = json.loads(file.read_text())["fixes"] if file.exists() else None
    return fixes == {fix.id: "gone" for fix in scenario.fixes}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rule")
    parser.add_argument("--scenario")
    parser.add_argument("--new", action="store_true")
    parser.add_argument("--results", required=True)
    parser.add_argument("--failed-on", help="run only the fixes that move from this release to the one at hand")
    options = parser.parse_args()
    litellm = version("litellm")
    try:
        scenarios = [each for each in load_all(options.rule, options.scenario) if litellm in each.litellm]
    except Mistake as mistake:
        print(mistake, file=sys.stderr)
        return 2
    if options.new:
        scenarios = [each for each in scenarios if not _settled(each, litellm)]
    results = {}
    if options.failed_on:
        for scenario in load_all(options.rule, options.scenario):
            results[scenario.id] = {"provoked": None, "rule": scenario.rule, "fixes": run_upgrades(scenario, options.failed_on, litellm)}
            print(f"{scenario.id} on {litellm}: {results[scenario.id]['fixes']}", flush=True)
            Path(options.results).write_text(json.dumps(results))
        return 0
    for scenario in scenarios:
        result = results[scenario.id] = run_scenario(scenario, litellm) | {"rule": scenario.rule}
        print(f"{scenario.id}: " + ("provoked" if result["provoked"] is None else f"NOT PROVOKED: {result['provoked']}"), flush=True)
        for fix, reason in result["fixes"].items():
            print(f"    {fix}: " + ("gone" if reason is None else f"NOT GONE: {reason}"), flush=True)
        Path(options.results).write_text(json.dumps(results))  # after each, so that an interrupted run loses nothing
    return 0


if __name__ == "__main__":
    sys.exit(main())
