"""What an official sheet was printed from, inside it."""

import json
from datetime import UTC, datetime

from evaluations.appraisal import Figures
from projects.document import Document
from sheets.layout import SheetStatus
from sheets.rendering.pdf import Attached


def attachments(document: Document, figures: Figures | None, status: SheetStatus) -> tuple[Attached, ...]:
    """The document and its stored figures; nothing in a draft."""
    if status.is_draft or figures is None:
        return ()
    at = status.at or datetime.fromtimestamp(0, UTC)
    result = json.dumps(figures.model_dump(mode="json"), ensure_ascii=False, indent=1, sort_keys=True)
    return (
        Attached("document.json", document.canonical(), "事業の文書(正準形)", at),
        Attached("result.json", result.encode(), "計算結果", at),
    )
