"""Pages written from code are current."""

import json
from pathlib import Path

from django.core.management import call_command

from evaluations.checks.documentation import checks_page
from evaluations.management.commands import check_catalogue
from projects.document import document_schema
from projects.management.commands import document_schema as schema_command

ROOT = Path(__file__).parents[2]


def test_the_pages_under_docs_generated_say_what_the_code_does() -> None:
    call_command("generate_docs", check=True)


def test_the_published_schema_is_the_one_of_the_code() -> None:
    published = (ROOT / schema_command.PUBLISHED).read_text(encoding="utf-8")

    assert json.loads(published) == document_schema(), "run manage.py document_schema --write"


def test_the_catalogue_of_checks_is_the_one_of_the_code() -> None:
    published = (ROOT / check_catalogue.PUBLISHED).read_text(encoding="utf-8")

    assert published == checks_page(), "run manage.py check_catalogue --write"
