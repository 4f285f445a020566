"""`manage.py render_sheet FILE --sheet result --format pdf --out PATH`: a sheet without a database."""

import base64
import re
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from evaluations.appraisal import evaluate
from projects.access.refusals import Refused
from projects.document import DocumentError, edition_of
from projects.services.archives import LARGEST_TOTAL, document_of_package
from sheets.layout import DRAFT, has_indicator_sheet
from sheets.rendering import Rendered, render_indicator_sheet, render_result_sheet
from sheets.rendering.pictures import FileSource
from sheets.rendering.rendered import Addresses
from sheets.rendering.style import stylesheet


class Command(BaseCommand):
    help = "文書(JSON、または出力したzip)から様式を作ります。提出の記録がないため「案・未提出」と示します。データベースは使いません。"
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="文書のJSON、または出力したzip")
        parser.add_argument(
            "--sheet",
            choices=["result", "indicator"],
            default="result",
            help="様式(result: 分析結果整理シート、indicator: 効果に関する指標の記載シート)",
        )
        parser.add_argument("--format", choices=["html", "pdf"], default="pdf", help="出力の形式")
        parser.add_argument(
            "--files", type=Path, metavar="DIR", help="SHA-256を名前とする添付ファイルのフォルダ"
        )
        parser.add_argument("--out", type=Path, metavar="PATH", required=True, help="書き出すファイル")

    def handle(self, *args: Any, **options: Any) -> None:
        rendered = self._rendered(options["sheet"], options["file"], options["files"])
        content = rendered.pdf if options["format"] == "pdf" else _alone(rendered).encode()
        try:
            options["out"].write_bytes(content)
        except OSError as error:
            raise CommandError(f"{options['out']}に書き出せません({error.strerror})。") from error
        if not rendered.fit.one_page:
            self.stderr.write(f"1ページに収まりません(およそ{rendered.fit.pages}ページ)。")

    def _rendered(self, sheet: str, path: Path, folder: Path | None) -> Rendered:
        try:
            with path.open("rb") as file:
                document = document_of_package(file.read(LARGEST_TOTAL + 1))
            edition = edition_of(document)
        except OSError as error:
            raise CommandError(f"{path}を読めません({error.strerror})。") from error
        except (Refused, DocumentError) as error:
            raise CommandError(f"{path}を文書として読めません。\n{error}") from error
        if sheet == "indicator" and not has_indicator_sheet(document, edition):
            raise CommandError(
                f"{path}の事業に、効果に関する指標の記載シートはありません。--sheet resultを指定してください。"
            )
        evaluation = evaluate(document, edition)
        for problem in evaluation.problems:
            self.stderr.write(f"{problem.place}: {problem.sentence}")
        if sheet == "indicator":
            return render_indicator_sheet(
                document=document, figures=evaluation.figures, edition=edition, status=DRAFT
            )
        return render_result_sheet(
            document=document,
            figures=evaluation.figures,
            edition=edition,
            files=_folder(folder),
            status=DRAFT,
        )


def _folder(folder: Path | None) -> FileSource:
    """Files of a folder, as an export unpacks them: named by their hash."""

    def read(sha256: str) -> bytes | None:
        if folder is None or re.fullmatch(r"[0-9a-f]{64}", sha256) is None:
            return None
        path = folder / sha256
        return path.read_bytes() if path.is_file() else None

    return read


def _alone(rendered: Rendered) -> str:
    """A page that needs no other file."""
    content = rendered.picture

    def inline(media_type: str, data: bytes) -> str:
        return f"data:{media_type};base64,{base64.b64encode(data).decode()}"

    picture = inline(content.media_type, content.content) if content else ""
    return rendered.page(Addresses(inline("text/css", stylesheet()), lambda _: picture))
