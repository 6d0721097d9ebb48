"""Where a release's source stands: an unpacked tree, or a wheel fetched with pip. Nothing of LiteLLM is imported or run."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

from .guard import Refused, exact_version


def from_directory(directory: str, version: str) -> Path:
    """The `litellm` package folder inside `directory` (or `directory` itself). Raises Refused when it is another release."""
    root = Path(directory)
    package = root if root.name == "litellm" and (root / "__init__.py").is_file() else root / "litellm"
    if not (package / "__init__.py").is_file():
        raise Refused(f"{directory} holds no litellm package; give the folder into which a wheel was unpacked.")
    for info in package.parent.glob("litellm-*.dist-info"):
        shown = exact_version(info.name.removeprefix("litellm-").removesuffix(".dist-info"))
        if shown != version:
            raise Refused(f"{directory} holds litellm {shown}, not {version}.")
    return package


def download(version: str, into: Path) -> Path:
    """Fetches the wheel of one exact version, without dependencies, and unpacks it below `into`. Raises Refused when pip fails."""
    version = exact_version(version)
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", f"litellm=={version}", "-d", str(into)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise Refused(f"pip found no wheel of litellm {version}: {lines[-1] if lines else 'no reason given'}"[:400])
    (wheel,) = into.glob("litellm-*.whl")
    tree = into / "tree"
    with zipfile.ZipFile(wheel) as archive:
        wanted = re.compile(r"litellm/.*\.(py|so)|litellm-.*\.dist-info/METADATA")
        archive.extractall(tree, [name for name in archive.namelist() if wanted.fullmatch(name)])
    return from_directory(str(tree), version)
