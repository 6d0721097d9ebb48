"""Reads the strings of a release with `ast`: every text, and those that reach a user through an exception or the log."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .skeleton import skeleton

HOLE = "\0"
_FORMAT_HOLE = re.compile(r"\{[A-Za-z0-9_.\[\]]*(?:![rsa])?(?::[^{}]*)?\}|%(?:\(\w+\))?[-+ #0]*\d*(?:\.\d+)?[sdrfx]")
_LOG_LEVELS = frozenset({"error", "exception", "warning", "warn", "critical", "fatal"})
_BINARY_TEXT = re.compile(rb"[\x09\x0a\x20-\x7e]{8,}")


@dataclass(frozen=True)
class ErrorText:
    """A text that an exception or a log call prints. `text` has \\0 where a value is put in."""

    text: str
    file: str
    line: int
    how: str  # "HTTPException", "BadRequestError", "log.error"


def string_of(node: ast.AST) -> str | None:
    """The text that an expression builds, with \\0 for each part that is not literal; None when nothing of it is."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else HOLE for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = string_of(node.left), string_of(node.right)
        return None if left is None and right is None else (left if left is not None else HOLE) + (right if right is not None else HOLE)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return string_of(node.left)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "strip"):
        return string_of(node.func.value)
    return None


def fragments(text: str) -> list[str]:
    """Skeletons of the literal pieces of a text between its holes: \\0, and `{name}` or `%s` of the format mini-languages."""
    return [skeleton(piece) for piece in _FORMAT_HOLE.sub(HOLE, text).split(HOLE)]


def parse(file: Path) -> ast.Module | None:
    """The syntax tree, or None for a file that this Python cannot read."""
    try:
        return ast.parse(file.read_text("utf-8"))
    except (SyntaxError, UnicodeDecodeError, ValueError):
        return None


def all_texts(package: Path, trees: dict[Path, ast.Module]) -> Iterator[list[str]]:
    """Every string of the release as a list of fragments, cut at its holes; newer releases keep some in a compiled module."""
    seen: set[str] = set()
    for tree in trees.values():
        for node in ast.walk(tree):
            text = string_of(node)
            if text is not None and len(text) > 5 and text not in seen:
                seen.add(text)
                yield [skeleton(piece) for piece in text.split(HOLE)]
                if _FORMAT_HOLE.search(text):
                    yield fragments(text)
    for binary in package.rglob("*.so"):
        for found in _BINARY_TEXT.finditer(binary.read_bytes()):
            yield [skeleton(found.group().decode("ascii"))]


def _name(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _strings(node: ast.AST, local: dict[str, ast.AST]) -> Iterator[tuple[str, int]]:
    """Whole texts inside an argument: itself, the values of a dict, a local variable that was given a text."""
    text = string_of(node)
    if text is not None:
        yield text, node.lineno  # type: ignore[attr-defined]
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _strings(value, local)
    elif isinstance(node, (ast.IfExp, ast.BoolOp)):
        for part in (node.body, node.orelse) if isinstance(node, ast.IfExp) else node.values:
            yield from _strings(part, local)
    elif isinstance(node, ast.Name) and node.id in local:
        yield from _strings(local[node.id], {})
    elif isinstance(node, ast.Call):
        for part in [*node.args, *(keyword.value for keyword in node.keywords)]:
            yield from _strings(part, local)


def _how(call: ast.Call, raised: bool) -> str | None:
    name = _name(call.func)
    if isinstance(call.func, ast.Attribute) and name in _LOG_LEVELS and "log" in ast.unparse(call.func.value).lower():
        return f"log.{name}"
    return name if raised or re.search(r"(Error|Exception)$", name) else None


def error_texts(file: str, tree: ast.Module, longer_than: int = 20) -> Iterator[ErrorText]:
    """Texts of raised or built exceptions and of error and warning log calls, where more than `longer_than` characters are literal."""
    for scope in (node for node in ast.walk(tree) if isinstance(node, (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef))):
        body = list(_own(scope))
        local = {
            target.id: node.value for node in body if isinstance(node, ast.Assign) for target in node.targets if isinstance(target, ast.Name)
        }
        raised = {id(node.exc) for node in body if isinstance(node, ast.Raise)}
        for node in body:
            if not isinstance(node, ast.Call) or (how := _how(node, id(node) in raised)) is None:
                continue
            for part in [*node.args, *(keyword.value for keyword in node.keywords)]:
                for text, line in _strings(part, local):
                    if sum(map(len, fragments(text))) > longer_than and re.search(r"[a-z] [a-z]", text, re.IGNORECASE):
                        yield ErrorText(_FORMAT_HOLE.sub(HOLE, text), file, line, how)


def _own(scope: ast.AST) -> Iterator[ast.AST]:
    """Nodes of a function without those of functions inside it, which are scopes of their own."""
    for child in ast.iter_child_nodes(scope):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield child
            yield from _own(child)
