"""Pages written from code are current."""

from django.core.management import call_command


def test_the_pages_under_docs_generated_say_what_the_code_does() -> None:
    call_command("generate_docs", check=True)
