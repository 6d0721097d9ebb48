"""Unit tests of the harness itself; LiteLLM is not needed. `python3 tests/reproductions/test_harness.py`"""

import http.client
import json
import os
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import run  # noqa: E402
from scrub import scrub  # noqa: E402
from signatures.guard import Refused  # noqa: E402
from upstream import SAYS, Upstream  # noqa: E402
from warm import Parent, may_fork  # noqa: E402


class AnUpstream(unittest.TestCase):
    def ask(self, faults: list[dict], path: str, body: dict | None = None, key: str = "") -> tuple[int, str]:
        upstream = Upstream(0, faults)
        self.addCleanup(upstream.close)
        connection = http.client.HTTPConnection("127.0.0.1", upstream.port, timeout=5)
        self.addCleanup(connection.close)
        connection.request("POST", path, json.dumps(body or {}), {"authorization": f"Bearer {key}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def test_answers_well_in_the_shape_of_each_provider(self) -> None:
        for path, body in {
            "/v1/chat/completions": {"stream": False},
            "/openai/deployments/d/chat/completions?api-version=v": {},
            "/v1/messages": {},
            "/api/chat": {"stream": False},
            "/api/generate": {"stream": False},
            "/v1beta/models/gemini-2.5-flash:generateContent": {},
            "/model/x/converse": {},
        }.items():
            status, text = self.ask([], path, body)
            self.assertEqual(status, 200)
            self.assertIn(SAYS, text, path)

    def test_fails_only_for_what_the_scenario_names(self) -> None:
        faults = [{"when": {"key": "old", "model": "m"}, "reply": {"status": 401, "json": {"error": "no"}}}]
        self.assertEqual(self.ask(faults, "/v1/chat/completions", {"model": "m"}, "old"), (401, '{"error": "no"}'))
        self.assertEqual(self.ask(faults, "/v1/chat/completions", {"model": "n"}, "old")[0], 200)
        self.assertEqual(self.ask(faults, "/v1/chat/completions", {"model": "m"}, "new")[0], 200)

    def test_stops_failing_after_the_stated_times(self) -> None:
        upstream = Upstream(0, [{"times": 1, "reply": {"status": 503, "text": "busy"}}])
        self.addCleanup(upstream.close)
        seen = []
        for _ in range(2):
            connection = http.client.HTTPConnection("127.0.0.1", upstream.port, timeout=5)
            connection.request("POST", "/v1/chat/completions", "{}")
            answer = connection.getresponse()
            seen.append(answer.status)
            answer.read()
            connection.close()
        self.assertEqual(seen, [503, 200])

    def test_cuts_a_stream_in_the_middle_and_drops_a_connection(self) -> None:
        with self.assertRaises(http.client.IncompleteRead):
            self.ask([{"reply": {"cut": 2}}], "/v1/chat/completions", {"stream": True})
        with self.assertRaises((http.client.RemoteDisconnected, ConnectionResetError)):
            self.ask([{"reply": {"drop": True}}], "/v1/chat/completions")


class AForkedRun(unittest.TestCase):
    def run_in(self, script: str, env: dict[str, str]) -> str:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "app.py").write_text(script)
            parent = Parent("json", {"PATH": os.environ["PATH"], "LEFT": "over"})
            self.addCleanup(parent.end)
            run = parent.run([str(Path(folder, "app.py")), "one"], Path(folder), env, Path(folder, "out"))
            self.assertTrue(run.wait(60))
            return Path(folder, "out").read_text()

    def test_has_its_own_arguments_folder_and_environment_and_the_parents_imports(self) -> None:
        seen = self.run_in("import os, sys\nprint(sys.argv[1], os.environ, os.path.exists('app.py'), 'json' in sys.modules, __name__)", {"A": "b"})
        self.assertEqual(seen, "one environ({'A': 'b'}) True True __main__\n")

    def test_prints_the_traceback_that_a_process_from_scratch_would_print(self) -> None:
        seen = self.run_in("raise ValueError('no')", {})
        self.assertRegex(seen, r"^Traceback \(most recent call last\):\n  File \".*app.py\", line 1, in <module>\n(    .*\n)?ValueError: no\n$")

    def test_is_not_used_where_the_import_may_read_a_variable(self) -> None:
        self.assertTrue(may_fork({"OPENAI_API_KEY": "k", "AWS_REGION_NAME": "r"}))
        self.assertFalse(may_fork({"SSL_VERIFY": "False"}))


class Scrubbing(unittest.TestCase):
    def test_leaves_no_path_key_id_or_time_of_the_run(self) -> None:
        environment = "/home/someone/environment"
        text = f"""\x1b[92m09:15:27 - LiteLLM Proxy:ERROR\x1b[0m: x {environment}/bin/litellm /scratch/run-1/config.yaml
            sk-proj-abcdefgh1234 id 8f14e45f-ceea-467f-a8d5-0123456789ab 127.0.0.1:41234 - \"POST 127.0.0.1:18080"""
        with mock.patch.object(sys, "prefix", environment):
            clean = scrub(text, "/scratch/run-1")
        for part in (environment, "/scratch", "sk-proj", "8f14e45f", "09:15:27", "41234"):
            self.assertNotIn(part, clean)
        for part in ("/app/config.yaml", "127.0.0.1:18080", "\x1b[92m12:00:00 - LiteLLM Proxy:ERROR"):
            self.assertIn(part, clean)

    def test_leaves_the_paths_of_debians_own_python(self) -> None:
        with mock.patch.object(sys, "prefix", "/usr"), mock.patch.object(sys, "base_prefix", "/usr"):
            self.assertEqual(scrub("/usr/bin/litellm /usr/local/bin/litellm", "/scratch/run-1"), "/usr/bin/litellm /usr/local/bin/litellm")

    def test_takes_out_a_path_that_a_log_broke_off(self) -> None:
        text = 'engine="/scratch/folder/run-1/pris... scratch=/scratch/folder/ru... short=/scratch/...'
        clean = scrub(text, "/scratch/folder/run-1")
        self.assertEqual(clean, 'engine="/app/pris... scratch=/app... short=/scratch/...')

    def test_shortens_the_middle_of_a_long_log(self) -> None:
        clean = scrub("a" * 1000 + "b" * 1000, "/none", longest=100)
        self.assertTrue(clean.startswith("a" * 50) and clean.endswith("b" * 50))
        self.assertIn("1900 characters left out", clean)


HASHES = {"unsupported-params/drop-params": "h1", "unsupported-params/allow-param": "h2", "unsupported-params/additional-drop": "h3"}


class Marks(unittest.TestCase):
    def test_go_to_fixes_that_worked_and_leave_those_that_did_not(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            before, run.VERIFIED = run.VERIFIED, Path(folder, "verified.json")
            self.addCleanup(setattr, run, "VERIFIED", before)
            kept = {"litellm": "1.99.4", "date": "2026-01-01", "scenario": "s", "hash": "h"}
            dropped = {**kept, "litellm": "1.83.14"}
            run.VERIFIED.write_text(json.dumps({"unsupported-params/no-longer-tried": dropped, "unsupported-params/allow-param": kept, "unsupported-params/additional-drop": {**kept, "litellm": "1.83.14"}}))
            fixes = {"drop-params": None, "allow-param": None, "additional-drop": "still there", "no-such-fix": None}
            marked, failed = run.write_verified("1.83.14", {"s": {"rule": "unsupported-params", "provoked": None, "fixes": fixes}}, HASHES)
            verified = json.loads(run.VERIFIED.read_text())
        self.assertEqual((marked, len(failed)), (2, 2))
        self.assertEqual(sorted(verified), ["unsupported-params/allow-param", "unsupported-params/drop-params"])
        self.assertEqual(verified["unsupported-params/allow-param"], kept, "a proof on a newer release stays")
        self.assertEqual(verified["unsupported-params/drop-params"]["litellm"], "1.83.14")
        self.assertEqual(verified["unsupported-params/drop-params"]["hash"], "h1")

    def test_refuse_releases_without_a_lock(self) -> None:
        with self.assertRaises(Refused):
            run.environment("1.82.7", Path("/none"))
        with self.assertRaisesRegex(Refused, "no lock"):
            run.environment("1.1.1", Path("/none"))


if __name__ == "__main__":
    unittest.main()
