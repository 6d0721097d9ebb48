"""
What a LiteLLM release did to the catalog:
  - signatures (`proof: alone`) whose text the release no longer contains, with the rule's id
  - error texts of the release that no rule knows, most likely seen by users first

    npm run signatures:check -- --litellm 1.83.14
    npm run signatures:check -- --litellm 1.109.1 --source DIR --older 1.83.14=DIR --json

LiteLLM is read, never run. Ends with 0 and a summary line; 2 when the call is wrong or the release is refused.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from signatures.compare import Release, compare_signatures, unknown_errors  # noqa: E402
from signatures.guard import Refused, exact_version  # noqa: E402
from signatures.releases import download, from_directory  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent


def read_catalog(file: str | None) -> list[dict]:
    """Every rule, from a file of JSON lines or from the catalog itself. Raises Refused when the catalog does not compile."""
    if file is not None:
        text = Path(file).read_text("utf-8")
    else:
        done = subprocess.run(["npm", "run", "-s", "explain", "--", "--catalog"], cwd=ROOT, capture_output=True, text=True)
        if done.returncode != 0:
            raise Refused(f"the catalog does not compile:\n{done.stderr.strip()}")
        text = done.stdout
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def open_release(version: str, source: str | None, scratch: Path) -> Release:
    """Reads one release from `source`, or fetches its wheel below `scratch`."""
    version = exact_version(version)
    if source is not None:
        return Release(version, from_directory(source, version))
    folder = scratch / version
    folder.mkdir()
    return Release(version, download(version, folder))


def show(report: dict, limit: int) -> None:
    """The report for a terminal; at most `limit` unknown texts (0: all)."""
    titles = {
        "lost": "Signatures that this release no longer prints (the rule does not know)",
        "ended": "Signatures whose era has ended (the rule says so in `seen`, or a newer text stands beside them)",
        "later": "Not in this source; `seen` names a newer release (a newer text, or one put together at run time)",
        "composed": "Not in any source: put together at run time, or a provider's own words (a run must show them)",
        "never": "Not in any source, and without `seen`",
    }
    for kind, title in titles.items():
        entries = report["signatures"][kind]
        if entries:
            print(f"\n{title}: {len(entries)}")
            for entry in entries:
                last = f", last in {entry['older']}" if entry["older"] else ""
                print(f"  {entry['rule']} (seen {entry['seen'] or 'unsaid'}{last}): {json.dumps(entry['template'])}")
                print(f"      missing: {' | '.join(entry['missing'])}")
    unknown = report["unknown"] if limit == 0 else report["unknown"][:limit]
    print(f"\nError texts that no rule knows: {len(report['unknown'])}" + ("" if limit == 0 else f" (first {len(unknown)})"))
    for error in unknown:
        print(f"  {error['how']:22} {error['place']}\n      {error['text'][:200]}")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="npm run signatures:check --", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--litellm", required=True, metavar="VERSION", help="one exact release")
    parser.add_argument("--source", metavar="DIR", help="its unpacked wheel; without it the wheel is fetched with pip")
    parser.add_argument("--older", action="append", default=[], metavar="VERSION[=DIR]", help="an older release to compare with (may be repeated)")
    parser.add_argument("--catalog", metavar="FILE", help="rules as JSON lines, in place of the catalog")
    parser.add_argument("--limit", type=int, default=60, metavar="N", help="show N unknown texts (0: all)")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    options = parser.parse_args(arguments)
    try:
        wanted = exact_version(options.litellm)
        pairs = [each.partition("=") for each in options.older]
        for version, _, _ in pairs:
            exact_version(version)
        rules = read_catalog(options.catalog)
        with tempfile.TemporaryDirectory() as scratch:
            release = open_release(wanted, options.source, Path(scratch))
            older = [open_release(version, folder or None, Path(scratch)) for version, _, folder in pairs]
    except Refused as refused:
        print(f"signatures:check: {refused}", file=sys.stderr)
        return 2
    report = {"litellm": wanted, "signatures": compare_signatures(rules, release, older), "unknown": unknown_errors(rules, release)}
    counts = {kind: len(entries) for kind, entries in report["signatures"].items()}
    if options.json:
        print(json.dumps(report, indent=2, ensure_ascii=False))
        return 0
    show(report, options.limit)
    alone = sum(counts[kind] for kind in ("present", "lost", "ended", "later", "composed", "never"))
    print(
        f"\nlitellm {wanted}: {release.files} files, {len(release.errors)} error texts. {len(rules)} rules, {alone} signatures that prove LiteLLM alone: "
        f"{counts['present']} present ({counts['raise_seen']} could carry `seen: {wanted}`), {counts['lost']} lost, {counts['ended']} ended, "
        f"{counts['later']} of later releases or run time, {counts['composed']} composed at run time, {counts['never']} never seen; {len(report['unknown'])} error texts that no rule knows."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
