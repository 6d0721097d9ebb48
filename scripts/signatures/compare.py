"""The two questions: which signatures has a release lost, and which of its errors does no rule know?"""

import re
from dataclasses import asdict, dataclass
from pathlib import Path

from .skeleton import template_literals
from .texts import HOLE, ErrorText, all_texts, error_texts, fragments, parse
from .texts_index import GRAM, TextIndex, runs_across

# Shorter literals ("Got", ", for model=") stand in any release and say nothing.
SHORTEST = 6
_ERROR_FILES = re.compile(
    r"(proxy/|router|llms/|litellm_core_utils/|main\.py$|utils\.py$|exceptions\.py$|types/router\.py$|responses/|caching/|budget_manager\.py$)"
)


class Release:
    """A release's texts, read once."""

    def __init__(self, version: str, package: Path) -> None:
        self.version = version
        trees = {file: tree for file in sorted(package.rglob("*.py")) if (tree := parse(file)) is not None}
        self.files = len(trees)
        self.index = TextIndex(all_texts(package, trees))
        self.errors: list[ErrorText] = []
        for file, tree in trees.items():
            name = file.relative_to(package).as_posix()
            if _ERROR_FILES.match(name):
                self.errors.extend(error_texts(f"litellm/{name}", tree))

    def lacks(self, template: str) -> list[str]:
        """The template's literals that no text of this release prints."""
        return [literal for literal in template_literals(template) if len(literal) >= SHORTEST and not self.index.holds(literal)]


def version_key(version: str) -> tuple[int, ...]:
    """Orders releases by their numbers; suffixes such as -stable weigh nothing."""
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])


@dataclass
class Signature:
    rule: str
    template: str
    seen: str | None
    missing: list[str]
    """Newest older release that printed it, where one was given."""
    older: str | None = None


def compare_signatures(rules: list[dict], release: Release, older: list[Release]) -> dict[str, list[dict]]:
    """
    Sorts the `proof: alone` signatures of `rules` by what the release says of them.
      present     every literal stands in the source; `raise_seen` of them carry an older `seen` (or none)
      lost        an older release given printed it, this one does not, and `seen` does not say so
      ended       gone, and the rule's own `seen` says that its era ended before
      later       in no source given, and `seen` is a newer release: its era comes later, or it is put together at run time
      composed    in no source at all though the rule says seen here: put together at run time from a provider's words
      never       in no source given, and no `seen`
    """
    now = version_key(release.version)
    found: dict[str, list[dict]] = {kind: [] for kind in ("present", "raise_seen", "lost", "ended", "later", "composed", "never")}
    for rule in rules:
        for signature in rule["signatures"]:
            if signature["proof"] != "alone":
                continue
            seen = signature.get("seen")
            entry = Signature(rule["id"], signature["template"], seen, release.lacks(signature["template"]))
            if not entry.missing:
                found["present"].append(asdict(entry))
                if seen is None or version_key(seen) < now:
                    found["raise_seen"].append(asdict(entry))
                continue
            holding = [each.version for each in older if not each.lacks(entry.template)]
            entry.older = max(holding, key=version_key, default=None)
            before = seen is not None and version_key(seen) < now
            if entry.older is not None:
                kind = "ended" if before else "lost"
            else:
                kind = "never" if seen is None else "ended" if before else "composed" if version_key(seen) == now else "later"
            found[kind].append(asdict(entry))
    return found


def unknown_errors(rules: list[dict], release: Release) -> list[dict]:
    """Error texts of the release that no signature knows, most likely seen by users first; each text once."""
    literals: set[str] = set()
    for rule in rules:
        if rule.get("level") is None:
            for signature in rule["signatures"]:
                longest = max(template_literals(signature["template"]), key=len)
                if len(longest) >= 8:
                    literals.add(longest)
    known: dict[str, set[str]] = {}
    for literal in literals:
        for gram in _grams(literal):
            known.setdefault(gram, set()).add(literal)
    unknown: dict[str, dict] = {}
    for error in release.errors:
        pieces = fragments(error.text)
        whole = HOLE.join(pieces)
        if whole in unknown:
            unknown[whole]["also"] += 1
        elif not _only_names(error.text) and not _known(pieces, whole, known):
            text = re.sub(r"\s+", " ", error.text.replace(HOLE, "{}")).strip()
            place = f"{error.file}:{error.line}"
            unknown[whole] = {"text": text[:300], "how": error.how, "place": place, "score": _visible(error), "also": 0}
    return sorted(unknown.values(), key=lambda each: (-each["score"], each["place"]))


def _grams(text: str) -> set[str]:
    return {text[at : at + GRAM] for at in range(len(text) - GRAM + 1)}


def _only_names(text: str) -> bool:
    """`AzureException BadRequestError - {}` is a wrapper: what it says stands in the hole."""
    return len(re.sub(r"\w*(?:Error|Exception)\b|[^A-Za-z]", "", text)) <= 10


def _known(pieces: list[str], whole: str, known: dict[str, set[str]]) -> bool:
    near = {literal for piece in pieces for gram in _grams(piece) for literal in known.get(gram, ())}
    return any(literal in whole or (len(pieces) > 1 and runs_across(literal, pieces)) for literal in near)


def _visible(error: ErrorText) -> float:
    """How likely a user meets the text. Exceptions reach the caller, logs only the operator; providers rarely used come last."""
    score = {"log.error": 1.5, "log.exception": 1.5, "log.critical": 1.5, "log.warning": 1.0, "log.warn": 1.0}.get(error.how)
    if score is None:
        score = 3.0 if error.how in ("HTTPException", "ProxyException") or error.how.endswith("Error") and error.how != "ValueError" else 2.0
    file = error.file
    if file.startswith(("litellm/router", "litellm/main.py", "litellm/utils.py", "litellm/litellm_core_utils/", "litellm/proxy/auth/")):
        score += 1.0
    elif file.startswith(("litellm/proxy/proxy_server", "litellm/proxy/utils", "litellm/proxy/common", "litellm/proxy/litellm_pre_call", "litellm/proxy/hooks")):
        score += 0.8
    elif "guardrail_hooks" in file or "/management_" in file or "_experimental" in file or "mcp" in file:
        score -= 0.5
    return score
