"""A scenario: one failure, how to provoke it, and the fixes of its rule that must remove it. One YAML file each, in scenarios/."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent / "scenarios"


class Mistake(Exception):
    """A scenario file that cannot be run; the message names the file and the cure."""


@dataclass
class Act:
    """One run of LiteLLM: `sdk` code, or a proxy with `config` and `requests`."""

    sdk: str | None = None
    config: str | None = None
    # Each: method, path, key, headers, json (or `with`: changes of the default chat completion, or `text`), repeat, wait.
    requests: list[dict] = field(default_factory=lambda: [{}])
    arguments: list[str] = field(default_factory=list)
    env: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    upstream: list[dict] = field(default_factory=list)
    tls: bool = False
    # A PostgreSQL database with LiteLLM's tables, on which this SQL is run first ("" for none).
    database: str | None = None
    # A Redis on port ${REDIS} with these settings.
    redis: dict[str, str] | None = None
    # Packages that this Python does not find, as if they had never been installed.
    without: list[str] = field(default_factory=list)
    # Shown by a start that never gets ready; otherwise the proxy must be ready before the requests.
    starts: bool = True


@dataclass
class Fix:
    id: str
    act: Act
    gone: dict
    # The release that the fix moves to, for fixes that are an upgrade.
    release: str | None = None


@dataclass
class Scenario:
    id: str
    rule: str
    litellm: list[str]
    provoke: Act
    # Texts of which the failure must show one (each era of LiteLLM has its own); a run without has provoked something else.
    shows: list[str]
    fixes: list[Fix]


_ACT = set(Act.__dataclass_fields__)


def load(file: Path) -> Scenario:
    """Reads one scenario. Raises Mistake."""

    def wrong(message: str) -> Mistake:
        return Mistake(f"{file.name}: {message}")

    data = yaml.safe_load(file.read_text("utf-8"))
    for name in ("id", "rule", "litellm", "provoke", "shows", "fixes"):
        if name not in data:
            raise wrong(f"`{name}` is missing")
    if unknown := set(data) - {"id", "rule", "litellm", "provoke", "shows", "fixes", "also", "absent", "missed", "note"}:
        raise wrong(f"unknown fields {sorted(unknown)}")
    if data["id"] != file.stem:
        raise wrong(f'id "{data["id"]}" must equal the file name')
    if unknown := set(data["provoke"]) - _ACT:
        raise wrong(f"unknown fields in provoke: {sorted(unknown)}")
    provoke = Act(**data["provoke"])
    if (provoke.sdk is None) == (provoke.config is None):
        raise wrong("provoke needs either `sdk` or `config`")
    fixes = []
    for entry in data["fixes"]:
        if unknown := set(entry) - _ACT - {"id", "change", "gone", "release"}:
            raise wrong(f"unknown fields in a fix: {sorted(unknown)}")
        values = {name: getattr(provoke, name) for name in _ACT} | {"starts": True}
        values |= {name: value for name, value in entry.items() if name in _ACT}
        text = "sdk" if provoke.sdk is not None else "config"
        for change in entry.get("change", []):
            if values[text].count(change["old"]) != 1:
                raise wrong(f'fix {entry["id"]}: "{change["old"]}" must stand exactly once in `{text}`')
            values[text] = values[text].replace(change["old"], change["new"])
        if values == {name: getattr(provoke, name) for name in _ACT} and provoke.starts and "release" not in entry:
            raise wrong(f"fix {entry['id']} changes nothing")
        fixes.append(Fix(entry["id"], Act(**values), entry["gone"], entry.get("release")))
    shows = [data["shows"]] if isinstance(data["shows"], str) else data["shows"]
    return Scenario(data["id"], data["rule"], [str(each) for each in data["litellm"]], provoke, shows, fixes)


def load_all(rule: str | None = None, scenario: str | None = None) -> list[Scenario]:
    """Every scenario, or those of one rule or of the ids in `scenario` (a comma between them)."""
    found = [load(file) for file in sorted(FOLDER.glob("*.yaml"))]
    return [each for each in found if rule in (None, each.rule) and (scenario is None or each.id in scenario.split(","))]
