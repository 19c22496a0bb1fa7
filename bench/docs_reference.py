"""Write docs/reference from the code: commands, records, errors and the Python interface.

What can be generated cannot grow old::

    python bench/docs_reference.py            # write
    python bench/docs_reference.py --check    # fail where a page is not what the code says
"""

import ast
import importlib
import inspect
import os
import pkgutil
import re
import sys
import textwrap
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

# Plain help of one width, on any terminal; typer looks at the first when it is imported.
os.environ.update(TYPER_USE_RICH="0", COLUMNS="100", NO_COLOR="1")

from typer.testing import CliRunner

from onrecord import errors
from onrecord.cli import app
from onrecord.model import documents, records

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
NOTICE = "<!-- Written by bench/docs_reference.py (make docs): change the code, not this. -->\n"

#: What each field of a line says; a field that is missing here fails the run.
MEANING = {
    "kind": "what the line is",
    "source": "name of the file that the passage stands in",
    "reference": "where a list of acts says that it has its names from",
    "start": "first character of the passage in the extracted text, counted in code points from 0",
    "end": "character after the last one",
    "quote": "the passage, exactly: `text[start:end]`",
    "genre": "what sort of document it is",
    "title": "title that the document gives itself",
    "date": "date, cut to what is known: `2016`, `2016-03` or `2016-03-10`",
    "lang": "language, ISO 639-1",
    "senders": "who speaks in it",
    "addressees": "whom it speaks to; of an ask: who is to act",
    "text": "the quote with line breaks, page headers and broken words mended",
    "askers": "who wants it",
    "about": "state whose human-rights situation it is about (ISO 3166-1 alpha-2), or a body",
    "act": "what the addressee is to do",
    "strength": "strength of a recommendation, 1 (minimal) to 5 (specific action)",
    "themes": "issues of the Universal Periodic Review that it touches",
    "cases": "people and groups named in it",
    "instruments": "laws, treaties and resolutions named in it",
    "occasion": "where it is to be done or was done; of a document: the occasion's key",
    "response": "what the state under review answered, where the document says it",
    "number": "number that the document gives it; a roll call's joins it to its votes",
    "unsure": "fields that the reader asserts only for a person to review",
    "actor": "who spoke or acted",
    "behalf": "group that the actor speaks for",
    "raises": "whether it raises human rights there as a problem",
    "tone": "how it speaks",
    "commits": "whether it promises or declares a position",
    "did": "whether the document says that it was done (`true`) or not done (`false`)",
    "type": "which sort",
    "when": "when, as far as the document says",
    "name": "name as the document writes it, in its script",
    "people": "one person or a group",
    "status": "what has become of them, in the document's words",
    "since": "since when",
    "count": "how many people",
    "effective": "date on which it takes effect",
    "actors": "who did it: signed, or voted yes; by a list of signatures, no other state did",
    "stance": "critical or supportive of the state that it is about",
    "against": "who voted no",
    "abstained": "who abstained",
    "until": "its last day, where it has several",
    "participants": "who could speak there: states, or groups of states by their key",
    "by": "who set it",
}


RECORDS_HEAD = """\
# Records: the lines of `onrecord read --json`

JSON Lines, UTF-8, one record a line. The first line of each source is its `document`; its records
follow in the order of the text. Keys with nothing to say are left out; a claim always says `did`.
An actor is a state's ISO 3166-1 alpha-2 code, or the name of a body or person as the document has
it.
"""
ERRORS_HEAD = """\
# Errors and exit codes

An error is one line on standard error: where, what is wrong, and the next step. Exit code 0 means
that all was done; 1 that something of the input could not be read, and the rest was; 2 that the
command line asks for what cannot be.

"""
EVERY_LINE = {"kind": str, "source": str, "start": int, "end": int, "quote": str}


def cli_page() -> str:
    """Return the page of the commands: what ``--help`` prints, for each."""
    runner = CliRunner()
    commands = [each for each in app.registered_commands if each.callback and not each.hidden]
    names = [each.name or each.callback.__name__.replace("_", "-") for each in commands]
    parts = ["# Commands\n", fenced(runner.invoke(app, ["--help"], prog_name="onrecord").output)]
    for name in names:
        result = runner.invoke(app, [name, "--help"], prog_name="onrecord")
        parts += [f"## onrecord {name}\n", fenced(result.output)]
    return "\n".join(parts)


def fenced(text: str) -> str:
    """Return a text as it is, in a block of code."""
    lines = "\n".join(line.rstrip() for line in text.strip("\n").splitlines())
    return f"```text\n{lines}\n```\n"


def errors_page() -> str:
    """Return the page of the errors and the exit codes."""
    kinds = [
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.OnRecordError)
    ]
    rows = "".join(
        f"| `{kind.__name__}` | {kind.exit_code} | {first_sentence(kind)} |\n"
        for kind in sorted(kinds, key=lambda kind: (kind.exit_code, kind.__name__))
    )
    tree = textwrap.dedent((errors.__doc__ or "").split("::", 1)[1].strip("\n")).replace("``", "")
    head = "| error | exit code | meaning |\n|---|---|---|\n"
    return f"{ERRORS_HEAD}{fenced(tree)}\n{head}{rows}"


