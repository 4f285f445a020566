"""`manage.py evaluate FILE [--json]`: the figures of a document, without a database."""

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from evaluations.appraisal import Figures
from evaluations.appraisal import evaluate as evaluation_of
from evaluations.presenters.report import report
from projects.access.refusals import Refused
from projects.document import Document, DocumentError, Problem, edition_of, section_titles
from projects.manuals import Edition
from projects.services.archives import LARGEST_TOTAL, document_of_package

NOT_COMPUTABLE, NOT_READABLE = 1, 2
PRINTED = ("benefit_pv", "cost_pv", "cbr", "npv", "eirr", "years", "items", "sensitivity")


class Command(BaseCommand):
    help = (
        "文書(JSON、または出力したzip)の費用便益分析を計算します。データベースは使いません。"
        "終了コードは、計算できたとき0、入力が足りないとき1、文書として読めないとき2です。"
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="文書のJSON、または出力したzip")
        parser.add_argument("--json", action="store_true", help="丸めていない値をJSONで示します")

    def handle(self, *args: Any, **options: Any) -> None:
        document, edition = _read(options["file"])
        evaluation = evaluation_of(document, edition)
        if evaluation.figures is None:
            if options["json"]:
                self.stdout.write(_json({"problems": [_plain(one) for one in evaluation.problems]}))
            raise CommandError(_listed(evaluation.problems, document, edition), returncode=NOT_COMPUTABLE)
        text = _printed(evaluation.figures) if options["json"] else report(evaluation.figures, edition)
        self.stdout.write(text)


def _read(path: Path) -> tuple[Document, Edition]:
    try:
        with path.open("rb") as file:
            document = document_of_package(file.read(LARGEST_TOTAL + 1))
        return document, edition_of(document)
    except OSError as error:
        raise CommandError(f"{path}を開けません({error.strerror})。", returncode=NOT_READABLE) from None
    except (Refused, DocumentError) as error:
        raise CommandError(f"{path}を文書として読めません。\n{error}", returncode=NOT_READABLE) from None


def _listed(problems: Sequence[Problem], document: Document, edition: Edition) -> str:
    components = [(component.id, component.type) for component in document.components]
    titles = {title.key: title.title for title in section_titles(components, edition)}
    lines = [
        f"{titles.get(one.place.section, '')}({one.place}): {one.sentence}" for one in dict.fromkeys(problems)
    ]
    return "\n".join(["次の点を直すと計算できます。", *lines])


def _printed(figures: Figures) -> str:
    values = figures.model_dump(mode="json")
    return _json({name: values[name] for name in PRINTED})


def _plain(problem: Problem) -> dict[str, str]:
    place = problem.place
    return {
        "section": place.section,
        "row": place.row,
        "field": place.field,
        "sentence": problem.sentence,
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
