"""A document that cannot be read."""

from projects.document.places import Place, Problem


class DocumentError(ValueError):
    """A document that cannot be read; `problems` say where and why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(f"{problem.place}: {problem.sentence}" for problem in problems))
        self.problems = problems


def refused(sentence: str, field: str = "") -> DocumentError:
    """The error of a document that is wrong as a whole."""
    return DocumentError([Problem(Place("document", "", field), sentence)])