def records_page() -> str:
    """Return the page of the JSON contract: one table for each kind of line."""
    parts = [
        RECORDS_HEAD,
        "Every record has:\n",
        table(EVERY_LINE, EVERY_LINE),
        "## document\n",
        f"{first_sentence(documents.Profile)}\n",
        table(documents.Profile.__struct_fields__, documents.Profile.__annotations__),
    ]
    for kind in get_args(records.AnyRecord):
        fields = [name for name in kind.__annotations__ if name != "kind"]
        parts += [
            f"## {kind.kind}\n",
            f"{first_sentence(kind)}\n",
            table(fields, kind.__annotations__),
        ]
    return "\n".join(parts)


def table(fields: Any, types: dict[str, Any]) -> str:
    """Return the rows of some fields: name, values where there is a list of them, meaning."""
    rows = "".join(
        f"| `{name}` | {values(types.get(name))} | {MEANING[name]} |\n" for name in fields
    )
    return f"| key | value | meaning |\n|---|---|---|\n{rows}"


def values(kind: Any) -> str:
    """Return what can stand in a field, in words of JSON."""
    options = [option for part in (kind, *get_args(kind)) for option in get_args(part)]
    words = [option for option in options if isinstance(option, str)]
    if words:
        return ", ".join(f"`{word}`" for word in dict.fromkeys(words))
    written = str(kind)
    json = {"tuple": "list of strings", "bool": "true or false", "int": "number"}
    return next((words for name, words in json.items() if name in written), "string")


def api_page() -> str:
    """Return the page of the Python interface: public names by package, with their docstrings."""
    parts = ["# Python interface\n"]
    seen: list[Any] = []
    for module in public_modules():
        names = [(name, thing) for name, thing in public_names(module) if thing not in seen]
        seen += [thing for _, thing in names]
        if names:
            says = markdown(inspect.cleandoc(module.__doc__ or ""))
            parts += [f"## {module.__name__}\n", says + "\n"]
            parts += [entry(name, thing) for name, thing in names]
    return "\n".join(parts)


def public_modules() -> list[ModuleType]:
    """Return the package, its sub-packages and their modules, the door of each first."""
    root = importlib.import_module("onrecord")
    names = [
        info.name
        for info in pkgutil.walk_packages(root.__path__, "onrecord.")
        if not info.name.startswith("onrecord.cli")
        and not any(part.startswith("_") for part in info.name.split("."))
    ]
    wanted = [name for name in names if name.count(".") == 1 or name.startswith("onrecord.names.")]
    return [root, *(importlib.import_module(name) for name in wanted)]


def public_names(module: ModuleType) -> list[tuple[str, Any]]:
    """Return the classes and functions that a module offers, by name."""
    declared = getattr(module, "__all__", None)
    things = [(name, getattr(module, name)) for name in declared or sorted(vars(module))]
    return [
        (name, thing)
        for name, thing in things
        if (inspect.isclass(thing) or inspect.isfunction(inspect.unwrap(thing)))
        and not name.startswith("_")
        and (declared or thing.__module__ == module.__name__)
    ]


def entry(name: str, thing: Any) -> str:
    """Return the heading, signature and docstring of one class or function, and of its methods."""
    node = ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(thing)))).body[0]
    parts = [f"### {name}\n", fenced_python(signature(node)), prose(thing)]
    if isinstance(node, ast.ClassDef):
        methods = [m for m in node.body if isinstance(m, ast.FunctionDef) and m.name[0] != "_"]
        parts += [
            f"{fenced_python(signature(m))}\n{markdown(ast.get_docstring(m) or '')}\n"
            for m in methods
        ]
    return "\n".join(parts)


def signature(node: ast.stmt) -> str:
    """Return a definition as it was written, without its body."""
    match node:
        case ast.FunctionDef():
            returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
            return f"def {node.name}({ast.unparse(node.args)}){returns}"
        case ast.ClassDef():
            bases = ", ".join(ast.unparse(base) for base in node.bases)
            fields = [ast.unparse(line) for line in node.body if isinstance(line, ast.AnnAssign)]
            return "\n    ".join([f"class {node.name}({bases})", *fields])
    return ast.unparse(node)


def fenced_python(text: str) -> str:
    """Return some Python in a block of code."""
    return f"```python\n{text}\n```\n"


def prose(thing: Any) -> str:
    """Return the docstring of a class or function."""
    return markdown(inspect.getdoc(thing) or "") + "\n"


def markdown(text: str) -> str:
    """Return a docstring as Markdown: literals become code, examples and tables stay."""
    paragraphs = []
    for paragraph in text.split("\n\n"):
        if paragraph.startswith(">>>"):
            paragraphs.append(f"```python\n{paragraph}\n```")
        elif paragraph.startswith(("    ", "==")):
            paragraphs.append(f"```text\n{textwrap.dedent(paragraph)}\n```")
        else:
            paragraphs.append(re.sub(r":[a-z]+:(?=`)", "", paragraph.replace("``", "`")))
    return "\n\n".join(paragraphs).replace("::\n", ":\n")


def first_sentence(thing: Any) -> str:
    """Return the first line of a docstring."""
    return prose(thing).split("\n", 1)[0]


PAGES = {
    "cli.md": cli_page,
    "records.md": records_page,
    "errors.md": errors_page,
    "api.md": api_page,
}


def main(*, check: bool) -> int:
    """Write the pages, or name those that are not what the code says."""
    stale = 0
    for name, page in PAGES.items():
        text = NOTICE + page()
        path = REFERENCE / name
        if check and (not path.exists() or path.read_text(encoding="utf-8") != text):
            print(f"docs/reference/{name} is not what the code says; run make docs")
            stale += 1
        elif not check:
            path.write_text(text, encoding="utf-8")
    return min(stale, 1)


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
