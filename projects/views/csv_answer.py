"""A table that a browser saves as a file."""

from django.http import HttpResponse


def csv_answer(text: str, file_name: str) -> HttpResponse:
    """CSV under a plain ASCII name."""
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response
