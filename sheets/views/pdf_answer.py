"""A PDF that a browser saves as a file."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def pdf_answer(content: bytes, name: str) -> HttpResponse:
    """Under a name that may be Japanese."""
    response = HttpResponse(content, content_type="application/pdf")
    header = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = header or "attachment"
    return response
