"""Runs a scenario's SDK code as a user's app.py would, and writes what its exception says."""

import json
import linecache
import sys
import traceback

app, result = sys.argv[1:]
sys.path.insert(0, "")
code = open(app, encoding="utf-8").read()
linecache.cache["/app/app.py"] = (len(code), None, code.splitlines(keepends=True), "/app/app.py")
try:
    exec(compile(code, "/app/app.py", "exec"), {"__name__": "__main__"})
except Exception as error:
    own = error.__traceback__.tb_next if error.__traceback__ else None  # without this file's frame
    lines = traceback.format_exception(type(error), error.with_traceback(own), own)
    seen = {"class": f"{type(error).__module__}.{type(error).__qualname__}", "str": str(error), "traceback": "".join(lines)}
    with open(result, "w", encoding="utf-8") as file:
        json.dump(seen, file)
