"""Unit tests on a toy release. `python3 scripts/signatures/test_signatures.py`; vitest runs it through signatures.test.ts."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import signatures_check  # noqa: E402
from signatures.guard import Refused, exact_version  # noqa: E402
from signatures.skeleton import skeleton, template_literals  # noqa: E402
from signatures.texts_index import runs_across  # noqa: E402

NEW = '''
class Errors:
    cooling = "No deployments available for selected model"

def route(model, group, seconds):
    """Docstrings are texts too, but no errors: this docstring must never be listed."""
    if not model:
        raise BadRequestError(message="LLM Provider NOT provided. Pass in the LLM provider. "
            f"You passed model={model}\\n Pass model as E.g. {group} please", llm_provider="")
    message = f"The moon is not reachable from {group} today"
    raise ValueError(f"{Errors.cooling}, Try again in {seconds} seconds") if seconds else HTTPException(status_code=404, detail={"error": message})

def log(error):
    verbose_logger.error("Tides could not be computed for %s, giving up", error)
    verbose_logger.info("Just an information that nobody needs to know")
    raise APIError("AzureException BadRequestError - {}".format(error))
'''
OLD = NEW + '\nraise RuntimeError("An error text that the next release has dropped: {}".format(1))\n'


def rule(id: str, *signatures: tuple[str, str | None], level: str | None = None) -> dict:
    return {"id": id, "level": level, "signatures": [{"template": text, "proof": "alone", "seen": seen} for text, seen in signatures]}


class ToyRelease(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        for version, source in (("2.0.0", NEW), ("1.0.0", OLD)):
            package = Path(self.folder.name, version, "litellm")
            package.mkdir(parents=True)
            (package / "__init__.py").write_text("")
            (package / "router.py").write_text(source)
            (package.parent / f"litellm-{version}.dist-info").mkdir()

    def run_check(self, rules: list[dict], *more: str) -> tuple[int, str, str]:
        catalog = Path(self.folder.name, "catalog.jsonl")
        catalog.write_text("\n".join(json.dumps(each) for each in rules))
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = signatures_check.main(["--litellm", "2.0.0", "--source", f"{self.folder.name}/2.0.0", "--catalog", str(catalog), *more])
        return code, out.getvalue(), err.getvalue()

    def report(self, rules: list[dict]) -> dict:
        code, out, err = self.run_check(rules, "--older", f"1.0.0={self.folder.name}/1.0.0", "--json")
        self.assertEqual((code, err), (0, ""))
        return json.loads(out)

    def ids(self, report: dict, kind: str) -> list[str]:
        return [entry["rule"] for entry in report["signatures"][kind]]

    def test_sorts_signatures_by_what_the_release_says(self) -> None:
        report = self.report([
            rule("cooling", ("no deployments available\n for `selected model`, Try again in {{cooldown_seconds}} seconds", "2.0.0")),
            rule("across-a-value", ("You passed model={{model}} Pass model as E.g. gpt please", "1.0.0")),
            rule("dropped", ("An error text that the next release has dropped", "2.0.0")),
            rule("dropped-and-known", ("An error text that the next release has dropped", "1.0.0")),
            rule("providers-words", ("OllamaException - [Errno 111] Connection refused", "2.0.0")),
            rule("nowhere", ("Nobody has ever printed this sentence", None)),
        ])
        self.assertEqual(self.ids(report, "present"), ["cooling", "across-a-value"])
        self.assertEqual(self.ids(report, "raise_seen"), ["across-a-value"])
        self.assertEqual(self.ids(report, "lost"), ["dropped"])
        self.assertEqual(report["signatures"]["lost"][0]["older"], "1.0.0")
        self.assertEqual(self.ids(report, "ended"), ["dropped-and-known"])
        self.assertEqual(self.ids(report, "composed"), ["providers-words"])
        self.assertEqual(self.ids(report, "never"), ["nowhere"])

    def test_lists_errors_that_no_rule_knows_and_nothing_else(self) -> None:
        report = self.report([rule("provider", ("LLM Provider NOT provided", None)), rule("cooling", ("Try again in {{cooldown_seconds}} seconds", None))])
        texts = {entry["text"]: entry["how"] for entry in report["unknown"]}
        self.assertEqual(texts, {"The moon is not reachable from {} today": "HTTPException", "Tides could not be computed for {}, giving up": "log.error"})
        self.assertEqual(report["unknown"][0]["how"], "HTTPException", "what a caller sees stands before what the log says")

    def test_a_class_rule_knows_no_text(self) -> None:
        report = self.report([rule("class", ("The moon is not reachable", None), level="class")])
        self.assertIn("The moon is not reachable from {} today", [entry["text"] for entry in report["unknown"]])

    def test_ends_with_a_summary_line(self) -> None:
        code, out, _ = self.run_check([rule("cooling", ("Try again in {{cooldown_seconds}} seconds", "2.0.0"))])
        self.assertEqual(code, 0)
        self.assertRegex(out.splitlines()[-1], r"^litellm 2\.0\.0: 2 files, \d+ error texts\. 1 rules, 1 signatures .* 1 present")

    def test_refuses_malicious_releases_before_anything_is_read(self) -> None:
        for given in ("1.82.7", "v1.82.8", "==1.82.7", "1.82.8.post1", "litellm==1.82.7", "1.82.7.0"):
            out, err = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                self.assertEqual(signatures_check.main(["--litellm", given]), 2)
                self.assertEqual(signatures_check.main(["--litellm", "1.83.14", "--older", given]), 2)
            self.assertIn("malicious", err.getvalue())
            self.assertEqual(out.getvalue(), "")

    def test_refuses_a_tree_of_another_release(self) -> None:
        code, _, err = self.run_check([], "--older", f"1.5.0={self.folder.name}/1.0.0")
        self.assertEqual(code, 2)
        self.assertIn("holds litellm 1.0.0, not 1.5.0", err)


class Texts(unittest.TestCase):
    def test_takes_one_exact_version_and_no_range(self) -> None:
        self.assertEqual(exact_version(" v1.83.14 "), "1.83.14")
        self.assertEqual(exact_version("1.83.14-stable"), "1.83.14-stable")
        for given in (">=1.82", "1.82.*", "latest", "", "1.82.6,1.82.9", "~=1.82.0", "1.82.7 "):
            self.assertRaises(Refused, exact_version, given)

    def test_compares_without_blanks_quotes_and_case(self) -> None:
        self.assertEqual(skeleton("No 'Key'\n  \\u2019 “Found”"), "nokeyu2019found")
        self.assertEqual(template_literals("Try {{a:word}} in {{...}}s"), ["try", "in", "s"])

    def test_a_literal_may_run_across_a_value_but_needs_text_of_its_own(self) -> None:
        self.assertTrue(runs_across("youpassedmodel=gptpassmodelas", ["youpassedmodel=", "passmodelase.g."]))
        self.assertTrue(runs_across("modelgptfailedtod", ["themodel", "failedtoday"]))
        self.assertFalse(runs_across("somethingelseentirely", ["", "-", ""]))
        self.assertFalse(runs_across("youpassedmodel=gptandmuchmorethatthetexthasneversaid", ["youpassedmodel=", "passmodel"]))


if __name__ == "__main__":
    unittest.main()
